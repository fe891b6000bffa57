import { describe, expect, test } from "vitest";
import { createRandom } from "@/lib/simulation/random";
import { drawFunctions } from "./catalog";
import { fleetCapacity } from "./fleet";
import { callsPerMinute, type Trigger, triggerShares } from "./paper";
import { defaults } from "./parameters";

describe("the functions drawn from a seed", () => {
	const functions = drawFunctions(defaults, fleetCapacity, createRandom(3));
	const totals = (trigger: Trigger) => {
		let calls = 0;
		let compute = 0;
		let count = 0;
		for (let f = 0; f < functions.count; f++) {
			if (functions.trigger[f] !== trigger) continue;
			count++;
			calls += functions.rate[f] ?? 0;
			compute += (functions.rate[f] ?? 0) * (functions.cost[f] ?? 0);
		}
		return {
			functions: count / functions.count,
			calls: calls / callsPerMinute,
			compute: compute / (fleetCapacity * defaults.meanUtilization),
		};
	};

	test.each(["queue", "event"] as const)(
		"have Table 1's shares of %s triggers, within half a percent",
		(trigger) => {
			const shares = totals(trigger);
			for (const key of ["functions", "calls", "compute"] as const)
				expect(Math.abs(shares[key] - triggerShares[trigger][key])).toBeLessThan(0.006);
		},
	);

	test("have less than 1% of calls and compute for timers", () => {
		expect(totals("timer").calls).toBeLessThan(0.01);
		expect(totals("timer").compute).toBeLessThan(0.01);
	});

	test("have a quota of at least their mean", () => {
		for (let f = 0; f < functions.count; f++)
			expect(functions.quota[f]).toBeGreaterThanOrEqual(Math.floor(functions.rate[f] ?? 0));
	});
});
