import { expect, test } from "vitest";
import { advance, defaults, presets, start } from "../model";
import { describeResult } from "./pages";

test("the headline counts repeated and missing rows while the log is copied", () => {
	const preset = presets.find(({ name }) => name === "Every request succeeded");
	const run = start({ ...defaults, ...preset?.parameters }, 1, preset?.script ?? []);
	expect(describeResult(run)).toBe("No row repeated or missing");
	advance(run, 7600);
	expect(describeResult(run)).toBe("The copy repeats 4 rows, misses 4");
});
