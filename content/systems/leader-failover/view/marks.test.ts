import { expect, test } from "vitest";
import { advance, defaults, presets, snapshot, start } from "../model";
import { describeLeader } from "./marks";

function describeAt(scenario: string, now: number): string {
	const preset = presets.find(({ name }) => name === scenario);
	if (!preset) throw new Error(`No scenario is called ${scenario}.`);
	const run = start({ ...defaults, ...preset.parameters }, 1, preset.script);
	advance(run, now);
	return describeLeader(snapshot(run), run.now);
}

test("the headline names the leader, counts the time without one, and then says how long it took", () => {
	const headlines = [0, 4000, 9000, 20_000].map((now) => describeAt("The leader dies", now));
	expect(headlines).toEqual([
		"No leader yet",
		"Node 1 leads",
		"No leader for 4.0 s",
		expect.stringMatching(/^Node [23] leads after [67]\.\d s$/),
	]);
});

test("the headline counts nodes that think they lead", () => {
	const headlines = Array.from({ length: 40 }, (_, second) =>
		describeAt("A slow clock without fencing", 1000 * second),
	);
	expect(headlines).toContain("2 nodes think they lead");
});
