import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { advance, defaults, planRun, presets, type Snapshot, snapshot, start } from "./model";

/** Checks the numbers of the page and its scenarios, most of them over 20 seeds. */

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const MINUTE = 60_000;

function getPreset(name: string) {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No scenario is called ${name}.`);
	return preset;
}

const valuesOf = (name: string) => ({ ...defaults, ...getPreset(name).parameters });

/** Returns a scenario's results for each seed. */
const readAll = (name: string): Snapshot[] => seeds.map((seed) => snapshot(start(valuesOf(name), seed)));

/** Returns the numbers of a sentence. Fails if the text does not contain the sentence. */
function numbersIn(text: string, sentence: RegExp): number[] {
	const match = sentence.exec(text);
	if (!match) throw new Error(`The text does not say ${sentence}.`);
	return match.slice(1).map(Number);
}

test("the summary matches the opening run", () => {
	const [total, end = 0, split = 0] = numbersIn(
		page,
		/share (\d+) minutes of tests and need ([\d.]+), because one test takes ten\. Split the longest test, and they need ([\d.]+)\./,
	);
	expect([defaults.workers, defaults.total, defaults.long]).toEqual([10, total, 10]);
	const minutes = [0, 1].map((splits) => planRun({ ...valuesOf("Ten workers"), splits }, SEED).end / MINUTE);
	expect(minutes.map((each) => each.toFixed(1))).toEqual([end, split].map(String));
});

test("the opening run shows one busy worker", () => {
	const run = start(valuesOf("Ten workers"), SEED);
	advance(run, 6 * MINUTE);
	expect(snapshot(run)).toMatchObject({ busy: 1 });
	const [tests] = numbersIn(page, /share (\d+) tests, and take the next one in the list/);
	expect(run.plan.slots).toHaveLength(tests ?? 0);
	const long = run.plan.slots.at(-1);
	const others = run.plan.slots.slice(0, -1).map(({ to }) => to);
	// “After three minutes only the ten-minute test is left, and it has just begun.”
	expect((long?.from ?? 0) / MINUTE).toBeCloseTo(3, 0);
	expect(Math.max(...others) / MINUTE).toBeLessThan(3.5);
});

test("every scenario that the page names, and what the page says of its time", () => {
	const names = [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
	expect(names.length).toBeGreaterThan(8);
	expect(new Set(names)).toEqual(new Set(presets.map(({ name }) => name)));
	const [split = 0] = numbersIn(page, /the long test split\*\*<\/Run>: ([\d.]+) minutes/);
	expect((planRun(valuesOf("Longest first, the long test split"), SEED).end / MINUTE).toFixed(1)).toBe(
		String(split),
	);
});

test("longest first takes as long as the longest test, on ten workers and on forty", () => {
	for (const name of ["Longest first", "Forty workers"])
		for (const { end, longest } of readAll(name)) expect([end, longest]).toEqual([10, 10]);
});

test("three cuts make four parts of two and a half minutes, which finish almost together", () => {
	for (const seed of seeds) {
		const { slots, end } = planRun(valuesOf("Longest first, the long test split"), seed);
		const parts = slots.filter(({ isPart }) => isPart);
		expect(parts.map(({ own }) => own / MINUTE)).toEqual([2.5, 2.5, 2.5, 2.5]);
		const free = Array.from({ length: 10 }, (_, worker) =>
			Math.max(...slots.filter((slot) => slot.worker === worker).map(({ to }) => to)),
		);
		expect(end - Math.min(...free)).toBeLessThan(0.3 * MINUTE);
	}
});

test("overhead takes the factor of ten from ten workers, and 14 workers come under four minutes", () => {
	for (const { speedup } of readAll("With overhead")) expect(speedup).toBeLessThan(9);
	expect(getPreset("Under four minutes").watch).toContain("it takes 14 workers");
	for (const seed of seeds) {
		const values = valuesOf("Under four minutes");
		expect(values).toEqual({ ...valuesOf("With overhead"), workers: 14 });
		expect(planRun(values, seed).ends.findIndex((end) => end < 4 * MINUTE) + 1).toBe(14);
	}
});

test("in equal shards, the parts of the long test land on one worker, and the split gains little", () => {
	const [whole, split] = ["Equal shards", "Equal shards, the long test split"].map((name) =>
		seeds.map((seed) => planRun(valuesOf(name), seed)),
	);
	for (const index of seeds.keys()) {
		const owners = split?.[index]?.slots.filter(({ isLong }) => isLong).map(({ worker }) => worker);
		expect(owners).toEqual([9, 9, 9, 9]);
		const [before = 0, after = 0] = [whole?.[index]?.end, split?.[index]?.end];
		expect(after / before).toBeLessThan(1);
		expect(after / before).toBeGreaterThan(0.75);
	}
});

test("the red runs of 200 flaky tests, without and with a retry", () => {
	const [none = 0] = numbersIn(
		page,
		/fails by chance once in 200 attempts, and ([\d.]+)% of the runs are red/,
	);
	const [one = 0] = numbersIn(page, /\*\*One retry\*\*<\/Run> leaves ([\d.]+)%/);
	for (const [name, percent] of [
		["200 flaky tests", none],
		["One retry", one],
	] as const) {
		const { slots, redChance } = planRun(valuesOf(name), SEED);
		expect(slots).toHaveLength(200);
		expect((100 * redChance).toFixed(1)).toBe(String(percent));
	}
	const [without, within] = ["200 flaky tests", "One retry"].map((name) =>
		readAll(name).map(({ end }) => end),
	);
	// “The run takes hardly longer.”
	for (const index of seeds.keys())
		expect((within?.[index] ?? 0) - (without?.[index] ?? 0)).toBeLessThan(0.1);
});
