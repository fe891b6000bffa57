import { expect, test } from "vitest";
import { advance, CURSOR, defaults, getWindow, OFFSET, presets, start } from "../model";
import { placeLogLabels } from "./log-labels";
import { narrow, type Plan, wide } from "./plan";
import { splitIntoFrames } from "./request-frame";

/** Returns the labels above the log at a time of a scenario. */
function labelsAt(scenario: string, time: number, plan: Plan): string[] {
	const preset = presets.find(({ name }) => name === scenario);
	if (!preset) throw new Error(`No scenario is called ${scenario}.`);
	const run = start({ ...defaults, ...preset.parameters }, 1, preset.script);
	advance(run, time);
	const { log } = run.paging;
	const [frame] = splitIntoFrames(getWindow(run.paging, run.parameters), log.rows.length === 0, plan);
	return placeLogLabels(log, run.parameters.position, frame, plan).map(({ text }) => text);
}

test.each([wide, narrow])("a reader by offset skips rows, of which it has missed some", (plan) => {
	expect(defaults.position).toBe(OFFSET);
	expect(labelsAt("Every request succeeded", 7600, plan)).toEqual([
		"next request: skip 28 rows",
		"new: next copy",
		"skipped",
	]);
});

test("a reader by cursor continues after the last row it has read, and misses none", () => {
	expect(presets.find(({ name }) => name === "A cursor")?.parameters.position).toBe(CURSOR);
	expect(labelsAt("A cursor", 500, wide)).toEqual(["next request: the first rows"]);
	expect(labelsAt("A cursor", 6900, wide)).toEqual([
		expect.stringMatching(/^next request: after row \d+$/),
		"new: next copy",
	]);
});
