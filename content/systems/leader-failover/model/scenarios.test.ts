import { describe, expect, test, vi } from "vitest";
import { areas, judge, lockClientDefaults, scenarios } from "../model";
import { mechanisms } from "./mechanisms";
import { warmUp } from "./scenarios/scenario";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe("the scenarios", () => {
	test("are 27, in four areas", () => {
		expect(scenarios).toHaveLength(27);
		for (const area of areas)
			expect(scenarios.filter((each) => each.area === area).length).toBeGreaterThan(4);
	});

	test("differ from one another in fault, traffic or setting", () => {
		const setups = scenarios.map(({ setting, traffic, fault }) => JSON.stringify([setting, traffic, fault]));
		expect(new Set(setups).size).toBe(scenarios.length);
	});

	test("cover every mechanism that can be turned off", () => {
		const removed = new Set(scenarios.map(({ mechanism }) => mechanism));
		expect([...removed].sort()).toEqual(Object.keys(mechanisms).sort());
	});

	test("start from a working cluster: no fault before the warm-up ends", () => {
		for (const { fault } of scenarios) expect(Math.min(...fault.map(({ at }) => at))).toBeGreaterThan(warmUp);
	});
});

describe.each(scenarios.map((scenario) => [scenario.area, scenario.name, scenario] as const))(
	"%s: %s",
	(_area, _name, scenario) => {
		test("holds, and no invariant is violated", () => {
			for (const seed of seeds) {
				const { verdicts, broken } = judge(scenario, seed);
				expect(verdicts.filter(({ holds }) => !holds)).toEqual([]);
				expect(broken).toEqual([]);
			}
		});

		test("does not hold without its fault", () => {
			expect(seeds.filter((seed) => judge(scenario, seed, "fault").passed)).toEqual([]);
		});

		test("does not hold without its mechanism", () => {
			expect(seeds.filter((seed) => judge(scenario, seed, "mechanism").passed)).toEqual([]);
		});
	},
);

test("recovery from a death takes more than 10 s with the lock client's defaults", () => {
	const death = scenarios.find(({ name }) => name === "The leader dies");
	if (!death) throw new Error("There is such a scenario.");
	expect(judge({ ...death, seconds: 60, setting: lockClientDefaults }).passed).toBe(false);
});
