import { expect, test } from "vitest";
import { formatDay, formatDays, formatMonth } from "./dates";

test("a month is written with its name", () => {
	expect(formatMonth("2025-03")).toBe("Mar 2025");
});

test("a year, or present, is unchanged", () => {
	expect([formatMonth("2008"), formatMonth("present")]).toEqual(["2008", "present"]);
});

test("a day is the same day in every time zone", () => {
	expect(formatDay("2026-01-01", "en")).toBe("January 1, 2026");
});

test("a range of days within one month names the month once", () => {
	expect(formatDays("2023-10-23", "2023-10-26", "en").replace(/\s/g, " ")).toMatch(
		/^October 23 ?– ?26, 2023$/,
	);
});
