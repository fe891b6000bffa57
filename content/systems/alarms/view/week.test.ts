import fc from "fast-check";
import { expect, test } from "vitest";
import { WEEK } from "../model";
import { formatTime } from "./readings";
import { splitByDay } from "./week";

test("a time that is split at midnights is as long as before, and no part leaves its day", () => {
	fc.assert(
		fc.property(fc.nat(WEEK - 1), fc.integer({ min: 1, max: 3000 }), (from, length) => {
			const to = Math.min(WEEK, from + length);
			const parts = splitByDay(from, to);
			expect(parts.reduce((sum, part) => sum + part.to - part.from, 0)).toBe(to - from);
			for (const part of parts) {
				expect(part.from).toBeGreaterThanOrEqual(0);
				expect(part.to).toBeLessThanOrEqual(1440);
				expect(part.to).toBeGreaterThan(part.from);
				expect(part.day).toBeLessThan(7);
			}
		}),
	);
});

test.each([
	[0, "Mon 00:00"],
	[1439, "Mon 23:59"],
	[1440, "Tue 00:00"],
	[8310, "Sat 18:30"],
	[WEEK, "Sun 24:00"],
])("minute %i is %s", (minute, time) => {
	expect(formatTime(minute)).toBe(time);
});
