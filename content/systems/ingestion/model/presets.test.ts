import { describe, expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import { advance, defaults, parameters, presets, start } from ".";
import { SALARIES } from "./presets";

const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

function play(name: string, seed: number, until: number) {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No scenario is called ${name}.`);
	const run = start({ ...defaults, ...preset.parameters }, seed, preset.script);
	advance(run, until);
	return run;
}

const BUDGET = 2;

describe.each([
	["A late update", SALARIES, 11_300, 11_500],
	["One failed receive", SALARIES, 9500, 9700],
	["GetResource, then a delete", SALARIES, 11_500, 11_700],
	["Redriven too late", BUDGET, 22_000, 32_000],
] as const)("%s", (name, document, before, after) => {
	test("the document is gone, comes back and stays, for every seed", () => {
		for (const seed of seeds) {
			expect(play(name, seed, before).index[document]).toMatchObject({ version: 3, isPresent: false });
			const run = play(name, seed, after);
			expect(run.status[document]).toBe("came back");
			advance(run, 300_000);
			expect(run.status[document]).toBe("came back");
		}
	});
});

test.each([
	["Versions and tombstones", SALARIES, 20_000],
	["A sweep closes the gap", SALARIES, 20_000],
	["Mapped and redriven", BUDGET, 30_000],
] as const)("%s ends with the document as in the source, for every seed", (name, document, until) => {
	for (const seed of seeds) expect(play(name, seed, until).status[document]).toBe("current");
});

test("with versions, the late update is ignored", () => {
	for (const seed of seeds) {
		const { ignored } = play("Versions and tombstones", seed, 11_300).record.total;
		expect(play("Versions and tombstones", seed, 11_500).record.total.ignored).toBe(ignored + 1);
	}
});

test("a lost deletion is never applied, and a poison message is dead after 14.2 s", () => {
	for (const seed of seeds) {
		expect(play("A lost notification", seed, 300_000).status[SALARIES]).toBe("not deleted");
		const dead = (until: number) =>
			play("A poison message", seed, until).dead.filter(({ document }) => document === BUDGET);
		expect(dead(14_199)).toHaveLength(0);
		expect(dead(14_201)).toHaveLength(1);
	}
});

test("all faults without a remedy leave documents stuck, and with all remedies none comes back", () => {
	for (const seed of seeds) {
		const [bare, helped] = ["All faults", "All faults, all remedies"].map((name) =>
			play(name, seed, 600_000),
		);
		expect(bare?.record.total.cameBack).toBeGreaterThan(0);
		expect(helped?.record.total.cameBack).toBe(0);
		expect(helped?.record.wrongTime).toBeLessThan(bare?.record.wrongTime ?? 0);
	}
});

test("script times ascend, settings keep to the dials, and each script opens at one step", () => {
	expect(presets.length).toBeGreaterThan(8);
	for (const { script, parameters: set } of presets) {
		const times = script.map(({ at }) => at);
		expect(times).toEqual([...times].sort((a, b) => a - b));
		expect(script.filter(({ opens }) => opens).length).toBeLessThanOrEqual(1);
		expect(clampValues(parameters, { ...defaults, ...set })).toEqual({ ...defaults, ...set });
	}
});
