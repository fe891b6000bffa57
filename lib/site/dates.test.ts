import { expect, test } from "vitest";
import { day, days, month } from "./dates";

test("a month is written with its name", () => {
	expect(month("2025-03")).toBe("Mar 2025");
});

test("a year, or present, stays as it is", () => {
	expect([month("2008"), month("present")]).toEqual(["2008", "present"]);
});

test("a day is the same day in every time zone", () => {
	expect(day("2026-01-01", "en")).toBe("1 January 2026");
});

test("days of one month name it once", () => {
	expect(days("2023-10-23", "2023-10-26", "en").replace(/\s/g, " ")).toMatch(/^23 ?– ?26 October 2023$/);
});
