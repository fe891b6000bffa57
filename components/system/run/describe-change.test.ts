import { describe, expect, test } from "vitest";
import { createDialHelpers, type Preset } from "@/lib/simulation/parameters";
import { en } from "@/lib/words/en";
import type { Measure } from "./compare";
import { announceChange, describeChange } from "./describe-change";
import type { History } from "./history";
import { createSetting } from "./setting";

type Key = "lease" | "nodes";
const { dial } = createDialHelpers<Key>({ lease: 6, nodes: 3 });
const dials = [
	dial("Cluster", "lease", "Lease", "s", [1, 20]),
	dial("Cluster", "nodes", "Nodes", "", [1, 9]),
];
const quiet: Preset<Key> = { name: "Quiet", watch: "", parameters: {}, script: [] };
const death: Preset<Key> = {
	name: "The leader dies",
	watch: "",
	parameters: {},
	script: [{ at: 5000, label: "The leader dies", set: {} }],
};
const view = {
	dials,
	actions: { kill: { label: (node: string) => `Kill: ${node}`, perform: () => {} } },
	formatTime: (now: number) => `${now / 1000} s`,
};
const of = (preset: Preset<Key>, own: Partial<History<Key, Preset<Key>["script"][number]>> = {}) => ({
	setting: createSetting(dials, preset),
	actions: [],
	seed: 1,
	...own,
});
const errors = (value: number): Measure[] => [{ what: "errors", value, format: String, better: "less" }];
const at = (now: number, value: number, history: ReturnType<typeof of>) => ({
	history,
	now,
	measures: errors(value),
});

const killed = of(quiet, { actions: [{ at: 4500, name: "kill", argument: "leader" }] });
const leased = of(quiet, { actions: [{ at: 4500, name: "lease", argument: "20" }] });
const larger = of(quiet, { setting: { ...createSetting(dials, quiet), values: { lease: 6, nodes: 9 } } });

describe("before a change has an effect, the sentence describes the change", () => {
	test.each([
		["an action", killed, 4500, "Kill: leader, at 4.5 s."],
		["a dial that is turned", leased, 4500, "Lease: 20 s, at 4.5 s."],
		["a dial that starts anew", larger, 0, "Nodes: 9."],
		["a story before its event", of(death), 4500, "Scenario: The leader dies."],
	])("%s", (_, history, now, words) => {
		const sentence = `${words} What it changes shows as time runs.`;
		expect(announceChange(view, of(quiet), history, en.figure)).toBe(sentence);
		expect(describeChange(view, at(now, 0, of(quiet)), at(now, 0, history), en.figure)).toBe(sentence);
	});
});

test("the sentence compares as soon as there is a difference", () => {
	expect(describeChange(view, at(4500, 0, of(quiet)), at(4500, 3, killed), en.figure)).toBe(
		"At 4.5 s, against the run before. Worse: errors 3 instead of 0.",
	);
});

test("after the last event, the sentence reports no difference", () => {
	const same = "At 6 s, no different from the run before.";
	expect(describeChange(view, at(6000, 0, of(quiet)), at(6000, 0, killed), en.figure)).toBe(same);
	expect(describeChange(view, at(6000, 0, of(quiet)), at(6000, 0, of(death)), en.figure)).toBe(same);
});

test("a run with an end is compared as a whole at any moment", () => {
	const day = { ...view, end: () => 96 };
	expect(describeChange(day, at(0, 0, of(quiet)), at(0, 0, larger), en.figure)).toBe(
		"Over the whole run, no different from the run before.",
	);
});
