import { z } from "zod";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date of another site. */
export interface SourceDate {
	/** The calendar day as written, whatever its zone: "2019-04-03". */
	day: string;
	/** The day, or the time if the source has one with its zone: "2019-04-03T10:00:00+02:00". */
	moment: string;
}

const NUMERIC =
	/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const MONTH_FIRST = /^(?:[a-z]+,\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i;
const DAY_FIRST = /^(?:[a-z]+,\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})/i;

/**
 * Parses a date as blogs write it: 2019-04-03, 2019/4/3 10:00 +0200, April 3, 2019, or milliseconds. Returns undefined
 * for anything else, such as 3/4/2019, whose order of day and month is unknown.
 */
export function parseDate(value: unknown): SourceDate | undefined {
	if (typeof value === "number" && value > 1e11) return parseDate(new Date(value).toISOString());
	if (typeof value !== "string") return undefined;
	const text = value.trim();
	const [, year = "", month = "", date = "", hours, minutes = "00", seconds = "00", zone] =
		NUMERIC.exec(text) ?? [];
	if (year) return toDate(year, Number(month), date, hours && zone && toTime(hours, minutes, seconds, zone));
	const [, name = "", first = "", last = ""] = MONTH_FIRST.exec(text) ?? [];
	if (name) return toDate(last, toMonth(name), first);
	const [, number = "", word = "", end = ""] = DAY_FIRST.exec(text) ?? [];
	return number ? toDate(end, toMonth(word), number) : undefined;
}

const toMonth = (name: string) => MONTHS.indexOf(name.toLowerCase()) + 1;

function toTime(hours: string, minutes: string, seconds: string, zone: string): string {
	const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : "Z";
	return `T${hours.padStart(2, "0")}:${minutes}:${seconds}${offset.replace(/^[+-]00:00$/, "Z")}`;
}

function toDate(
	year: string,
	month: number,
	date: string,
	time: string | undefined = "",
): SourceDate | undefined {
	const day = `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
	if (!z.iso.date().safeParse(day).success) return undefined;
	const moment = day + time;
	const isTime =
		time !== "" && !/^T00:00:00/.test(time) && z.iso.datetime({ offset: true }).safeParse(moment).success;
	return { day, moment: isTime ? moment : day };
}
