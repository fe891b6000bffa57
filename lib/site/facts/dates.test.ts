import { expect, test } from "vitest";
import { getWords } from "@/lib/words/languages";
import { formatDay, formatDays, formatMonth, formatPeriod } from "./dates";

const en = getWords("en");

test("a month is written with its name", () => {
	expect(formatMonth("2025-03", en)).toBe("Mar 2025");
});

test("a year, or present, is unchanged", () => {
	expect([formatMonth("2008", en), formatMonth("present", en)]).toEqual(["2008", "present"]);
});

test("a day is the same day in every time zone", () => {
	expect(formatDay("2026-01-01", en)).toBe("January 1, 2026");
});

test("a range of days within one month names the month once", () => {
	expect(formatDays("2023-10-23", "2023-10-26", en).replace(/\s/g, " ")).toMatch(/^October 23 ?– ?26, 2023$/);
});

test.each([
	["en", "Mar 2025 – present", "March 5, 2025", "October 23 – 26, 2023"],
	["en-GB", "Mar 2025 – present", "5 March 2025", "23 – 26 October 2023"],
	["de", "März 2025 – heute", "5. März 2025", "23.–26. Oktober 2023"],
	["es", "mar 2025 – actualidad", "5 de marzo de 2025", "23–26 de octubre de 2023"],
	["fr", "mars 2025 – aujourd’hui", "5 mars 2025", "23–26 octobre 2023"],
	["pt", "mar. de 2025 – presente", "5 de março de 2025", "23 – 26 de outubro de 2023"],
	["ja", "2025年3月～現在", "2025年3月5日", "2023年10月23日～2023年10月26日"],
	["zh-Hans", "2025年3月 – 至今", "2025年3月5日", "2023年10月23日 – 2023年10月26日"],
	["ar", "مارس 2025 – الآن", "5 مارس 2025", "23–26 أكتوبر 2023"],
])("dates in %s", (language, period, day, days) => {
	const words = getWords(language);
	const plain = (text: string) => text.replace(/[\u2009\u202f]/g, " ");
	expect(formatPeriod({ start: "2025-03", end: "present" }, words)).toBe(period);
	expect(formatDay("2025-03-05", words)).toBe(day);
	expect(plain(formatDays("2023-10-23", "2023-10-26", words))).toBe(days);
});
