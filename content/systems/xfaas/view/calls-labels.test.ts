import { expect, test } from "vitest";
import { defaults } from "../model";
import { labelCurves, labelGaps } from "./calls-labels";
import { INITIAL_SAMPLE, presets } from "./day";
import { describeLoad } from "./drawing";
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

test("a curve's label is beside its peak so far, and that of calls executed is below its curve", () => {
	const samples = samplesOf("Normal day");
	for (const shown of [1, 9, samples.count]) {
		const [received, executed] = labelCurves(samples, { top, shown, events: 0 });
		const soFar = samples.received.slice(0, shown);
		const peak = (soFar.indexOf(Math.max(...soFar)) + 0.5) / samples.count;
		expect(received?.label).toBe("received");
		expect(Math.abs((received?.x ?? 0) - peak)).toBeLessThan(0.02);
		const first = Math.floor((executed?.x ?? 0) * samples.count);
		const near = samples.executed.slice(first, first + 0.2 * samples.count);
		expect(executed?.label).toBe("executed");
		expect(executed?.y).toBeLessThan(Math.min(...near) / top);
	}
});

test("the headline has the peaks of both curves so far, or how long regions were full", () => {
	const samples = samplesOf("Normal day");
	const most = (values: readonly number[], at: number) =>
		Math.round(Math.max(...values.slice(0, at + 1)) / 1e6);
	for (const at of [0, 8, INITIAL_SAMPLE])
		expect(describeLoad(samples, at)).toBe(
			`Up to ${most(samples.received, at)} million calls/s came in, ${most(samples.executed, at)} million ran`,
		);
	expect(describeLoad(samplesOf("Everything runs as it comes"), INITIAL_SAMPLE)).toMatch(
		/^Workers full for [\d.]+ h, in \d+ of 12 regions$/,
	);
});
