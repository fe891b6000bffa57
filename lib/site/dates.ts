const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2025-03" as "Mar 2025"; anything else, as a year or "present", as it is. */
export function formatMonth(value: string): string {
	const [year, number] = value.split("-");
	const name = MONTHS[Number(number) - 1];
	return name ? `${name} ${year}` : value;
}

/** Returns "Mar 2025 – present" for two months or years; one of them alone, or "", where the others are not known. */
export function formatPeriod({
	start,
	end,
}: {
	start?: string | undefined;
	end?: string | undefined;
}): string {
	return [start, end].flatMap((date) => (date ? formatMonth(date) : [])).join(" – ");
}

/** "2026-11-21" as "21 November 2026". */
export function formatDay(value: string, language: string): string {
	return formatFor(language).format(midnight(value));
}

/** The first and the last day of something: "23 – 26 October 2023", or the one day where they are the same. */
export function formatDays(first: string, last: string, language: string): string {
	return formatFor(language).formatRange(midnight(first), midnight(last));
}

/** Returns the instant at which a day begins in UTC: "2026-11-21T00:00:00Z". */
export const toInstant = (day: string) => `${day}T00:00:00Z`;

const midnight = (day: string) => new Date(toInstant(day));

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a language: to make one takes longer than a list of posts. */
function formatFor(language: string): Intl.DateTimeFormat {
	const known = formats.get(language);
	if (known) return known;
	const locale = language === "en" ? "en-GB" : language;
	const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
	formats.set(language, format);
	return format;
}
