import { describe, expect, test } from "vitest";
import { describeLanes, drawLane } from ".";

const boxes = (path: string) => path.split("M").length - 1;

describe("a lane", () => {
	test("shows each request that waits, and each that is leaving", () => {
		expect(boxes(drawLane(0, 3, []))).toBe(3);
		expect(boxes(drawLane(0, 3, [0, 0.5]))).toBe(5);
	});

	test("leaves out those that wait beyond its left end", () => {
		expect(boxes(drawLane(6, 1000, []))).toBe(21);
		expect(drawLane(6, 1000, [])).not.toContain("M-");
	});

	test("keeps what leaves within its right end", () => {
		expect(drawLane(0, 0, [1])).toMatch(/^M413 /);
	});
});

test("the words give the shares of the first and the last tier in what was picked", () => {
	expect(describeLanes([10, 0, 0, 0, 0, 0, 5], [40, 20, 20, 15, 10, 5, 5])).toBe(
		"Of what runs next, 30% is P100 (top) and 0% is P5 (bottom).",
	);
	expect(describeLanes([1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1])).toBe("");
});
