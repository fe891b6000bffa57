import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import {
	advance,
	defaults,
	type Parameters,
	rules,
	type Snapshot,
	snapshot,
	start,
	WEEK,
} from "@/content/systems/alarms/model";
import {
	computeBoth,
	computePredictiveValue,
	computeTail,
	computeTimeToBurn,
} from "@/content/systems/alarms/model/laws";
import { counts } from "@/content/systems/alarms/model/parameters";
import { extent, median, normalQuantile, normalTail, sum } from "@/lib/simulation/statistics";

/** Checks every number that the post gives against the model, over 21 weeks, so that a median is a whole number. */

const post = readFileSync(new URL("../two-alarms-that-agree.mdx", import.meta.url), "utf8");
const seeds = Array.from({ length: 21 }, (_, index) => index + 1);
const P = 1 / defaults.once;
const BURN_RATE = rules.indexOf("burn rate");

/** Returns the texts in the groups of a sentence. Fails if the post does not contain the sentence. */
function textsIn(sentence: RegExp): string[] {
	const match = sentence.exec(post);
	if (!match) throw new Error(`The post does not say ${sentence}.`);
	return match.slice(1);
}

const numbersIn = (sentence: RegExp) => textsIn(sentence).map(Number);

function readWeek(values: Partial<Parameters>, seed: number): Snapshot {
	const run = start({ ...defaults, ...values }, seed);
	advance(run, WEEK);
	return snapshot(run);
}

const weeksOf = (values: Partial<Parameters>) => seeds.map((seed) => readWeek(values, seed));
const weeks = weeksOf({});
const uncorrelated = weeksOf({ shared: 0 });

/** Returns the false pages of an alarm in each week. */
const pagesOf = (of: readonly Snapshot[], rule: (typeof rules)[number]) =>
	of.map(({ tallies }) => tallies[rules.indexOf(rule)]?.falsePages ?? Number.NaN);
/** Returns the faults of all weeks that an alarm found. */
const foundBy = (of: readonly Snapshot[], rule: (typeof rules)[number]) =>
	sum(of.map(({ tallies }) => tallies[rules.indexOf(rule)]?.found ?? Number.NaN));
const separate = (of: readonly Snapshot[]) =>
	pagesOf(of, "errors").map((pages, week) => pages + (pagesOf(of, "latency")[week] ?? Number.NaN));

/** Writes a median with its range, as the post does. */
function writeSpread(values: readonly number[]): string {
	const { least, largest } = extent(values);
	return [median(values), least, largest]
		.map((value) => value.toFixed(0))
		.join(" (")
		.replace(/ \((\d+)$/, "–$1)");
}

test("the setting, and the number of weeks", () => {
	expect(
		numbersIn(
			/noise passes once in (\d+) data points, and six faults a week of (\d+) minutes and (\d+)% errors/,
		),
	).toEqual([defaults.once, defaults.length, defaults.ratio]);
	expect([defaults.faults, defaults.lasting, defaults.count]).toEqual([6, 1, 0]);
	expect(numbersIn(/Results are medians over (\d+) weeks/)).toEqual([seeds.length]);
	expect(numbersIn(/In the model, (\d+)% of the faults show in both signals/)).toEqual([defaults.visible]);
});

test("the false pages in the summary and the first lines", () => {
	const [one, both] = [median(pagesOf(weeks, "errors")), median(pagesOf(weeks, "both"))];
	expect(post).toContain(`and ${both} of ${one} false pages a week remain.`);
	expect(post).toContain(`An alarm on errors pages you ${one} times a week, and nearly always for nothing`);
	expect(post).toContain(`That should leave one false page a week. You get ${both}.`);
	expect(median(pagesOf(uncorrelated, "both"))).toBe(1);
	// “At 1%, once in 10,000 minutes, which is once a week.”
	expect([P, 1 / P ** 2]).toEqual([0.01, 10_000]);
	expect(WEEK * P ** 2).toBeCloseTo(1, 1);
});

describe("what an AND leaves", () => {
	const rows = [...post.matchAll(/^\| ([\d.]+) \| ([\d.]+%) \| ([^|]+) \| (\d+)% \|$/gm)];

	test("the table has five rows", () =>
		expect(rows.map(([, r]) => r)).toEqual(["0", "0.3", "0.5", "0.7", "0.9"]));

	test.each(rows.map((row) => row.slice(1)))("correlation %s", (r = "", formula, pages, saved) => {
		const results = weeksOf({ shared: 100 * Number(r) });
		expect(`${(100 * computeBoth(P, Number(r))).toFixed(3)}%`).toBe(formula);
		expect(writeSpread(pagesOf(results, "both"))).toBe(pages);
		const shares = pagesOf(results, "both").map(
			(both, week) => 100 * (1 - both / (pagesOf(results, "errors")[week] ?? Number.NaN)),
		);
		expect(median(shares).toFixed(0)).toBe(saved);
	});

	test("the correlations that save half and nine tenths", () => {
		const [half = 0, most = 0] = numbersIn(
			/may have a correlation of ([\d.]+) at most\. To save 90%, ([\d.]+)\./,
		);
		for (const [r, left] of [
			[half, 0.5],
			[most, 0.1],
		] as const) {
			expect(computeBoth(P, r) / P).toBeLessThanOrEqual(left);
			expect(computeBoth(P, r + 0.01) / P).toBeGreaterThan(left);
		}
	});

	test("five alarms", () => {
		const [shared = 0, on = 0, alone = 0] = numbersIn(
			/five alarms that share (\d+)% of their noise are all on ([\d.]+)% of the time, where one alone is on ([\d.]+)%/,
		);
		const r = shared / 100;
		expect(100 * (r * P + (1 - r) * P ** 5)).toBeCloseTo(on, 6);
		expect(100 * P).toBe(alone);
	});

	test("the faults that it misses", () => {
		const [missed = 0, all = 0] = numbersIn(/the AND missed (\d+) of (\d+) faults/);
		expect(all).toBe(seeds.length * defaults.faults);
		expect(all - foundBy(weeks, "both")).toBe(missed);
		expect(post).toContain("saved a tenth of the false pages and lost a fifth of the faults");
		expect(missed / all).toBeCloseTo(0.2, 1);
	});
});

describe("what an OR saves", () => {
	test("the pages of two alarms, apart and joined", () => {
		const [apart, joined, saved, independent] = textsIn(
			/that makes ([^ ]+ \([^)]+\)) false pages a week\. Joined by an OR, it’s ([^ ]+ \([^)]+\)), (\d+)% fewer.* save next to nothing: ([^ ]+ \([^)]+\))/,
		);
		expect(writeSpread(separate(weeks))).toBe(apart);
		expect(writeSpread(pagesOf(weeks, "either"))).toBe(joined);
		const shares = pagesOf(weeks, "either").map(
			(pages, week) => 100 * (1 - pages / (separate(weeks)[week] ?? Number.NaN)),
		);
		expect(median(shares).toFixed(0)).toBe(saved);
		expect(writeSpread(pagesOf(uncorrelated, "either"))).toBe(independent);
		expect(foundBy(weeks, "either")).toBe(seeds.length * defaults.faults);
	});

	test("the answer to the question", () => {
		const [errors, latency] = numbersIn(/two separate alarms send (\d+) and (\d+) false pages/);
		const [answer] = numbersIn(/It sends (\d+)\. Noise that sets off both/);
		const week = readWeek({ rule: rules.indexOf("either") }, SEED);
		expect(week.tallies.map(({ falsePages }) => falsePages).slice(0, 2)).toEqual([errors, latency]);
		expect(week.chosen.falsePages).toBe(answer);
	});
});

describe("counting data points", () => {
	const rows = [...post.matchAll(/^\| (\d+) of (\d+) \| ([^|]+) \| ([^|]+) \| (\d+) min \|$/gm)];

	test("the table has four rows", () => expect(rows).toHaveLength(4));

	test.each(rows.map((row) => row.slice(1)))("%s of %s", (over, of, brief, lasting, delay) => {
		const count = counts.findIndex((each) => each.over === Number(over) && each.of === Number(of));
		for (const [minutes, pages] of [
			[1, brief],
			[10, lasting],
		] as const) {
			const results = weeksOf({ count, rule: rules.indexOf("errors"), lasting: minutes });
			expect(writeSpread(pagesOf(results, "errors"))).toBe(pages);
			for (const { chosen } of results) expect(chosen.delay).toBe(Number(delay));
		}
	});

	test("the binomial tails", () => {
		const [two, three] = textsIn(/two of three brings it down to ([\d.]+)%, and three of five to ([\d.]+)%/);
		expect((100 * computeTail(2, 3, 0.05)).toFixed(3)).toBe(two);
		expect((100 * computeTail(3, 5, 0.05)).toFixed(3)).toBe(three);
	});

	test("two of three saves one page in ten of noise that lasts", () => {
		expect(post).toContain("When noise lasts ten minutes, two of three saves one page in ten.");
		const total = (count: number) => sum(pagesOf(weeksOf({ count, lasting: 10 }), "errors"));
		expect(total(2) / total(0)).toBeGreaterThan(0.85);
		expect(total(2) / total(0)).toBeLessThan(0.95);
	});
});

describe("the burn rate", () => {
	test("the times by formula", () => {
		const [outage, minutes = 0, seconds = 0] = numbersIn(
			/a burn rate of 14\.4, a total outage takes ([\d.]+) seconds; a burn rate of 36 would take (\d+) minutes and (\d+) seconds/,
		);
		expect(defaults).toMatchObject({ burn: 14.4, window: 60 });
		expect(computeTimeToBurn(1, 3600, 14.4)).toBeCloseTo(outage ?? 0, 6);
		expect(Math.round(computeTimeToBurn(1, 3600, 36))).toBe(60 * minutes + seconds);
		const [five, two] = textsIn(/At 5% errors it’s ([\d.]+) minutes.* At 2% it’s (\d+) minutes/);
		expect(computeTimeToBurn(0.05, 60, 14.4).toFixed(1)).toBe(five);
		expect(computeTimeToBurn(0.02, 60, 14.4).toFixed(0)).toBe(two);
	});

	test("the times, faults and pages in the model", () => {
		const all = { visible: 100, rule: BURN_RATE };
		const [delay] = textsIn(/and (\d+ \([^)]+\)) in the model\. At 2%/);
		expect(writeSpread(weeksOf(all).map(({ chosen }) => chosen.delay ?? Number.NaN))).toBe(delay);
		const [faults, found] = numbersIn(/of (\d+) such faults, it found (\d+)\./);
		const small = weeksOf({ ...all, ratio: 2 });
		expect(small).toHaveLength((faults ?? 0) / defaults.faults);
		expect(foundBy(small, "burn rate")).toBe(found);
		expect(post).toContain(`It sent no false page in any of the ${seeds.length} weeks`);
		for (const results of [weeks, uncorrelated, small])
			expect(extent(pagesOf(results, "burn rate"))).toEqual({ least: 0, largest: 0 });
	});
});

test("the share of alarms, and of pages, that are true", () => {
	const [value] = textsIn(/0\.05 \\times 0\.99\} = ([\d.]+)\\%/);
	expect((100 * computePredictiveValue(0.9, 0.05, 0.01)).toFixed(1)).toBe(value);
	const alone = { rule: rules.indexOf("errors") };
	const [pages, quiet] = textsIn(
		/of the pages by errors alone, (\d+% \([^)]+\)) are true.* instead of six it’s (\d+)%/,
	);
	const shares = weeksOf(alone).map(({ precision }) => 100 * (precision ?? Number.NaN));
	expect(writeSpread(shares).replace(" ", "% ")).toBe(pages);
	const rare = weeksOf({ ...alone, faults: 1, visible: 100 });
	for (const { precision } of rare) expect((100 * (precision ?? Number.NaN)).toFixed(0)).toBe(quiet);
});

test("the correlation of alarms on metrics with a joint normal distribution", () => {
	const [metrics = 0, one, five] = numbersIn(
		/joint normal distribution and a correlation of ([\d.]+)\. At thresholds of 1% the correlation of their alarms is ([\d.]+), at 5% it’s ([\d.]+)\./,
	);
	const correlate = (p: number) => {
		const threshold = normalQuantile(1 - p);
		const step = 0.001;
		let both = 0;
		for (let x = threshold + step / 2; x < 9; x += step) {
			const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
			both += step * density * normalTail((threshold - metrics * x) / Math.sqrt(1 - metrics ** 2));
		}
		return Number(((both - p ** 2) / (p * (1 - p))).toFixed(2));
	};
	expect([correlate(0.01), correlate(0.05)]).toEqual([one, five]);
});
