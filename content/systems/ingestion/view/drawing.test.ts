import { expect, test } from "vitest";
import { advance, defaults, presets, start } from "../model";
import { describeIndex } from "./drawing";

test("the headline says that a deleted document is back, which versions prevent", () => {
	const preset = presets.find(({ name }) => name === "A late update");
	const headlineAt = (now: number, versions: number) => {
		const run = start({ ...defaults, ...preset?.parameters, versions }, 1, preset?.script ?? []);
		advance(run, now);
		return describeIndex(run);
	};
	expect(headlineAt(0, 0)).toBe("Search matches the source");
	expect(headlineAt(11_600, 0)).toBe("A deleted document is back");
	expect(headlineAt(11_600, 1)).not.toContain("back");
});
