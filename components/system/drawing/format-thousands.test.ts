import fc from "fast-check";
import { expect, test } from "vitest";
import { formatThousands } from "./format-thousands";

const MOST = 1e15;

test.each([
	[0, "0"],
	[999, "999"],
	[1000, "1,000"],
	[1234567, "1,234,567"],
	[12345.6, "12,345.6"],
	[0.00123, "0.001"],
])("%d is %s", (value, says) => {
	expect(formatThousands(value)).toBe(says);
});

test("matches toLocaleString in English", () => {
	const numbers = fc.oneof(fc.integer({ min: 0, max: MOST }), fc.double({ min: 0, max: 1e9, noNaN: true }));
	fc.assert(fc.property(numbers, (value) => formatThousands(value) === value.toLocaleString("en")));
});
