import { describe, expect, test, vi } from "vitest";
import { areas, judge, lockClientDefaults, scenarios } from "../model";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe("the scenarios", () => {
	test("are 27, over four areas", () => {
		expect(scenarios).toHaveLength(27);
		for (const area of areas)
			expect(scenarios.filter((each) => each.area === area).length).toBeGreaterThan(4);
	});

	test.each(scenarios.map((scenario) => [scenario.area, scenario.name, scenario] as const))(
		"%s: %s",
		(_area, _name, scenario) => {
			for (const seed of [1, 2, 3]) {
				const { verdicts, broken } = judge(scenario, seed);
				expect(verdicts.filter(({ holds }) => !holds)).toEqual([]);
				expect(broken).toEqual([]);
			}
		},
	);

	test("fail where they should: a death isn't recovered from in 10 s with the lock client's defaults", () => {
		const death = scenarios.find(({ name }) => name === "The leader dies");
		if (!death) throw new Error("There is such a scenario.");
		expect(judge({ ...death, seconds: 60, parameters: lockClientDefaults }).passed).toBe(false);
	});
});
