import { describe, expect, test, vi } from "vitest";
import { importBundled } from "@/lib/bench/experiments/import-bundled";
import type { Snapshot, TierReading } from "../model";

// Bundling halves the time of the model's loops.
const { advance, defaults, presets, snapshot, start } = await importBundled<typeof import("../model")>(
	"content/systems/priority-scheduler/model/index.ts",
);

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1_000_000;

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);

describe.each(seeds)("the presets behave as described, seed %i", (seed) => {
	function presetOf(name: string) {
		const preset = presets.find((each) => each.name === name);
		if (!preset) throw new Error(`No preset is called ${name}.`);
		return preset;
	}

	/** Returns the readings of a preset's run at each of the given seconds. */
	function readings(name: string, seconds: readonly number[]) {
		const { parameters, script } = presetOf(name);
		const state = start({ ...defaults, ...parameters }, seed, script);
		return seconds.map((until) => {
			advance(state, until * second);
			return snapshot(state);
		});
	}

	function reading(name: string, seconds: number): Snapshot {
		const [found] = readings(name, [seconds]);
		if (!found) throw new Error("A second gives a reading.");
		return found;
	}

	/** Returns the numbers in a preset's description. */
	function said(name: string, words: RegExp): number[] {
		const found = words.exec(presetOf(name).watch);
		if (!found) throw new Error(`“${name}” does not say ${words}.`);
		return found.slice(1).map(Number);
	}

	const from = (first: number, last: number) =>
		Array.from({ length: last - first + 1 }, (_, place) => first + place);
	const shedOf = ({ shed }: TierReading) => shed["queue full"] + shed["too late"];

	test("overload: each tier's share follows its weight", () => {
		for (const { share, fairShare } of reading("Overload", 30).tiers)
			if (share !== undefined && fairShare !== undefined) expect(share / fairShare).toBeCloseTo(1, 1);
	});

	test("overload: P100 sends more than its share and waits; most requests of the low tiers are shed", () => {
		for (const { tiers } of readings("Overload", [6, 20])) {
			const [best] = tiers;
			expect(best?.waitP95).toBeGreaterThan(500);
			expect(best?.arrived).toBeGreaterThan(best?.served ?? 0);
			for (const tier of tiers.slice(3, 7)) {
				expect(shedOf(tier) / tier.arrived).toBeGreaterThan(0.7);
				expect(tier.waitP95).toBeLessThan(best?.waitP95 ?? 0);
			}
		}
	});

	test("strict priority: the upper two tiers hardly wait, P60 waits two seconds, and lower tiers are not served", () => {
		for (const { tiers } of readings("Overload, strict priority", from(6, 20))) {
			for (const { waitP95 } of tiers.slice(0, 2)) expect(waitP95).toBeLessThan(100);
			expect((tiers[2]?.waitP95 ?? 0) / 1000).toBeCloseTo(2, 1);
			for (const { waiting, waitP50, waitP95 } of tiers.slice(3, 7)) {
				expect(waiting).toBeGreaterThan(0);
				// They were served at once before the queues filled up, which is not a recent wait.
				expect([waitP50, waitP95]).toEqual([undefined, undefined]);
			}
		}
	});

	test("first come: the best tier waits as long as the worst", () => {
		const { tiers } = reading("Overload, first come", 20);
		expect(tiers[0]?.waitP50).toBeGreaterThan(0.8 * (tiers[6]?.waitP50 ?? 0));
	});

	test("nothing shed: the queue grows as long as the overload lasts", () => {
		const [early, late] = [5, 10].map((seconds) => reading("Overload, nothing shed", seconds).totals);
		expect(late?.waiting).toBeGreaterThan(1.8 * (early?.waiting ?? 0));
		expect(late?.shed).toBe(0);
	});

	test("a steady day: nothing is shed", () => {
		expect(reading("A steady day", 20).totals.shed).toBe(0);
	});

	test("a flood: buckets prevent shedding of others' requests", () => {
		const shed = (name: string) =>
			reading(name, 14).tiers.reduce((sum, { shed }) => sum + shed["queue full"] + shed["too late"], 0);
		expect(shed("One tenant floods")).toBeLessThan(shed("One tenant floods, no buckets") / 10);
	});

	test("a flood: the bucket passes its rate", () => {
		const [rate] = said("One tenant floods", /lets (\d+) through/);
		expect(rate).toBe(defaults.tenantRate);
		const [before, after] = readings("One tenant floods", [4, 14]);
		const others = defaults.load + defaults.provisioned;
		expect(((after?.totals.served ?? 0) - (before?.totals.served ?? 0)) / 10).toBeLessThan(
			others + (rate ?? 0),
		);
	});

	test("a flood without buckets: others wait, and their requests are shed", () => {
		const { tiers } = reading("One tenant floods, no buckets", 13);
		const flood = 2000 * (13 - 4);
		expect(tiers.reduce((sum, tier) => sum + shedOf(tier), 0)).toBeGreaterThan(0.7 * flood);
		expect(tiers[0]?.waitP95).toBeGreaterThan(1000);
	});

	test("a reservation: lending idle slots serves more than hard allocation", () => {
		const served = (name: string) => reading(name, 5).totals.served;
		expect(served("A reservation lends, and takes back")).toBeGreaterThan(1.8 * served("Hard allocation"));
	});

	test("preemption: only work of class 10 is stopped", () => {
		const { tiers } = reading("The same, with preemption", 8);
		expect(tiers.filter(({ preempted }) => preempted > 0).map(({ qos }) => qos)).toEqual([10, 10, 10]);
	});

	test("hard allocation: half of every variant is idle until the owner returns", () => {
		for (const { variants } of readings("Hard allocation", from(2, 4)))
			for (const { running, limit, waiting } of variants) {
				expect(running).toBe(limit / 2);
				expect(waiting).toBeGreaterThan(0);
			}
	});

	test("a slow engine: the inbox grows", () => {
		const { parameters } = presetOf("A slow engine");
		const [decision, rate] = said(
			"A slow engine",
			/takes ([\d.]+) ms per message can’t keep up with (\d+) requests/,
		);
		expect([decision, rate]).toEqual([
			(parameters.decision ?? Number.NaN) / 1000,
			defaults.load + defaults.provisioned,
		]);
		const inbox = (seconds: number) => reading("A slow engine", seconds).engine.inbox;
		expect(inbox(10)).toBeGreaterThan(1.5 * inbox(5));
	});

	test("a slow engine: in the end, it reads only expired requests, and capacity is idle", () => {
		const { tiers, totals } = reading("A slow engine", 20);
		for (const { waitP95 } of tiers) expect(waitP95).toBeUndefined();
		expect(totals.running).toBe(0);
	});
});
