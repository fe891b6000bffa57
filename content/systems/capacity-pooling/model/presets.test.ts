import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { importBundled } from "@/lib/bench/experiments/import-bundled";
import type { Needs, Parameters, Snapshot } from "../model";
import { wholeServers } from "../view/whole-servers";

// Bundling halves the time of the model's loops.
const { advance, defaults, computeNeeds, presets, snapshot, start } = await importBundled<
	typeof import("../model")
>("content/systems/capacity-pooling/model/index.ts");

const page = readFileSync(new URL("../index.mdx", import.meta.url), "utf8");

function presetOf(name: string) {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No preset is called ${name}.`);
	return preset;
}

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

const sizes = new Map<string, Needs>();

/** Sizes equal demand once, because sizing dominates the time of these tests. */
function sizeOnce(parameters: Parameters, seed: number): Needs {
	const key = JSON.stringify([seed, { ...parameters, provision: 0 }]);
	const needs = sizes.get(key) ?? computeNeeds(parameters, seed);
	sizes.set(key, needs);
	return needs;
}

/** Returns the readings of a preset's run at each of the given minutes. */
function readings(
	name: string,
	minutes: readonly number[],
	seed: number,
	settings: Partial<Parameters> = {},
): Snapshot[] {
	const { parameters, script } = presetOf(name);
	const values = { ...defaults, ...parameters, ...settings };
	const state = start(values, seed, script, sizeOnce(values, seed));
	return minutes.map((until) => {
		advance(state, until);
		return snapshot(state);
	});
}

const every = (minutes: number) => Array.from({ length: minutes }, (_, minute) => minute + 1);

test("the summary matches the servers in the page's first scenario", () => {
	const [, ...written] =
		/Twenty teams need (\d+) servers of their own, (\d+) in one pool, and (\d+) if/.exec(page) ?? [];
	const needs = readings("Independent teams", [0], SEED)[0]?.needs;
	expect(defaults.teams).toBe(20);
	expect(
		[needs?.apart, needs?.pooled, needs?.shaped].map((servers = Number.NaN) => wholeServers(servers)),
	).toEqual(written);
});

describe.each(seeds)("the presets behave as described, seed %i", (seed) => {
	const saving = (name: string) =>
		readings(name, [0], seed)[0]?.saving ?? { pooled: Number.NaN, shaped: Number.NaN };

	test("independent teams: far fewer servers, and the pool is not short more often", () => {
		const [day] = readings("Independent teams", [1440], seed);
		expect(day?.saving.pooled).toBeGreaterThan(0.3);
		expect(day?.worlds[1]?.short).toBeLessThanOrEqual(day?.worlds[0]?.short ?? 0);
	});

	test("the same servers: enough when shared, and always short for some team when separate", () => {
		for (const { minute, worlds } of readings("The same servers, apart", every(480), seed)) {
			const [apart, pooled] = worlds;
			if (minute > 5) expect(apart?.teams.some(({ late }) => late > 0)).toBe(true);
			if (minute === 480) expect(pooled?.short).toBeLessThan(defaults.risk / 100);
		}
	});

	test("all move together: no saving; half together: most of the saving is lost", () => {
		// Rounding to whole servers leaves a few ten-thousandths.
		expect(Math.abs(saving("All move together").pooled)).toBeLessThan(0.001);
		expect(saving("Half together").pooled).toBeLessThan(0.5 * saving("Independent teams").pooled);
	});

	test("bursts: separate teams hold three times their mean, and pooled teams take turns", () => {
		const needs = readings("Bursts", [0], seed)[0]?.needs;
		expect((needs?.each ?? 0) / defaults.mean).toBeCloseTo(3, 0);
		expect(needs?.pooled).toBeLessThan(0.5 * (needs?.apart ?? 0));
	});

	test("around the clock: the total is nearly flat", () => {
		const past = readings("Around the clock", [240], seed)[0]?.past ?? [];
		expect(Math.max(...past) / Math.min(...past)).toBeLessThan(1.3);
	});

	test.each(["Independent teams", "Around the clock", "One peak, shaped"])(
		"%s: the shaped pool is as large as the utilization limit requires",
		(name) => {
			const { mean, teams, utilization } = defaults;
			const limit = (mean * teams) / (utilization / 100);
			expect(page).toContain(`${mean * teams} ÷ ${utilization / 100}, or about ${limit.toFixed(1)} servers`);
			expect(Math.abs((readings(name, [0], seed)[0]?.needs.shaped ?? 0) - limit)).toBeLessThan(0.005 * limit);
		},
	);

	test("one peak: without the utilization limit, the risk alone needs fewer servers", () => {
		const [free] = readings("One peak, shaped", [0], seed, { utilization: 100 });
		expect(free?.needs.shaped).toBeLessThan(205);
	});

	test("one peak: pooling saves little and shaping much, and work waits as long as stated", () => {
		const { pooled, shaped } = saving("One peak, shaped");
		expect(pooled).toBeLessThan(0.1);
		expect(shaped).toBeGreaterThan(0.3);
		const { watch, parameters } = presetOf("One peak, shaped");
		expect(watch).toContain("can wait twelve hours");
		expect(parameters.patience).toBe(12 * 60);
	});
});

describe.each(seeds)("a surge on a full pool, seed %i", (seed) => {
	const name = "A surge on a full pool";
	const [peak, hourAfter, evening] = readings(name, [120, 180, 480], seed);
	const shaped = (reading: Snapshot | undefined) => reading?.worlds[2];

	test("unshaped, every team waits for about an hour", () => {
		const worlds = hourAfter?.worlds.slice(0, 2) ?? [];
		expect(worlds).toHaveLength(2);
		for (const world of worlds)
			for (const { p99 } of world.waits) expect(Math.abs(p99 - 60)).toBeLessThanOrEqual(10);
	});

	test("shaped, urgent work waits a minute or is dropped, about a tenth of all", () => {
		const { waits, teams, quota, totals } = shaped(peak) ?? {};
		expect(waits?.map(({ p99 }) => p99)).toEqual([1, 1, 1]);
		for (const { late } of teams ?? []) expect(late).toBeLessThanOrEqual((quota ?? 0) * 1.01);
		expect(peak?.worlds.slice(0, 2).map(({ totals }) => totals.shed)).toEqual([0, 0]);
		expect(presetOf(name).watch).toContain("about a tenth of all");
		const share = (totals?.shed ?? 0) / (totals?.arrived ?? 0);
		expect(share).toBeGreaterThan(0.08);
		expect(share).toBeLessThan(0.12);
	});

	test("deferrable work accumulates and runs afterwards", () => {
		const deferred = (reading: Snapshot | undefined) =>
			shaped(reading)?.teams.reduce((sum, { deferred }) => sum + deferred, 0) ?? Number.NaN;
		expect(deferred(peak)).toBeGreaterThan(10 * (shaped(peak)?.servers ?? 0));
		expect(deferred(evening)).toBeLessThan(shaped(evening)?.servers ?? 0);
	});
});
