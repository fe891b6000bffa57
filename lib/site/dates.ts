const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2025-03" as "Mar 2025"; anything else, as a year or "present", as it is. */
export function month(value: string): string {
	const [year, number] = value.split("-");
	const name = MONTHS[Number(number) - 1];
	return name ? `${name} ${year}` : value;
}

/** "2026-11-21" as "21 November 2026". */
export function day(value: string, language: string): string {
	return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
		dateStyle: "long",
		timeZone: "UTC",
	}).format(new Date(`${value}T00:00:00Z`));
}
