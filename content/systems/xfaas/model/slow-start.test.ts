import { describe, expect, test } from "vitest";
import { slowStart, windowsToGrow } from "./slow-start";

describe("slow start with T = 100 and α = 20%", () => {
	test.each([
		[5, 9],
		[10, 13],
	])("grows × %i in %i windows", (times, windows) => {
		expect(windowsToGrow(100, times, 100, 0.2)).toBe(windows);
		expect(windowsToGrow(1_000_000, times, 100, 0.2)).toBe(windows);
	});

	test("always allows the first 100 calls of a window", () => {
		expect(slowStart(0, 100, 0.2)).toBe(100);
		expect(slowStart(40, 100, 0.2)).toBe(100);
	});
});
