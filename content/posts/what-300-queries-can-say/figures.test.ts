import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import {
	advance,
	connectors,
	defaults,
	documentTypes,
	END,
	getAllScores,
	getPassages,
	getTallies,
	type Parameters,
	start,
} from "@/content/systems/retrieval-scorecard/model";
import {
	computeOdds,
	computePairedSampleSize,
	computeSampleSize,
	computeSignTest,
	computeWilson,
} from "@/content/systems/retrieval-scorecard/model/intervals";
import { drawTest, tally } from "@/content/systems/retrieval-scorecard/model/simulated";
import { createRandom } from "@/lib/simulation/random";
import { extent, median } from "@/lib/simulation/statistics";

/** Checks every number that the post gives, over 24 seeds where chance is involved. */

const post = readFileSync(new URL("../what-300-queries-can-say.mdx", import.meta.url), "utf8");
const seeds = Array.from({ length: 24 }, (_, index) => index + 1);
const TESTS = 1000;

/** Writes a median with its range, as the post does. */
function writeSpread(values: readonly number[], digits = 1, unit = "%"): string {
	const { least, largest } = extent(values);
	return `${median(values).toFixed(digits)}${unit} (${least.toFixed(digits)}–${largest.toFixed(digits)})`;
}
const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)}%`;
const ceil = (value: number) => Math.ceil(value).toLocaleString("en-US");
const run = (changes: Partial<Parameters>, seed = SEED) => start({ ...defaults, ...changes }, seed);
const scoreOf = (name: string, changes: Partial<Parameters>, seed = SEED) =>
	getAllScores(run(changes, seed)).find((score) => score.name === name)?.value ?? Number.NaN;
/** Whether the first result answers, for each query. */
const firstsOf = (changes: Partial<Parameters>, seed = SEED) =>
	run(changes, seed).queries.map(({ results }) => (results[0]?.grade ?? 0) > 0);
const countFirsts = (changes: Partial<Parameters>, seed = SEED) =>
	firstsOf(changes, seed).filter(Boolean).length;

test("the corpus, the seeds, and the role’s own figure", () => {
	expect(post).toContain(`medians over ${seeds.length} seeds`);
	expect(post).toContain(`${getPassages().length} passages of this site, ${run({}).queries.length} queries`);
	expect(percent(298 / 300)).toBe("99.3%");
	expect([defaults.queries, defaults.better, defaults.worse]).toEqual([300, 99.3, 98.5]);
});

describe("tests of 300 queries", () => {
	test("who leads in 1,000 of them, for each seed", () => {
		const shares = seeds.map((seed) => {
			const found = { leads: 0, trails: 0 };
			for (let attempt = 0; attempt < TESTS; attempt++) {
				const { outcomes } = drawTest(defaults, seed, attempt);
				const lead = tally(outcomes[0], 300).right - tally(outcomes[1], 300).right;
				if (lead > 0) found.leads++;
				if (lead < 0) found.trails++;
			}
			return found;
		});
		const spreadOf = (key: "leads" | "trails") =>
			writeSpread(shares.map((each) => (100 * each[key]) / TESTS));
		expect(post).toContain(
			`Of 1,000 such tests, A leads in ${spreadOf("leads")}, B in ${spreadOf("trails")}, and the rest are ties.`,
		);
		expect(1 - median(shares.map(({ leads }) => leads / TESTS))).toBeCloseTo(0.23, 2);
	});

	test("B wins in the figure", () => {
		const state = run({ test: 1 });
		advance(state, END);
		const { first, second } = getTallies(state);
		expect(second.right).toBeGreaterThan(first.right);
	});

	test("the intervals", () => {
		const write = ({ low, high }: { low: number; high: number }, digits: number) =>
			`from ${percent(low, digits)} to ${percent(high, digits)}`;
		expect(post).toContain(`298 of 300 goes ${write(computeWilson(298, 300), 2)}`);
		expect(post).toContain(`295 of 300 goes ${write(computeWilson(295, 300), 1)}`);
		expect(post).toContain(`Even 300 of 300 only says “more than ${percent(computeWilson(300, 300).low)}”`);
		expect(post).toContain(`Had it been four, it would say ${percent(296 / 300)}`);
	});

	test("the table of differences", () => {
		const rows = [0.985, 0.98, 0.97, 0.95, 0.9].map((worse) => {
			const { leads, significant } = computeOdds(0.993, worse, 300);
			return `| ${percent(worse)} | ${percent(leads)} | ${percent(significant)} | ${ceil(computeSampleSize(0.993, worse))} |`;
		});
		expect(post.match(/^\| \d+\.\d% \|.*$/gm)).toEqual(rows);
		expect(post).toContain(`takes ${ceil(computeSampleSize(0.993, 0.985))} queries for each search`);
	});

	test("most leads below 1.5 points are not significant", () => {
		for (const worse of [0.985, 0.98, 0.9781]) {
			const { leads, significant } = computeOdds(0.993, worse, 300);
			expect(significant / leads).toBeLessThan(0.5);
		}
	});
});

describe("the same queries", () => {
	test("the sign test", () => {
		expect(post).toContain(`no gain have a p-value of ${percent(computeSignTest(0, 5))}`);
		expect(post).toContain(`Six have ${percent(computeSignTest(0, 6))}`);
		expect(post).toContain(`three losses at most: a p-value of ${percent(computeSignTest(0, 3), 0)}`);
		expect(post).toContain(`it takes ${ceil(computePairedSampleSize(0.993, 0.985))} queries`);
		// A fails on 2.1 of 300, B on 4.5.
		expect([300 * 0.007, 300 * 0.015].map((misses) => misses.toFixed(1))).toEqual(["2.1", "4.5"]);
	});

	test("what breaks, and what that does", () => {
		const base = firstsOf({});
		const rowOf = (name: string, changes: Partial<Parameters>) => {
			const firsts = firstsOf(changes);
			const lost = base.filter((isFirst, index) => isFirst && !firsts[index]).length;
			const gained = base.filter((isFirst, index) => !isFirst && firsts[index]).length;
			return `| ${name} | ${firsts.filter(Boolean).length} | ${lost}, ${gained} | ${percent(computeSignTest(gained, lost))} |`;
		};
		for (const row of [
			rowOf("one connector drops tables", { tables: 2 + connectors.indexOf("GoogleDrive") }),
			rowOf("all connectors drop tables", { tables: 1 }),
			rowOf("chunks of 100 words", { words: 100 }),
			rowOf("chunks of 40 words", { words: 40 }),
			`| nothing | ${countFirsts({})} | | |`,
		])
			expect(post).toContain(row);
		const [whole, cut] = [computeWilson(42, 60), computeWilson(35, 60)].map(
			({ low, high }) => `${(100 * low).toFixed(0)}–${percent(high, 0)}`,
		);
		expect(post).toContain(`42 of 60 and 35 of 60 are ${whole} and ${cut}`);
	});

	test("the connector that drops tables", () => {
		const tables = 2 + connectors.indexOf("GoogleDrive");
		const [before, after] = [{}, { tables }].map((changes) => percent(scoreOf("recall@1", changes)));
		expect(post).toContain(`BM25 has a recall@1 of ${before}.`);
		expect(post).toContain(`It is ${after}.`);
		const lost = run({ tables })
			.world.targets.flat()
			.filter(({ unit }) => unit < 0).length;
		expect(lost).toBe(2);
	});
});

test("slices of 12 queries", () => {
	const cells = connectors.length * documentTypes.length;
	expect([cells, 300 / cells]).toEqual([25, 12]);
	expect(post).toContain(`the interval of that cell starts at ${percent(computeWilson(12, 12).low)}`);
	const shares = seeds.map((seed) => {
		const random = createRandom(seed);
		let tests = 0;
		for (let attempt = 0; attempt < TESTS; attempt++) {
			let misses = 0;
			for (let query = 0; query < 300; query++) misses += Number(random.next() >= 0.993);
			tests += Number(misses > 0);
		}
		return (100 * tests) / TESTS;
	});
	expect(post).toContain(
		`In ${writeSpread(shares)} of tests, at least one of the 25 shows a miss, so at least one shows ${percent(11 / 12)} or less`,
	);
	expect(post).toContain(`1 − 0.993³⁰⁰, or ${percent(1 - 0.993 ** 300)}`);
});

test("ceilings", () => {
	const perfect = { ranker: 1 };
	expect(post).toContain(`with every answer on top, scores ${percent(scoreOf("precision@10", perfect))}`);
	expect(post).toContain(`Its recall@1 is ${percent(scoreOf("recall@1", perfect))}`);
	expect(run({}).queries.filter(({ relevant }) => relevant === 1)).toHaveLength(40);
	const bm25 = scoreOf("precision@10", {});
	expect(post).toContain(
		`BM25 scores ${percent(bm25)} at precision@10. That is either terrible or ${percent(bm25 / scoreOf("precision@10", perfect), 0)}`,
	);
});

test("labels and copies", () => {
	const wrong = seeds.map((seed) => 100 * scoreOf("precision@1", { ranker: 1, wrong: 5 }, seed));
	expect(post).toContain(`an answer first for ${writeSpread(wrong)} of the queries`);
	const copies = seeds.map((seed) => countFirsts({ copies: 10 }, seed));
	expect(post).toContain(`BM25’s ${countFirsts({})} become ${writeSpread(copies, 0, "")}`);
	expect(post).toContain(`Don’t read ${percent(countFirsts({}) / 60, 0)} as`);
	expect(post).toContain(`next failure about ${(1 / 0.007).toFixed(0)} queries away`);
});
