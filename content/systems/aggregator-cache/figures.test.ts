import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mean } from "@/lib/simulation/statistics";
import { presets, type Snapshot, snapshot } from "./model";
import { stampedeFetches } from "./model/analysis";
import { playScenario, seeds } from "./model/experiments";
import { defaults } from "./model/parameters";
import { createPopularity } from "./model/popularity";

/** Checks the numbers of the page and of its scenarios' descriptions, over several seeds. */

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");

const readAll = (name: string, until = 20_000): Snapshot[] =>
	seeds.slice(0, 5).map((seed) => snapshot(playScenario(name, seed, until)));
const meanOf = (readings: readonly Snapshot[], value: (reading: Snapshot) => number | undefined) =>
	mean(readings.map((reading) => value(reading) ?? Number.NaN));
const watchOf = (name: string) => presets.find((preset) => preset.name === name)?.watch;

test("the page names every scenario", () => {
	const names = [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
	expect(names.length).toBeGreaterThan(8);
	expect(new Set(names)).toEqual(new Set(presets.map(({ name }) => name)));
});

test("a third hits with private caches, half of the misses are elsewhere, and four of five hit with one", () => {
	const apart = readAll("Ten private caches");
	expect(Math.abs(meanOf(apart, ({ hitRate }) => hitRate) - 1 / 3)).toBeLessThan(0.015);
	expect(meanOf(apart, ({ elsewhere }) => elsewhere)).toBeCloseTo(0.5, 1);
	for (const { entries } of apart) expect(entries).toBe(5000);
	const together = readAll("One partitioned cache");
	expect(Math.abs(meanOf(together, ({ hitRate }) => hitRate) - 0.8)).toBeLessThan(0.015);
	// “The misses fall to a third.”
	const misses = (readings: Snapshot[]) => meanOf(readings, ({ rates }) => rates.misses);
	expect(misses(together) / misses(apart)).toBeCloseTo(1 / 3, 1);
	expect(5000 / defaults.items).toBe(1 / 2);
	expect(watchOf("Ten private caches")).toContain("room for 5,000 together, half of all there are");
});

test("one host alone hits like ten, and four times the memory does less than partitioning", () => {
	const hitRate = ({ hitRate }: Snapshot) => hitRate;
	const [alone, apart] = ["One host alone", "Ten private caches"].map((name) =>
		meanOf(readAll(name), hitRate),
	);
	expect(Math.abs((alone ?? 0) - (apart ?? 0))).toBeLessThan(0.03);
	expect(meanOf(readAll("Four times the memory"), hitRate)).toBeLessThan(
		meanOf(readAll("One partitioned cache"), hitRate) - 0.15,
	);
	expect(2000 / defaults.capacity).toBe(4);
	expect((10 * 2000) / defaults.items).toBe(2);
});

test("with one point per host, one host gets four requests of ten", () => {
	expect(watchOf("One point per host")).toContain("One of them gets four requests of ten");
	expect(meanOf(readAll("One point per host"), ({ busiest }) => busiest)).toBeCloseTo(0.43, 1);
});

test("the hot key has 600 requests a second, and costs 300 fetches", () => {
	const rate = defaults.rate * (createPopularity(1000, defaults.zipf, 0.25)[0] ?? 0);
	expect(Math.round(rate / 100)).toBe(6);
	expect(Math.round(stampedeFetches({ rate, fetch: 0.5 }) / 100)).toBe(3);
	expect(page).toContain("600 requests a second ask for one item");
	expect(page).toContain("300 fetches for one item");
});

test("a lost host takes a tenth of the items with it", () => {
	for (const seed of seeds.slice(0, 5)) {
		const [before, after] = [4990, 5010].map((until) =>
			snapshot(playScenario("A host is lost", seed, until)),
		);
		expect((after?.distinct ?? 0) / (before?.distinct ?? 1)).toBeCloseTo(0.9, 1);
		expect(after?.hosts[2]?.isUp).toBe(false);
	}
});
