import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaults, type Parameters, planRun } from "@/content/systems/canary-fan-out/model";
import { computeMakespan } from "@/content/systems/canary-fan-out/model/schedule";
import { computeRedChance, createPieces } from "@/content/systems/canary-fan-out/model/suite";
import { createRandom } from "@/lib/simulation/random";
import { extent, median, sum } from "@/lib/simulation/statistics";

/** Checks every number that the post gives against the model, over 20 suites. */

const post = readFileSync(new URL("../test-fan-out.mdx", import.meta.url), "utf8");
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const MINUTE = 60_000;
const LONGEST_FIRST = 2;

/** Returns the texts in the groups of a sentence. Fails if the post does not contain the sentence. */
function textsIn(sentence: RegExp): string[] {
	const match = sentence.exec(post);
	if (!match) throw new Error(`The post does not say ${sentence}.`);
	return match.slice(1);
}

const numbersIn = (sentence: RegExp) => textsIn(sentence).map(Number);

/** Writes a median with its range, as the post does: without the range if all values round to the same. */
function writeSpread(values: readonly number[], [open, close] = [" (", ")"]): string {
	const { least, largest } = extent(values);
	const [middle, low, high] = [median(values), least, largest].map((value) => value.toFixed(1));
	return low === high ? String(middle) : `${middle}${open}${low}–${high}${close}`;
}

const plansOf = (values: Partial<Parameters>) =>
	seeds.map((seed) => planRun({ ...defaults, ...values }, seed));
const minutesOf = (values: Partial<Parameters>) => plansOf(values).map(({ end }) => end / MINUTE);

test("the suite, and the number of suites", () => {
	expect(numbersIn(/(\d+) tests of random length that sum to (\d+) minutes, then one of ten/)).toEqual([
		defaults.tests - 1,
		defaults.total - defaults.long,
	]);
	expect(numbersIn(/Results are medians over (\d+) such suites/)).toEqual([seeds.length]);
	expect([defaults.workers, defaults.total, defaults.long]).toEqual([10, 40, 10]);
});

test("the run on ten workers, in the title, the summary and the first lines", () => {
	const end = median(minutesOf({}));
	expect(post).toContain(`A made-up suite takes ${end.toFixed(1)}.`);
	expect(post).toContain(`What the other ${(end - 4).toFixed(1)} minutes are`);
	expect(post).toContain(`because 40 divided by 10 is 4. It now takes ${end.toFixed(1)}.`);
	expect(post).toContain("Ten workers, three times as fast");
	for (const { alone, end: each } of plansOf({})) expect(Math.round(alone / each)).toBe(3);
});

test("the bound does not fall from four workers on, and forty leave 90% of their time without a test", () => {
	for (const workers of [4, 10, 40])
		for (const { bound } of plansOf({ workers })) expect(bound).toBe(10 * MINUTE);
	for (const { bound } of plansOf({ workers: 3 })) expect(bound).toBeGreaterThan(10 * MINUTE);
	const [percent = 0] = numbersIn(/On forty, (\d+)% of the worker time goes by without a test/);
	for (const { end } of plansOf({ workers: 40, order: LONGEST_FIRST }))
		expect(1 - 40 / (40 * (end / MINUTE))).toBeCloseTo(percent / 100, 6);
});

test("the smallest bad case of longest first", () => {
	const [first, best] = numbersIn(/two workers take (\d+) minutes, longest first, and (\d+) at best/);
	const tasks = [3, 3, 2, 2, 2].map((length) => ({ expected: length, actual: length }));
	expect(computeMakespan(tasks, 2, "longest first")).toBe(first);
	// Both workers get the same: 3 + 3 and 2 + 2 + 2.
	expect(3 + 3).toBe(best);
});

test("wrong lengths cost little", () => {
	const [exact, sigma = "", wrong = "", guessed] = textsIn(
		/longest first takes ([\d.]+) minutes\. When .* σ = ([\d.]+), so a third of them are wrong by more than ([\d.]+) times\), it takes ([^.]+\.[^)]+\))/,
	);
	expect(median(minutesOf({ order: LONGEST_FIRST, splits: 3 })).toFixed(1)).toBe(exact);
	// A third of normal numbers are more than one standard deviation from the mean.
	expect(Math.floor(10 * Math.exp(Number(sigma))) / 10).toBe(Number(wrong));
	const results = seeds.map((seed) => {
		const random = createRandom(1000 + seed);
		const tasks = createPieces({ ...defaults, splits: 3 }, seed).map(({ actual }) => ({
			actual,
			expected: actual * Math.exp(random.normal(0, Number(sigma))),
		}));
		return computeMakespan(tasks, defaults.workers, "longest first") / MINUTE;
	});
	expect(writeSpread(results)).toBe(guessed);
});

describe("three ways to hand out the tests", () => {
	const rows = [...post.matchAll(/^\| (whole|in two parts|in four parts) \| (.+) \|$/gm)];
	const splits: Record<string, number> = { whole: 0, "in two parts": 1, "in four parts": 3 };

	test("the table has three rows", () => {
		expect(rows.map(([, name]) => name)).toEqual(Object.keys(splits));
	});

	test.each(rows.map(([, name = "", cells = ""]) => ({ name, cells })))("$name", ({ name, cells }) => {
		const values = { splits: splits[name] ?? Number.NaN };
		const times = [0, 1, LONGEST_FIRST].map((order) => writeSpread(minutesOf({ ...values, order })));
		const bounds = plansOf(values).map(({ bound }) => bound / MINUTE);
		expect(cells.split(" | ")).toEqual([...times, writeSpread(bounds)]);
	});

	test("the gain of a split in equal shards, and of the whole list", () => {
		const whole = median(minutesOf({ order: 0 })).toFixed(1);
		const split = median(minutesOf({ order: 0, splits: 3 })).toFixed(1);
		const best = median(minutesOf({ order: LONGEST_FIRST, splits: 3 })).toFixed(1);
		expect(textsIn(/the run went from ([\d.]+) minutes to ([\d.]+\d)\./)).toEqual([whole, split]);
		expect(textsIn(/same ten workers went from ([\d.]+) minutes to ([\d.]+\d)\./)).toEqual([whole, best]);
	});

	test("dealing the tests out like cards", () => {
		const [middle, range] = textsIn(/separates the parts: ([\d.]+) minutes (\([\d.–]+\)) with four of them/);
		const results = seeds.map((seed) => {
			const pieces = createPieces({ ...defaults, splits: 3 }, seed);
			const loads = Array.from({ length: defaults.workers }, (_, worker) =>
				sum(pieces.filter((_, index) => index % defaults.workers === worker).map(({ actual }) => actual)),
			);
			return Math.max(...loads) / MINUTE;
		});
		expect(writeSpread(results)).toBe(`${middle} ${range}`);
	});
});

describe("overhead", () => {
	const [serial = 0, setup = 0, repeat = 0] = numbersIn(
		/Say that (\d+) s pass before the fan-out, each worker takes (\d+) s to .*, and each part of the split test repeats (\d+) s/,
	);
	const plans = plansOf({ order: LONGEST_FIRST, splits: 3, serial, setup, repeat });

	test("the overhead's sums", () => {
		expect(
			numbersIn(/the overhead is only (\d+) seconds at the start and (\d+) seconds of repeated steps/),
		).toEqual([serial + setup, 4 * repeat]);
	});

	test("the time and the factor on ten workers", () => {
		const [time, timeRange, factor, factorRange] = textsIn(
			/With ten workers it takes ([\d.]+) minutes (\([\d.–]+\)): a factor of ([\d.]+) (\([\d.–]+\)), not ten/,
		);
		expect(writeSpread(plans.map(({ end }) => end / MINUTE))).toBe(`${time} ${timeRange}`);
		expect(writeSpread(plans.map(({ alone, end }) => alone / end))).toBe(`${factor} ${factorRange}`);
	});

	test("the workers for a factor of ten, and for less than four minutes", () => {
		const [fewest, most] = numbersIn(/A factor of ten takes (\d+) or (\d+) workers/);
		const tenfold = plans.map(({ ends, alone }) => ends.findIndex((end) => alone >= 10 * end) + 1);
		expect(extent(tenfold)).toEqual({ least: fewest, largest: most });
		const [under] = numbersIn(/To come under four minutes takes (\d+)\./);
		for (const { ends } of plans) expect(ends.findIndex((end) => end < 4 * MINUTE) + 1).toBe(under);
	});

	test("the limit for any number of workers", () => {
		const [limit = 0, minutes = 0, seconds = 0] = numbersIn(
			/no number of workers gets beyond ([\d.]+), because one part with its overhead takes (\d+) minutes and (\d+) seconds/,
		);
		for (const { alone, least } of plans) {
			expect((alone / least).toFixed(1)).toBe(String(limit));
			expect(least).toBe(minutes * MINUTE + seconds * 1000);
		}
	});
});

describe("red runs", () => {
	const rows = [...post.matchAll(/^\| ([\d.]+)% \| ([\d.]+)% red \| ([\d.]+)% red \|$/gm)];

	test("the table has two rows", () => expect(rows).toHaveLength(2));

	test.each(rows.map((row) => row.slice(1).map(Number)))("%d% of attempts fail", (percent, ...red) => {
		const chances = [0, 1].map((retries) =>
			computeRedChance(200, { ...defaults, flakes: 10 * percent, retries }),
		);
		expect(chances.map((chance) => Number((100 * chance).toFixed(1)))).toEqual(red);
	});

	test("what a retry hides of a fault that comes and goes", () => {
		const [broken = 0, without, within] = numbersIn(
			/A fault that breaks (\d+)% of attempts shows in (\d+)% of runs without a retry, and in (\d+)% with one/,
		);
		expect([broken, Math.round(broken ** 2 / 100)]).toEqual([without, within]);
	});
});
