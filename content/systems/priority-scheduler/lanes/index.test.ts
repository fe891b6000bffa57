import { describe, expect, test } from "vitest";
import { parameters, snapshot, start } from "../model";
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

test("the words name the first and the last tier with what waits in them", () => {
	const values = Object.fromEntries(parameters.map(({ key, default: value }) => [key, value]));
	const reading = snapshot(start(values as Parameters<typeof start>[0], 1));
	expect(describeLanes(reading)).toBe("Waiting: 0 in P100 (top), 0 in P5 (bottom).");
});
