import { fill } from "@/lib/words/format";
import type { LocalWords } from "@/lib/words/languages";

/** Formats "2025-03" as "Mar 2025", and "present" in words. Returns a year unchanged. */
export function formatMonth(value: string, { locale, text }: LocalWords): string {
	if (value === "present") return text.present;
	if (!/^\d{4}-\d{2}$/.test(value)) return value;
	return getFormat(locale, { year: "numeric", month: "short" }).format(midnight(`${value}-01`));
}

/**
 * Returns "Mar 2025 – present" for two months or years. If only one is known, returns it alone; if none, returns "".
 */
export function formatPeriod(
	{ start, end }: { start?: string | undefined; end?: string | undefined },
	words: LocalWords,
): string {
	if (start && end)
		return fill(words.text.range, { start: formatMonth(start, words), end: formatMonth(end, words) });
	return formatMonth(start ?? end ?? "", words);
}

/** The parts of a day: "November 21, 2026". */
const DAY = { year: "numeric", month: "long", day: "numeric" } as const;

/** Formats "2026-11-21" as "November 21, 2026". */
export const formatDay = (value: string, { locale }: Pick<LocalWords, "locale">): string =>
	getFormat(locale, DAY).format(midnight(value));

/** Formats a range of days as "October 23 – 26, 2023", or as one day if both are the same. */
export function formatDays(first: string, last: string, words: LocalWords): string {
	const range = getFormat(words.locale, DAY).formatRange(midnight(first), midnight(last));
	// Chinese and Japanese have no pattern for ranges of days with the month's name.
	if (!/\d\/\d/.test(range)) return range;
	return fill(words.text.range, { start: formatDay(first, words), end: formatDay(last, words) });
}

/** Converts a time, or the start of a day, to UTC: "2026-11-21T00:00:00Z". */
export const toInstant = (moment: string) =>
	moment.length > 10 ? new Date(moment).toISOString().replace(".000", "") : `${moment}T00:00:00Z`;

const midnight = (day: string) => new Date(toInstant(day));

const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns the format of a language. It is cached, because creating one is slow. */
function getFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${parts.month}`;
	const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
	formats.set(key, format);
	return format;
}
