import { expect, test } from "vitest";
import { getInitialTime } from "./initial-time";

const script = [{ at: 9000 }, { at: 4000 }];

test("a scenario starts half a second of real time before its first event, at any speed", () => {
	expect(getInitialTime(script, 1)).toBe(3500);
	expect(getInitialTime(script, 0.1)).toBe(3950);
});

test("a scenario does not start before its run", () => {
	expect(getInitialTime(script, 10)).toBe(0);
});

test("a scenario starts on a whole unit of the model’s time", () => {
	expect(getInitialTime([{ at: 60 }], 0.01)).toBe(55);
	expect(getInitialTime([{ at: 60 }], 0.0013)).toBe(59);
});

test("a setting without a script starts at its beginning", () => {
	expect(getInitialTime([], 1)).toBe(0);
});
