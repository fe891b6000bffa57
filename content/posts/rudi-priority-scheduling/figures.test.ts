import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as failover from "@/content/systems/leader-failover/model";
import * as scheduler from "@/content/systems/priority-scheduler/model";
import { legacyTiers, passOn, tierOf } from "@/content/systems/tier-migration/model";
import { pickSmooth } from "@/lib/simulation/smooth-wrr";

/** Every number that the post gives of a run, against the model beside it. */

const post = readFileSync(new URL("../rudi-priority-scheduling.mdx", import.meta.url), "utf8");

/** The numbers in a sentence of the post, in its order. Fails where the post does not say it so. */
function said(sentence: RegExp): number[] {
	const found = sentence.exec(post);
	if (!found) throw new Error(`the post does not say ${sentence}`);
	return found.slice(1).map((number) => Number(number.replaceAll(",", "")));
}

const second = 1_000_000;
const top = 0;
const P80 = 1;
const P5 = 6;

/** Twenty seconds of a story of the scheduler. */
function played(name: string) {
	const preset = scheduler.presets.find((candidate) => candidate.name === name);
	if (!preset) throw new Error(`no story is called ${name}`);
	const run = scheduler.start({ ...scheduler.defaults, ...preset.parameters }, 1, preset.script);
	scheduler.advance(run, 20 * second);
	const { tiers, totals } = scheduler.snapshot(run);
	const tier = (row: number) => {
		const reading = tiers[row];
		if (!reading) throw new Error(`no tier ${row}`);
		return reading;
	};
	const waitP95 = (row: number) => tier(row).waitP95 ?? Number.NaN;
	return { run, totals, tiers, tier, waitP95 };
}

describe("strict priority and first come", () => {
	const strict = played("Overload, strict priority");
	const firstCome = played("Overload, first come");

	test("waits of P100 and P80, and what P5 gets", () => {
		const [wait = 0] = said(/P100 and P80 have waited (\d+) ms or less in 95 cases of 100/);
		expect(Math.ceil(Math.max(strict.waitP95(top), strict.waitP95(P80)))).toBe(wait);
		expect([strict.tier(P5).served, strict.tier(P5).arrived]).toEqual(
			said(/P5 has had (\d+) of its ([\d,]+) requests served/),
		);
	});

	test("more than twice as much comes in as fits", () => {
		expect(post).toContain("more than twice as much comes in as fits");
		expect(strict.totals.in).toBeGreaterThan(2 * strict.totals.served);
	});

	test("P5 and everybody’s wait, first come", () => {
		expect([firstCome.tier(P5).served]).toEqual(said(/no cure: (\d+) of P5’s requests get through/));
		const [wait = 0] = said(/in every tier one request in twenty waits ([\d.]+) s or more/);
		for (let row = top; row <= P5; row++) expect(firstCome.waitP95(row)).toBeGreaterThanOrEqual(1000 * wait);
	});
});

describe("weights", () => {
	const weighted = played("Overload");

	test("from 20 to 1, their sum, and what P5 is served", () => {
		const weights = scheduler.tiers.map(({ weight }) => weight);
		expect([weights[0], weights.at(-1), weights.reduce((sum: number, weight) => sum + weight, 0)]).toEqual(
			said(/with weights from (\d+) down to (\d+), which sum to (\d+)/),
		);
		expect([weighted.tier(P5).served, weighted.totals.served]).toEqual(
			said(/P5 is served (\d+) times of ([\d,]+)\./),
		);
		const [percent = 0] = said(/That is ([\d.]+)%, one sixty-third/);
		expect((100 * weighted.tier(P5).served) / weighted.totals.served).toBeCloseTo(percent, 1);
	});

	test("P100 queues, up to the time at which requests give up", () => {
		const [seconds = 0] = said(/queues as well, up to the (\d+) s at which requests here give up/);
		expect(weighted.run.parameters.patience).toBe(seconds * 1000);
		expect(weighted.waitP95(top)).toBeGreaterThan(500 * seconds);
		expect(weighted.waitP95(top)).toBeLessThanOrEqual(1000 * seconds);
	});

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

describe("shedding", () => {
	const bounded = played("Overload");
	const open = played("Overload, nothing shed");

	test("serves as much, and leaves so many waiting", () => {
		expect([bounded.totals.served, open.totals.served]).toEqual(
			said(/the first serves ([\d,]+) requests and the second ([\d,]+);/),
		);
		expect([open.totals.waiting, bounded.totals.waiting]).toEqual(
			said(/nothing is shed ([\d,]+) are waiting at the end against ([\d,]+)/),
		);
	});

	test("keeps P5’s wait short", () => {
		const [long = 0, short = 0] = said(/had waited up to ([\d.]+) s\. Bounded, it was ([\d.]+) s/);
		expect(open.waitP95(P5) / 1000).toBeCloseTo(long, 1);
		expect(bounded.waitP95(P5) / 1000).toBeCloseTo(short, 1);
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
		const [formula = 0, wait = 0] = said(
			/C\(10, 8\) is ([\d.]+), and the mean wait is C\/\(10 − 8\), or ([\d.]+)/,
		);
		// B by its recursion, then C: L. Kleinrock, Queueing Systems, volume 1, 3.5.
		let blocked = 1;
		for (let servers = 1; servers <= 10; servers++) blocked = (8 * blocked) / (servers + 8 * blocked);
		const queued = blocked / (1 - 0.8 * (1 - blocked));
		expect(queued).toBeCloseTo(formula, 4);
		expect(queued / (10 - 8)).toBeCloseTo(wait, 2);
	});

	test("capacity for 25 customers, apart and together", () => {
		const [customers = 0, mean = 0, deviation = 0] = said(
			/Let (\d+) customers each need (\d+) units on average, with a standard deviation of (\d+)/,
		);
		const [apart = 0, inAll = 0] = said(/takes (\d+) units, (\d+) for all/);
		expect([mean + 2 * deviation, customers * apart]).toEqual([apart, inAll]);
		expect([customers * mean + 2 * deviation * Math.sqrt(customers)]).toEqual(
			said(/√25, or (\d+): over a third less/),
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

test("what an 80 becomes when old parties write tokens again", () => {
	expect(said(/how an (\d+) becomes a (\d+)/)).toEqual([80, 60]);
	const again = passOn(80, "old", "two: write new", "written again");
	expect(legacyTiers[again]).toBe("P60");
	expect(tierOf(80)).toBe("P80");
});

describe("the leader’s death", () => {
	/** 45 seconds of a story of the cluster. */
	function died(name: string) {
		const preset = failover.presets.find((candidate) => candidate.name === name);
		if (!preset) throw new Error(`no story is called ${name}`);
		const run = failover.start({ ...failover.defaults, ...preset.parameters }, 1, preset.script);
		failover.advance(run, 45_000);
		const { counts, recoveries } = failover.snapshot(run);
		return { run, counts, took: (recoveries.at(-1)?.took ?? Number.NaN) / 1000 };
	}

	test("with the page’s lease", () => {
		const { run, counts, took } = died("The leader dies");
		const { lease, heartbeat, poll } = run.parameters;
		expect([lease, heartbeat, poll].map((ms) => ms / 1000)).toEqual(
			said(/the lease is (\d+) s, renewed every ([\d.]+) s and looked at every ([\d.]+) s/),
		);
		const [at = 0, recovered = 0] = said(
			/dies at second (\d+), and the next one accepts its first request ([\d.]+) s later/,
		);
		expect(run.record.recoveries[0]?.from).toBe(at * 1000);
		expect(took).toBeCloseTo(recovered, 1);
		expect([counts.sent]).toEqual(said(/of (\d+) requests in 45 s none is given up/));
		expect(counts.givenUp).toBe(0);
		expect(failover.broken(run)).toEqual([]);
	});

	test("with the lock client’s defaults", () => {
		const { counts, took } = died("The lock client’s defaults");
		const [recovered = 0, givenUp = 0, sent = 0] = said(
			/lock client’s defaults costs ([\d.]+) s, and (\d+) of (\d+) requests are given up/,
		);
		expect(took).toBeCloseTo(recovered, 1);
		expect([counts.givenUp, counts.sent]).toEqual([givenUp, sent]);
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
