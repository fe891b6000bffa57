import { expect, test } from "vitest";
import { defaults } from "../model";
import { labelCurves, labelGaps } from "./calls-labels";
import { INITIAL_SAMPLE, presets } from "./day";
import { prepare } from "./prepare";

/** Returns the samples of a scenario's day. */
function samplesOf(scenario: string) {
	const preset = presets.find(({ name }) => name === scenario);
	if (!preset) throw new Error(`No scenario is called ${scenario}.`);
	return prepare({ ...defaults, incident: 0, ...preset.parameters }).samples;
}

const top = 300e6;

test("on a normal day, calls of the spike wait and then run", () => {
	const samples = samplesOf("Normal day");
	const gapsAt = (shown: number) => labelGaps(samples, { top, shown }).map(({ label }) => label);
	expect(gapsAt(8)).toEqual([]);
	expect(gapsAt(40)).toEqual(["calls wait"]);
	expect(gapsAt(INITIAL_SAMPLE + 1)).toEqual(["calls wait", "then run"]);
});

test("a curve's label has its peak so far", () => {
	const samples = samplesOf("Normal day");
	const labelsAt = (shown: number) =>
		labelCurves(samples, { top, shown, events: 0 }).map(({ label }) => label);
	const most = (values: readonly number[], shown: number) =>
		Math.round(Math.max(...values.slice(0, shown)) / 1e6);
	for (const shown of [1, 9, samples.count])
		expect(labelsAt(shown)).toEqual([
			`received: up to ${most(samples.received, shown)} million`,
			`executed: up to ${most(samples.executed, shown)} million`,
		]);
});
