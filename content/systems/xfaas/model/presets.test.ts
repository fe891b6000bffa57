import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { importBundled } from "@/lib/bench/experiments/import-bundled";
import { rootMeanSquare, sum } from "@/lib/simulation/statistics";
import type { Parameters } from "../model";
import recorded from "./experiments.json";

/** Checks the causal claims of the page, the scenarios, and the switches over 20 seeds. */

// Bundling cuts the time of the model's loops to a third.
const { advance, compareWithPaper, defaults, presets, start } = await importBundled<
	typeof import("../model") & typeof import("./advance")
>("content/systems/xfaas/model/index.ts");

// A busy machine may take long.
vi.setConfig({ testTimeout: 60_000 });

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);
const regions = 12;
const day = 1440;

const page = readFileSync(new URL("../index.mdx", import.meta.url), "utf8");

function presetOf(name: string) {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No preset is called ${name}.`);
	return preset;
}

/**
 * Runs a scenario with additional settings.
 *
 * @param until minutes to run, no more than the claim needs
 */
function run(seed: number, name: string, until: number, settings: Partial<Parameters> = {}) {
	const { parameters, incidents } = presetOf(name);
	const state = start({ ...defaults, functions: 100, ...parameters, ...settings }, seed, incidents);
	advance(state, until);
	return state.series;
}

test("the normal day swings as described, whatever the seed", () => {
	expect(presetOf("Normal day").watch).toContain("calls come in four times as fast as in a quiet hour");
	const { receivedPeakOverTrough, executedPeakOverTrough } = recorded.default;
	expect(receivedPeakOverTrough).toHaveLength(seeds.length);
	expect(Math.min(...receivedPeakOverTrough)).toBeGreaterThan(4);
	expect(Math.max(...executedPeakOverTrough)).toBeLessThan(1.7);
});

test("the Utilization Controller: without it, CPU swings by over 1.7 times as much, whatever the seed", () => {
	const swings = recorded["utilizationControl off"].cpuPeakOverTrough;
	expect(swings).toHaveLength(seeds.length);
	for (const [place, swing] of swings.entries())
		expect(swing / (recorded.default.cpuPeakOverTrough[place] ?? 0)).toBeGreaterThan(1.7);
});

test("the conductor: without it, the range of regions widens, whatever the seed", () => {
	const off = recorded["conductor off"].cpuPeakOverTrough;
	expect(off).toHaveLength(seeds.length);
	expect(Math.min(...off)).toBeGreaterThan(1.3 * Math.max(...recorded.default.cpuPeakOverTrough));
});

test("the concurrency cap: a hanging function exceeds its share only without it, whatever the seed", () => {
	const off = recorded["hard day, concurrencyCap off"].running;
	expect(off).toHaveLength(seeds.length);
	expect(Math.min(...off)).toBeGreaterThan(1.5);
	expect(Math.max(...recorded["hard day"].running)).toBeLessThanOrEqual(1);
});

test("half an hour without controllers: no call misses its deadline, whatever the seed", () => {
	expect(recorded["no controllers"].missed).toEqual(seeds.map(() => 0));
});

describe.each(seeds)("the effect of each mechanism, seed %i", (seed) => {
	const normal = run(seed, "Normal day", day);
	/** Returns opportunistic CPU in the quarter hour of the midnight spike's maximum. */
	const opportunisticInSpike = ({ opportunistic }: typeof normal) => sum(opportunistic.subarray(75, 90));

	test("S is zero in the spike and rises when reserved work leaves room", () => {
		expect(normal.factor[89]).toBe(0);
		expect(normal.factor[17 * 60]).toBeGreaterThan(1);
		expect(Math.max(...normal.unserved)).toBe(0);
	});

	test("a target above the mean demand empties the queues before the trough ends", () => {
		const waiting = (series: typeof normal) => {
			const minute = 23 * 60 + 50;
			return sum(series.waiting.subarray(minute * 4, minute * 4 + 4)) / sum(series.received);
		};
		expect(waiting(normal)).toBeGreaterThan(0.03);
		expect(waiting(run(seed, "Normal day", day, { targetUtilization: 0.68 }))).toBeLessThan(0.001);
	});

	test("time shifting: without it, executed calls follow received ones until regions are full, and the trough stays empty", () => {
		const distanceInTrough = (series: typeof normal) => {
			const { executedByHour, receivedByHour } = compareWithPaper(series);
			return rootMeanSquare(executedByHour.subarray(13), receivedByHour.subarray(13));
		};
		const off = run(seed, "Everything runs as it comes", day);
		expect(distanceInTrough(off)).toBeLessThan(0.01);
		expect(distanceInTrough(normal)).toBeGreaterThan(0.05);
		expect(compareWithPaper(off).executedPeakOverTrough).toBeGreaterThan(3);
		expect(compareWithPaper(normal).executedPeakOverTrough).toBeLessThan(1.8);
		expect(Math.max(...off.unserved)).toBeGreaterThan(0);
	});

	test("the Utilization Controller: without it, S stays at 1, and deferrable work keeps running", () => {
		const off = run(seed, "Normal day", 90, { utilizationControl: 0 });
		expect(new Set(off.factor.subarray(0, 90))).toEqual(new Set([1]));
		expect(opportunisticInSpike(off)).toBeGreaterThan(3 * opportunisticInSpike(normal));
	});

	test("the conductor: without it, some regions are full for hours, even at 4:00, while others are at about 60%", () => {
		const minutes = 300;
		const { unserved, utilization } = run(seed, "Every region for itself", minutes, { functions: 1000 });
		const of = (values: Float32Array, minute: number) =>
			values.subarray(minute * regions, (minute + 1) * regions);
		const full = Array.from({ length: minutes }, (_, minute) => minute).filter(
			(minute) => Math.max(...of(unserved, minute)) > 0,
		);
		expect(full.length).toBeGreaterThan(180);
		for (const minute of full) expect(Math.min(...of(utilization, minute))).toBeLessThan(0.7);
		expect(page).toContain("next to others at about 60%. Set the time to 4:00");
		expect(full).toContain(4 * 60);
		const others = [...of(utilization, 240)].filter((share) => share > 0.55 && share < 0.65);
		expect(others.length).toBeGreaterThanOrEqual(6);
	});

	test("one region lost: the others take over its load", () => {
		/** Returns the mean CPU of all regions but the largest, from minute 240 to 299. */
		const others = ({ utilization }: typeof normal) =>
			sum(utilization.subarray(240 * regions, 300 * regions).map((share, at) => (at % regions ? share : 0))) /
			(60 * (regions - 1));
		const { executed, utilization } = run(seed, "One region lost", 300);
		expect(utilization[250 * regions]).toBe(0);
		expect(others({ ...normal, utilization })).toBeGreaterThan(1.03 * others(normal));
		expect(sum(executed.subarray(240, 300)) / sum(normal.executed.subarray(240, 300))).toBeGreaterThan(0.9);
	});

	test("back-pressure: a service at half capacity for two hours recovers with it, and stays down without it", () => {
		const exceptions = ({ exceptions }: typeof normal, hour: number) => {
			let total = 0;
			for (let at = hour * 60; at < hour * 60 + 60; at++) total += exceptions[at * 2] ?? 0;
			return total;
		};
		const off = run(seed, "Downstream at half", day, { functions: 300, backPressure: 0 });
		expect(exceptions(run(seed, "Downstream at half", 540, { functions: 300 }), 8)).toBe(0);
		expect(exceptions(off, 8)).toBeGreaterThan(1e9);
		expect(exceptions(off, 23)).toBeGreaterThan(1e9);
	});

	test("the controllers: without them, S keeps its value from before the spike, and opportunistic work runs", () => {
		const down = run(seed, "Half an hour without controllers", 90);
		expect(down.factor[59]).toBeGreaterThan(1);
		expect(down.factor[89]).toBe(down.factor[59]);
		expect(opportunisticInSpike(normal)).toBeLessThan(opportunisticInSpike(down) / 2);
	});

	test("a burst of 20 million calls is received in 15 minutes and drains at its quota within the day", () => {
		const series = run(seed, "20 million calls in 15 minutes", day);
		expect(sum(series.burstReceived.subarray(60, 75))).toBeGreaterThan(20e6 - 15);
		for (let at = 0; at < series.minutes; at += 15)
			expect(sum(series.burstExecuted.subarray(at, at + 15))).toBeLessThanOrEqual(300_000);
		expect(series.burstWaiting.at(-1)).toBeLessThan(1000);
		expect(sum(series.exceptions)).toBe(0);
	});

	test("slow start: without it, the burst's first minutes overload a cold service, and calls fail", () => {
		const { exceptions } = run(seed, "20 million calls in 15 minutes", 120, { slowStart: 0 });
		expect(sum(exceptions)).toBeGreaterThan(1000);
	});

	test("the submitters' limit: without it, one client crowds out the others", () => {
		const crowdedOut = (submitterLimit: number) =>
			sum(run(seed, "A client gone wild", 660, { submitterLimit }).crowdedOut);
		expect(crowdedOut(1)).toBe(0);
		expect(crowdedOut(0)).toBeGreaterThan(1e9);
	});

	test("three regions lost: without order by criticality, more deadlines are missed; without flow control, calls run twice", () => {
		const lost = (settings: Partial<Parameters>) => run(seed, "Three regions lost", 480, settings);
		const on = lost({});
		expect(sum(lost({ criticalityOrder: 0 }).missed)).toBeGreaterThan(sum(on.missed));
		expect(sum(on.wasted)).toBe(0);
		expect(sum(lost({ flowControl: 0 }).wasted)).toBeGreaterThan(10);
	});
});
