const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Formats "2025-03" as "Mar 2025". Returns a year or "present" unchanged. */
export function formatMonth(value: string): string {
	const [year, number] = value.split("-");
	const name = MONTHS[Number(number) - 1];
	return name ? `${name} ${year}` : value;
}

/**
 * Returns "Mar 2025 – present" for two months or years. If only one is known, returns it alone; if none, returns "".
 */
export function formatPeriod({
	start,
	end,
}: {
	start?: string | undefined;
	end?: string | undefined;
}): string {
	return [start, end].flatMap((date) => (date ? formatMonth(date) : [])).join(" – ");
}

/** Formats "2026-11-21" as "November 21, 2026". */
export function formatDay(value: string, language: string): string {
	return getFormat(language).format(midnight(value));
}

/** Formats a range of days as "October 23 – 26, 2023", or as one day if both are the same. */
export function formatDays(first: string, last: string, language: string): string {
	return getFormat(language).formatRange(midnight(first), midnight(last));
}

/** Converts a time, or the start of a day, to UTC: "2026-11-21T00:00:00Z". */
export const toInstant = (moment: string) =>
	moment.length > 10 ? new Date(moment).toISOString().replace(".000", "") : `${moment}T00:00:00Z`;

const midnight = (day: string) => new Date(toInstant(day));

const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns the format of a language. It is cached, because creating one is slow. */
function getFormat(language: string): Intl.DateTimeFormat {
	const cached = formats.get(language);
	if (cached) return cached;
	const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
	formats.set(language, format);
	return format;
}
