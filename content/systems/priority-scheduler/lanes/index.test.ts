import { describe, expect, test } from "vitest";
import { describeLanes, drawLane } from ".";

const boxes = (path: string) => path.split("M").length - 1;

describe("a lane", () => {
	test("shows each waiting and each leaving request", () => {
		expect(boxes(drawLane(0, 3, []))).toBe(3);
		expect(boxes(drawLane(0, 3, [0, 0.5]))).toBe(5);
	});

	test("leaves out requests beyond its left end", () => {
		expect(boxes(drawLane(6, 1000, []))).toBe(21);
		expect(drawLane(6, 1000, [])).not.toContain("M-");
	});

	test("keeps leaving requests within its right end", () => {
		expect(drawLane(0, 0, [1])).toMatch(/^M413 /);
	});
});

test("the description has the shares of the first and the last tier", () => {
	expect(describeLanes([10, 0, 0, 0, 0, 0, 5], [40, 20, 20, 15, 10, 5, 5])).toBe(
		"Of what runs next, 30% is P100 (top) and 0% is P5 (bottom).",
	);
	expect(describeLanes([1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1])).toBe("");
});
