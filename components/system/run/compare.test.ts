import { expect, test } from "vitest";
import { en } from "@/lib/words/en";
import { compareRuns, type Measure } from "./compare";

const ms = (value: number) => `${Math.round(value)} ms`;
const wait = (tier: string, value: number | undefined): Measure => ({
	what: `wait of ${tier}`,
	value,
	format: ms,
	none: "no request served",
	better: "less",
});
const served = (value: number): Measure => ({ what: "served", value, format: String, better: "more" });

test("names what got worse and what got better, with both values", () => {
	expect(
		compareRuns(
			[wait("P5", 400), wait("P100", 1100)],
			[wait("P5", 19_000), wait("P100", 26)],
			"At 7 s",
			en.figure,
		),
	).toBe(
		"At 7 s, against the run before. Worse: wait of P5 19000 ms instead of 400 ms. Better: wait of P100 26 ms instead of 1100 ms.",
	);
});

test("describes a change by whether a higher value is better", () => {
	expect(compareRuns([served(10)], [served(20)], "At 1 s", en.figure)).toContain(
		"Better: served 20 instead of 10.",
	);
	expect(compareRuns([served(20)], [served(10)], "At 1 s", en.figure)).toContain(
		"Worse: served 10 instead of 20.",
	);
});

test("names the largest changes first, at most three of each kind", () => {
	const names = ["a", "b", "c", "d", "e"];
	const before = names.map((name) => wait(name, 100));
	const after = [110, 400, 300, 200, 120].map((value, place) => wait(names[place] ?? "", value));
	expect(compareRuns(before, after, "At 1 s", en.figure)).toMatch(
		/Worse: wait of b 400 .*; wait of c 300 .*; wait of d 200 [^;]*\.$/,
	);
});

test("ranks a queue that serves no request as worse than any wait", () => {
	expect(compareRuns([wait("P5", 1e6)], [wait("P5", undefined)], "At 1 s", en.figure)).toContain(
		"Worse: wait of P5 no request served instead of 1000000 ms.",
	);
	expect(compareRuns([wait("P5", undefined)], [wait("P5", 1e6)], "At 1 s", en.figure)).toContain("Better:");
});

test("omits small changes and values that print the same", () => {
	const same = "";
	expect(compareRuns([wait("P5", 100)], [wait("P5", 104)], "At 1 s", en.figure)).toBe(same);
	expect(compareRuns([wait("P5", 0.1)], [wait("P5", 0.4)], "At 1 s", en.figure)).toBe(same);
	expect(compareRuns([wait("P5", 0)], [wait("P5", 0)], "At 1 s", en.figure)).toBe(same);
	expect(compareRuns([wait("P5", undefined)], [wait("P5", undefined)], "At 1 s", en.figure)).toBe(same);
});
