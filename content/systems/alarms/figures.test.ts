import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { median } from "@/lib/simulation/statistics";
import { advance, defaults, presets, type Snapshot, snapshot, start, WEEK } from "./model";
import { computeBoth, computePredictiveValue, computeTail, computeTimeToBurn } from "./model/laws";
import view from "./view";

/** Checks the numbers of the page and its scenarios, most of them over 21 weeks. */

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");
const seeds = Array.from({ length: 21 }, (_, index) => index + 1);
const [errors, , both, either] = [0, 1, 2, 3];

function readWeek(name: string, seed: number, until = WEEK): Snapshot {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No scenario is called ${name}.`);
	const run = start({ ...defaults, ...preset.parameters }, seed);
	advance(run, until);
	return snapshot(run);
}

const weeksOf = (name: string) => seeds.map((seed) => readWeek(name, seed));
const pagesOf = (weeks: readonly Snapshot[]) => weeks.map(({ chosen }) => chosen.falsePages);

test("every scenario that the page names", () => {
	const names = [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
	expect(names.length).toBeGreaterThan(8);
	expect(new Set(names)).toEqual(new Set(presets.map(({ name }) => name)));
	expect(view.stories).toEqual(expect.arrayContaining(names));
});

test.each([
	`*p* = 0.05 that is ${computeBoth(0.05, 0).toFixed(4)} without a correlation`,
	`and ${computeBoth(0.05, 0.9).toFixed(5)} with *r* = 0.9`,
	`${computeTail(2, 3, 0.05).toFixed(5)} for two of three, and ${computeTail(3, 5, 0.05).toFixed(6)} for three of five`,
	`that is ${computeTimeToBurn(1, 3600, 14.4).toFixed(2)} seconds of a total outage`,
	`With 0.9, 0.05 and *q* = 0.01 it is ${(100 * computePredictiveValue(0.9, 0.05, 0.01)).toFixed(0)}%`,
	`and ${computeTimeToBurn(0.05, 60, 14.4).toFixed(0)} minutes until it knows`,
])("the page says: %s", (sentence) => {
	expect(page).toContain(sentence);
});

test("on the opening Saturday, the AND has saved next to nothing and missed one fault", () => {
	const { tallies, missed, precision } = readWeek("Both must agree", SEED, 8310);
	expect(precision).toBeLessThan(0.1);
	const [one = 0, agreed = 0] = [tallies[errors]?.falsePages, tallies[both]?.falsePages];
	expect(agreed / one).toBeGreaterThan(0.9);
	expect(missed).toBe(1);
	expect(tallies[errors]?.found).toBe(tallies[either]?.found);
});

test("the AND saves a tenth of the false pages, and all but one a week without a common cause", () => {
	const saved = weeksOf("Both must agree").map(
		({ tallies, chosen }) => 1 - chosen.falsePages / (tallies[errors]?.falsePages ?? Number.NaN),
	);
	expect(median(saved)).toBeCloseTo(0.1, 1);
	expect(median(pagesOf(weeksOf("Independent noise")))).toBe(1);
	expect(readWeek("Independent noise", SEED).chosen.falsePages).toBe(1);
});

test("the OR misses no fault, and sends few more pages than one of its alarms", () => {
	for (const { missed, chosen, tallies } of weeksOf("Either is enough")) {
		expect(missed).toBe(0);
		expect(chosen.falsePages).toBeLessThan(1.3 * (tallies[errors]?.falsePages ?? Number.NaN));
	}
});

test("two of three and three of five remove nearly all false pages, unless noise lasts", () => {
	for (const { chosen } of weeksOf("One alarm")) expect(chosen.falsePages).toBeGreaterThan(70);
	expect(Math.max(...pagesOf(weeksOf("Two of three data points")))).toBeLessThan(6);
	const three = weeksOf("Three of five data points");
	expect(median(pagesOf(three))).toBe(0);
	for (const { chosen } of three) expect(chosen.delay).toBe(3);
	for (const { chosen } of weeksOf("One alarm")) expect(chosen.delay).toBe(1);
	expect(median(pagesOf(weeksOf("Noise that lasts")))).toBeGreaterThan(8);
});

test("the burn rate sends no false page, takes a quarter of an hour, and misses small faults", () => {
	for (const { chosen } of weeksOf("Burn rate")) {
		expect(chosen.falsePages).toBe(0);
		expect(Math.abs((chosen.delay ?? 0) - 18)).toBeLessThanOrEqual(4);
	}
	const small = weeksOf("Burn rate, small faults");
	expect(small.reduce((sum, { chosen }) => sum + chosen.found, 0)).toBeLessThan(0.05 * 6 * seeds.length);
	expect(computeTimeToBurn(0.02, 60, 14.4)).toBeCloseTo(45, -1);
});

test("in a quiet week, 99% of the pages are false", () => {
	for (const { precision } of weeksOf("A quiet week")) expect(precision).toBeCloseTo(0.01, 2);
});
