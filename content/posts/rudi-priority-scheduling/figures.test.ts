import { readFileSync } from "node:fs";
import jstat from "jstat";
import { tsImport } from "tsx/esm/api";
import { describe, expect, test } from "vitest";
import * as failover from "@/content/systems/leader-failover/model";
import { measureDeaths } from "@/content/systems/leader-failover/model/deaths";
import type * as scheduler from "@/content/systems/priority-scheduler/model";
import { legacyTiers, passToken, tierOf } from "@/content/systems/tier-migration/model";
import { pickSmooth } from "@/lib/simulation/smooth-wrr";
import { extent } from "@/lib/simulation/statistics";

/** Checks every number that the post gives for a run against the model. */

const post = readFileSync(new URL("../rudi-priority-scheduling.mdx", import.meta.url), "utf8");

/** Returns the numbers in a sentence of the post. Fails if the post does not contain the sentence. */
function numbersIn(sentence: RegExp): number[] {
	const found = sentence.exec(post);
	if (!found) throw new Error(`the post does not say ${sentence}`);
	return found.slice(1).map((number) => Number(number.replaceAll(",", "")));
}

// Imported natively, because Vitest's transform doubles the time of the model, which runs 120 times here.
const model: typeof scheduler = await tsImport(
	"../../systems/priority-scheduler/model/index.ts",
	import.meta.url,
);

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);
const top = 0;
const P5 = 6;

/** Runs the overload under a rule for choosing the next tier, with or without shedding, once per seed. */
function simulateOverload(rule: (typeof model.disciplines)[number], shedding: boolean) {
	const parameters = (name: string) => model.presets.find((preset) => preset.name === name)?.parameters;
	const overload = parameters("Overload");
	const nothingShed = parameters("Overload, nothing shed");
	if (!overload || !nothingShed) throw new Error("The stories of the overload are gone.");
	const runs = seeds.map((seed) => {
		const values = { ...model.defaults, ...(shedding ? overload : nothingShed) };
		const run = model.start({ ...values, discipline: model.disciplines.indexOf(rule) }, seed);
		model.advance(run, 20_000_000);
		return model.snapshot(run);
	});
	return {
		/** Returns the median, minimum, and maximum of a reading over the seeds. */
		spread: (read: (run: scheduler.Snapshot) => number) => {
			const values = runs.map(read);
			const { least, largest } = extent(values);
			return [Math.round(jstat.median(values)), least, largest];
		},
		median: (read: (run: scheduler.Snapshot) => number) => jstat.median(runs.map(read)),
		runs,
	};
}

const served = (row: number) => (run: scheduler.Snapshot) => run.tiers[row]?.served ?? Number.NaN;
const wait = (row: number) => (run: scheduler.Snapshot) => run.tiers[row]?.waitP95 ?? Number.NaN;
const shareOfP5 = (run: scheduler.Snapshot) => (100 * served(P5)(run)) / run.totals.served;
const sentByP5 = ({ tiers, totals }: scheduler.Snapshot) => (100 * (tiers[P5]?.arrived ?? 0)) / totals.in;

const rules = [
	["Strict priority", "strict priority"],
	["First come", "first come"],
	["Weighted", "smooth weighted"],
] as const;
const overloads = new Map<string, ReturnType<typeof simulateOverload>>(
	rules.flatMap(([name, rule]) => [
		[`${name}, yes`, simulateOverload(rule, true)] as const,
		[`${name}, no`, simulateOverload(rule, false)] as const,
	]),
);

function overloadUnder(name: string) {
	const found = overloads.get(name);
	if (!found) throw new Error(`There is no run of ${name}.`);
	return found;
}

describe("the overload under three rules, over 20 seeds", () => {
	const written = [
		...post.matchAll(
			/^\| (Strict priority|First come|Weighted) \| (yes|no) \| ([\d,]+) \(([\d,]+)–([\d,]+)\) \| ([\d.]+)% \| ([^|]+) \| ([^|]+) \|$/gm,
		),
	].map((match) => [...match]);

	test("the table has a row for each rule, with and without shedding", () => {
		expect(written.map(([, rule, shedding]) => `${rule}, ${shedding}`)).toEqual([...overloads.keys()]);
		expect(numbersIn(/Each row is (\d+) runs of (\d+) seconds/)).toEqual([seeds.length, 20]);
	});

	test.each(written)("%s", (_row, rule, shedding, ...cells) => {
		const { spread, median } = overloadUnder(`${rule}, ${shedding}`);
		const [p5, least, largest, share, ofP100, ofP5] = cells;
		expect(spread(served(P5))).toEqual(
			[p5, least, largest].map((count = "") => Number(count.replace(",", ""))),
		);
		expect(median(shareOfP5).toFixed(1)).toBe(share);
		for (const [row, cell] of [
			[top, ofP100],
			[P5, ofP5],
		] as const) {
			const ms = median(wait(row));
			const text = Number.isNaN(ms)
				? "not served"
				: ms < 100
					? `${Math.round(ms)} ms`
					: `${(ms / 1000).toFixed(1)} s`;
			expect(text).toBe(cell);
		}
	});

	test("the ratio of demand to capacity matches the post", () => {
		const [times = 0] = numbersIn(/demand is about ([\d.]+) times capacity/);
		for (const { runs } of overloads.values())
			for (const { totals } of runs) expect(Math.abs(totals.in / totals.served - times)).toBeLessThan(0.1);
	});

	test("first come without shedding: P5 gets the share that it sends, five times the share of its weight", () => {
		const { median, runs } = overloadUnder("First come, no");
		const [sends, gets] = numbersIn(
			/it sends ([\d.]+)% of the requests and gets ([\d.]+)% of the service, five times/,
		);
		expect(median(sentByP5)).toBeCloseTo(sends ?? 0, 1);
		expect(median(shareOfP5)).toBeCloseTo(gets ?? 0, 1);
		for (const run of runs) {
			expect(Math.abs(shareOfP5(run) - sentByP5(run))).toBeLessThan(0.5);
			expect(Math.abs(shareOfP5(run) / (100 / 63) - 5)).toBeLessThan(0.5);
		}
	});

	test("first come: every tier waits as long as P100, with and without shedding", () => {
		for (const name of ["First come, yes", "First come, no"])
			for (const run of overloadUnder(name).runs)
				for (let row = top; row <= P5; row++)
					expect(Math.abs(wait(row)(run) / wait(top)(run) - 1)).toBeLessThan(0.05);
	});

	test("first come with shedding: P5 drops to half of its weight’s share", () => {
		expect(post).toContain("P5 drops to half of what its weight would give it");
		for (const run of overloadUnder("First come, yes").runs)
			expect(Math.abs(shareOfP5(run) / (100 / 63) - 0.5)).toBeLessThan(0.12);
	});

	test("weights: P5 gets its turns, and P100 waits up to the deadline", () => {
		const weights = model.tiers.map(({ weight }) => weight);
		expect([weights[0], weights.at(-1), weights.reduce((sum: number, weight) => sum + weight, 0)]).toEqual(
			numbersIn(/With weights from (\d+) down to (\d+), which sum to (\d+)/),
		);
		const [percent = 0] = numbersIn(/P5 gets one turn in 63, or ([\d.]+)%, with or without shedding/);
		const [seconds = 0] = numbersIn(/up to the (\d+) s at which requests give up here/);
		for (const name of ["Weighted, yes", "Weighted, no"])
			for (const run of overloadUnder(name).runs) expect(shareOfP5(run)).toBeCloseTo(percent, 1);
		for (const run of overloadUnder("Weighted, yes").runs) {
			expect(wait(top)(run)).toBeGreaterThan(900 * seconds);
			expect(wait(top)(run)).toBeLessThanOrEqual(1000 * seconds);
		}
		expect(model.defaults.patience).toBe(1000 * seconds);
	});

	test("shedding does not raise throughput, and keeps queues short", () => {
		const [bounded, open] = [overloadUnder("Weighted, yes"), overloadUnder("Weighted, no")];
		const middle = (read: (run: scheduler.Snapshot) => number) =>
			[bounded, open].map(({ spread }) => spread(read)[0]);
		expect(middle(({ totals }) => totals.served)).toEqual(
			numbersIn(/the median run serves ([\d,]+) requests with it and ([\d,]+) without/),
		);
		expect(middle(({ totals }) => totals.waiting).reverse()).toEqual(
			numbersIn(/without it ([\d,]+) requests are waiting after twenty seconds instead of ([\d,]+)/),
		);
		const [long = 0, short = 0] = numbersIn(/P5’s wait is ([\d.]+) s instead of ([\d.]+) s/);
		expect(open.median(wait(P5)) / 1000).toBeCloseTo(long, 1);
		expect(bounded.median(wait(P5)) / 1000).toBeCloseTo(short, 1);
	});
});

describe("smooth weighted round-robin", () => {
	test("the table of picks for 5, 1 and 1", () => {
		const rows = [
			...post.matchAll(
				/^\| \d \| ([−\d]+), ([−\d]+), ([−\d]+) \| ([abc]) \| ([−\d]+), ([−\d]+), ([−\d]+) \|$/gm,
			),
		];
		const weights = Int32Array.of(5, 1, 1);
		const current = new Int32Array(3);
		const computed = Array.from({ length: 7 }, () => {
			const adding = weights.map((weight, queue) => weight + (current[queue] ?? 0));
			const picked = "abc"[pickSmooth(weights, current, 0b111)];
			return [...adding, picked, ...current];
		});
		const number = (text = "") => Number(text.replace("−", "-"));
		const written = rows.map(([, a, b, c, picked, d, e, f]) => [
			...[a, b, c].map(number),
			picked,
			...[d, e, f].map(number),
		]);
		expect(written).toEqual(computed);
	});
});

describe("arithmetic", () => {
	test("one slot’s mean wait is ρ/(1 − ρ)", () => {
		const rows = [...post.matchAll(/^\| (\d\d)% \| (\d+)(?: service times)? \|$/gm)];
		expect(rows).toHaveLength(4);
		for (const [, load = "", wait] of rows)
			expect(Math.round(Number(load) / (100 - Number(load)))).toBe(Number(wait));
	});

	test("ten slots at 80% by Erlang’s formula", () => {
		const [formula = 0, wait = 0] = numbersIn(
			/C\(10, 8\) is ([\d.]+), and the mean wait is C\/\(10 − 8\), or ([\d.]+)/,
		);
		// Computes B by recursion, then C: L. Kleinrock, Queueing Systems, volume 1, 3.5.
		let blocked = 1;
		for (let servers = 1; servers <= 10; servers++) blocked = (8 * blocked) / (servers + 8 * blocked);
		const queued = blocked / (1 - 0.8 * (1 - blocked));
		expect(queued).toBeCloseTo(formula, 4);
		expect(queued / (10 - 8)).toBeCloseTo(wait, 2);
	});

	test("capacity for 25 customers, separate and pooled", () => {
		const [customers = 0, mean = 0, deviation = 0] = numbersIn(
			/Let (\d+) customers each need (\d+) units on average, with a standard deviation of (\d+)/,
		);
		const [apart = 0, inAll = 0] = numbersIn(/takes (\d+) units, (\d+) for all/);
		expect([mean + 2 * deviation, customers * apart]).toEqual([apart, inAll]);
		expect([customers * mean + 2 * deviation * Math.sqrt(customers)]).toEqual(
			numbersIn(/√25, or (\d+): over a third less/),
		);
	});

	test("the time without a leader for each lease, heartbeat and poll", () => {
		const rows = [
			...post.matchAll(
				/^\| (\d+), ([\d.]+), ([\d.]+) s\S* ?[^|]*\| ([\d.]+)–([\d.]+) s \| ([\d.]+) s \| (\d+) \|$/gm,
			),
		].map((row) => row.slice(1).map(Number));
		expect(rows).toHaveLength(4);
		for (const [lease = 0, heartbeat = 0, poll = 0, ...derived] of rows)
			expect(derived).toEqual([lease - heartbeat, lease + 2 * poll, lease - heartbeat, 60 / heartbeat]);
	});
});

test("the value that replaces an 80 when old parties rewrite tokens", () => {
	expect(numbersIn(/how an (\d+) becomes a (\d+)/)).toEqual([80, 60]);
	const again = passToken(80, "old", "two: write new", "written again");
	expect(legacyTiers[again]).toBe("P60");
	expect(tierOf(80)).toBe("P80");
});

describe("the leader’s death", () => {
	const rounded = ({ median, least, most }: ReturnType<typeof measureDeaths>["recovery"]) =>
		[median, least, most].map((seconds) => Number(seconds.toFixed(1)));

	test("with the page’s lease", () => {
		const { lease, heartbeat, poll } = failover.defaults;
		expect([lease, heartbeat, poll].map((ms) => ms / 1000)).toEqual(
			numbersIn(/the lease is (\d+) s, renewed every ([\d.]+) s and polled every ([\d.]+) s/),
		);
		const [runs = 0, ...seconds] = numbersIn(
			/In (\d+) runs its leader dies[^.]*?accepts its first request ([\d.]+) s later at the median \(([\d.]+) to ([\d.]+) s\)/,
		);
		const { recovery, sent, givenUp, violations } = measureDeaths({}, runs);
		expect(rounded(recovery)).toEqual(seconds);
		expect([sent]).toEqual(numbersIn(/none of ([\d,]+) requests is given up/));
		expect([givenUp, violations]).toEqual([0, 0]);
	});

	test("with the lock client’s defaults", () => {
		const [runs = 0, ...seconds] = numbersIn(
			/same (\d+) deaths under the lock client’s defaults cost ([\d.]+) s \(([\d.]+) to ([\d.]+) s\)/,
		);
		const { recovery, sent, givenUp } = measureDeaths(failover.lockClientDefaults, runs);
		expect(rounded(recovery)).toEqual(seconds);
		expect([givenUp, sent]).toEqual(numbersIn(/give up on ([\d,]+) of ([\d,]+) requests/));
	});
});

test("the post has 2,000 to 3,000 words", () => {
	const prose = post
		.replace(/^---[\s\S]*?^---$/m, "")
		.replace(/^import .*$/gm, "")
		.replace(/```[\s\S]*?```/g, "")
		.replace(/^\[\^.*$/gm, "")
		.replace(/^\|.*$/gm, "")
		.replace(/<[^>]*>/g, "");
	const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];
	expect(words.length).toBeGreaterThanOrEqual(2000);
	expect(words.length).toBeLessThanOrEqual(3000);
});
