import jstat from "jstat";
import { tsImport } from "tsx/esm/api";
import { describe, expect, test } from "vitest";
import { extent } from "@/lib/simulation/statistics";
import { defaults, type Parameters, presets } from "../model";
import { advanceDemand, createSource, requestsPerServer } from "./demand";
import { countMinutesShort, countMinutesShortShaped, drawSample } from "./sizing";
import { createWorld, simulateMinute, type World } from "./world";

/** Tests a scenario's sizes on demand that they were not sized on. */

// Imported natively, because Vitest's transform doubles the time of the loops over demand.
const { computeNeeds }: typeof import("./simulation") = await tsImport("./simulation.ts", import.meta.url);
const sizing: typeof import("./sizing") = await tsImport("./sizing.ts", import.meta.url);

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);
/** Sizing from `seeds` uses samples up to 10 × 21 + 9. */
const freshSeeds = seeds.map((seed) => 1000 + seed);
const minutes = 5 * 1440;

const stories = [
	"Independent teams",
	"Half together",
	"All move together",
	"Bursts",
	"Around the clock",
	"One peak, shaped",
];

function valuesOf(story: string) {
	const preset = presets.find(({ name }) => name === story);
	if (!preset) throw new Error(`No story is called ${story}.`);
	return { ...defaults, ...preset.parameters };
}

function runWorld(
	arrangement: World["arrangement"],
	servers: number,
	values: Parameters,
	seed: number,
	until: number,
): World {
	const source = createSource(values, seed);
	const world = createWorld(arrangement, servers, values);
	for (let minute = 1; minute <= until; minute++)
		simulateMinute(world, advanceDemand(source, values), minute, values);
	return world;
}

/** Returns the minimum, median, and maximum for failure messages. */
const spread = (values: readonly number[]) => ({
	...extent(values),
	median: jstat.median([...values]),
});

test("sizing counts a minute as short exactly if a run does", () => {
	for (const story of ["Bursts", "Half together"]) {
		// A bucket that never refuses, because sizing ignores the bucket.
		const values = { ...valuesOf(story), shapeRate: 400, shapeBurst: 60, patience: 20 };
		const room = values.teams * values.mean * 1.04 * requestsPerServer;
		const sample = drawSample(values, 5, 1500);
		const pooled = runWorld("pooled", room / requestsPerServer, values, 5, 1500);
		const shaped = runWorld("pooled and shaped", room / requestsPerServer, values, 5, 1500);
		expect(pooled.minutesShort).toBeGreaterThan(20);
		expect(pooled.minutesShort).toBe(countMinutesShort(sample.total, room));
		// A run shares idle servers evenly among teams, so one team's work may expire before another's older work runs.
		expect(shaped.minutesShort).toBeGreaterThan(20);
		const counted = countMinutesShortShaped(sample, room, values.patience);
		expect(shaped.minutesShort / counted).toBeGreaterThanOrEqual(1);
		expect(shaped.minutesShort / counted).toBeLessThan(1.5);
	}
});

test("the shaped pool keeps the risk in whole runs, with bucket drops and sharing among teams", () => {
	const values = valuesOf("Half together");
	const { shaped } = computeNeeds(values, 1);
	const shares = freshSeeds
		.slice(0, 10)
		.map(
			(seed) => (100 * runWorld("pooled and shaped", shaped, values, seed, minutes).minutesShort) / minutes,
		);
	expect(jstat.median(shares)).toBeLessThanOrEqual(values.risk);
	expect(extent(shares).largest).toBeLessThan(1.3 * values.risk);
});

describe.each(stories)("%s, on fresh demand", (story) => {
	const values = valuesOf(story);
	const needs = computeNeeds(values, 1);
	const shares = freshSeeds.map((seed) => {
		const sample = sizing.drawSample(values, seed, minutes);
		const room = (servers: number) => Math.round(servers * requestsPerServer);
		return {
			apart: sizing.countTeamMinutesShort(sample, room(needs.each)) / (minutes * values.teams),
			pooled: sizing.countMinutesShort(sample.total, room(needs.pooled)) / minutes,
			shaped: sizing.countMinutesShortShaped(sample, room(needs.shaped), values.patience) / minutes,
		};
	});
	const percent = (arrangement: "apart" | "pooled" | "shaped") =>
		spread(shares.map((share) => 100 * share[arrangement]));

	test("at least half of the runs keep the risk in every arrangement, and the worst exceeds it by little", () => {
		for (const arrangement of ["apart", "pooled", "shaped"] as const) {
			const { median, largest } = percent(arrangement);
			expect(median, arrangement).toBeLessThanOrEqual(values.risk);
			expect(largest, arrangement).toBeLessThan(1.8 * values.risk);
		}
	});
});
