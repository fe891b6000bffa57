import { expect, test } from "vitest";
import { getInitialTime } from "./initial-time";

const script = [{ at: 9000 }, { at: 4000 }];

test("a story begins half a second of a visitor’s time before its first event, at any pace", () => {
	expect(getInitialTime(script, 1)).toBe(3500);
	expect(getInitialTime(script, 0.1)).toBe(3950);
});

test("a story does not begin before its run does", () => {
	expect(getInitialTime(script, 10)).toBe(0);
});

test("a story begins on a whole unit of the model’s time", () => {
	expect(getInitialTime([{ at: 60 }], 0.01)).toBe(55);
	expect(getInitialTime([{ at: 60 }], 0.0013)).toBe(59);
});

test("a setting in which nothing is scripted begins at its start", () => {
	expect(getInitialTime([], 1)).toBe(0);
});
