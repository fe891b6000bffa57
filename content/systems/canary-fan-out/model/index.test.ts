import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import { advance, change, defaults, type Parameters, parameters, planRun, presets, snapshot, start } from ".";
import { computeRedChance, createPieces } from "./suite";

const settings = fc
	.record(
		Object.fromEntries(parameters.map(({ key, min, max }) => [key, fc.integer({ min, max })])) as Record<
			keyof Parameters,
			fc.Arbitrary<number>
		>,
	)
	.map((values) => clampValues(parameters, values));
const seeds = fc.integer({ min: 1, max: 1e6 });
const MINUTE = 60_000;

test("the tests sum to the total exactly, and splits conserve their work", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const pieces = createPieces(values, seed);
			const own = pieces.reduce((sum, piece) => sum + piece.own, 0);
			expect(own).toBe(values.total * MINUTE);
			expect(pieces).toHaveLength(values.tests + values.splits);
			for (const { own, expected, isPart } of pieces)
				expect(expected).toBe(own + (isPart ? values.repeat * 1000 : 0));
		}),
	);
});

test("a split without repeated steps never makes the longest piece longer", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const longest = (splits: number) =>
				Math.max(...createPieces({ ...values, repeat: 0, splits }, seed).map(({ own }) => own));
			expect(longest(values.splits + 1)).toBeLessThanOrEqual(longest(values.splits));
		}),
	);
});

describe("bounds on the run, as Amdahl's law has them", () => {
	test("no run ends before overhead, plus an equal share of the work or the longest piece", () => {
		fc.assert(
			fc.property(settings, seeds, (values, seed) => {
				const { end, bound, least, slots, ends } = planRun(values, seed);
				const overhead = (values.serial + values.setup) * 1000;
				const work = slots.reduce((sum, { actual }) => sum + actual, 0);
				expect(bound).toBeGreaterThanOrEqual(overhead + work / values.workers - 1e-6);
				expect(bound).toBeGreaterThanOrEqual(least - 1e-6);
				expect(end).toBeGreaterThanOrEqual(bound - 1e-6);
				expect(ends[values.workers - 1]).toBe(end);
				for (const each of ends) expect(each).toBeGreaterThanOrEqual(least);
			}),
		);
	});

	test("one worker without splits and failures takes everything, one after the other", () => {
		fc.assert(
			fc.property(settings, seeds, (values, seed) => {
				const { end, alone } = planRun({ ...values, workers: 1, splits: 0, flakes: 0 }, seed);
				expect(end).toBe(alone);
				expect(end).toBe((values.serial + values.setup) * 1000 + values.total * MINUTE);
			}),
		);
	});

	test("40 minutes on ten workers are four only without overhead and if the tests fit", () => {
		const split = { ...defaults, order: 2, splits: 3 };
		expect(planRun(split, 1).bound).toBe(4 * MINUTE);
		expect(planRun({ ...split, serial: 30 }, 1).bound).toBe(4.5 * MINUTE);
		expect(planRun({ ...split, serial: 30, setup: 20 }, 1).bound).toBe(4 * MINUTE + 50_000);
		expect(planRun({ ...split, splits: 0 }, 1).bound).toBe(10 * MINUTE);
	});

	test("the speedup with any number of workers is at most the work over the longest test", () => {
		for (let seed = 1; seed <= 20; seed++) {
			const run = start({ ...defaults, order: 2, workers: 40 }, seed);
			expect(snapshot(run)).toMatchObject({ speedup: 4, limit: 4, tenfold: undefined });
		}
	});
});

describe("flaky tests", () => {
	const suite = { ...defaults, tests: 200, flakes: 5 };
	const runs = 2000;

	test.each([
		{ retries: 0, percent: "63.3" },
		{ retries: 1, percent: "0.5" },
	])("200 tests that fail once in 200 attempts, $retries retries: $percent% of runs are red", (one) => {
		const values = { ...suite, retries: one.retries };
		const chance = computeRedChance(200, values);
		expect((100 * chance).toFixed(1)).toBe(one.percent);
		let red = 0;
		for (let seed = 1; seed <= runs; seed++)
			if (createPieces(values, seed).some(({ hasFailed }) => hasFailed)) red++;
		// Four standard errors: a wrong formula fails, chance does once in 16,000 sets of seeds.
		expect(Math.abs(red / runs - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / runs));
	});

	test("a retry turns no green run red, and fewer flakes neither", () => {
		fc.assert(
			fc.property(settings, seeds, (values, seed) => {
				const failed = (changed: Partial<Parameters>) =>
					createPieces({ ...values, ...changed }, seed).filter(({ hasFailed }) => hasFailed).length;
				const now = failed({});
				if (values.retries < 3) expect(failed({ retries: values.retries + 1 })).toBeLessThanOrEqual(now);
				if (values.flakes > 0) expect(failed({ flakes: values.flakes - 1 })).toBeLessThanOrEqual(now);
				if (values.flakes === 0) expect(now).toBe(0);
			}),
		);
	});

	test("the mean number of attempts is (1 − f^(r+1)) / (1 − f)", () => {
		const values = { ...suite, flakes: 50, retries: 3 };
		const attempts = Array.from({ length: 200 }, (_, seed) => createPieces(values, seed + 1)).flat();
		const mean = attempts.reduce((sum, piece) => sum + piece.attempts, 0) / attempts.length;
		expect(mean).toBeCloseTo((1 - 0.05 ** 4) / 0.95, 2);
	});
});

test("a run is the same, however it is advanced, and stops at its end", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const [once, often] = [start(values, seed), start(values, seed)];
			advance(once, 1e12);
			for (let at = 0; at <= often.plan.end + MINUTE; at += MINUTE) advance(often, at);
			advance(often, 1e12);
			expect(often).toEqual(once);
			expect(once.now).toBe(once.plan.end);
			expect(snapshot(once)).toMatchObject({ busy: 0 });
		}),
		{ numRuns: 30 },
	);
});

test("a changed run equals one that started so", () => {
	fc.assert(
		fc.property(settings, settings, seeds, (before, after, seed) => {
			const run = start(before, seed);
			advance(run, 3 * MINUTE);
			change(run, after);
			const other = start(after, seed);
			advance(other, run.now);
			expect(run).toEqual(other);
		}),
		{ numRuns: 30 },
	);
});

test("the workers' tests and times add up", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const run = start(values, seed);
			advance(run, 1e12);
			const { workers, end, idle, failed, failedSoFar } = snapshot(run);
			expect(workers.reduce((sum, { tests }) => sum + tests, 0)).toBe(run.plan.slots.length);
			for (const { tests, done } of workers) expect(done).toBe(tests);
			expect(Math.max(...workers.map((worker) => worker.end))).toBe(end);
			expect(failedSoFar).toBe(failed);
			expect(idle).toBeGreaterThanOrEqual(-1e-9);
			expect(idle).toBeLessThan(1);
		}),
	);
});

test("every scenario keeps to the dials' ranges", () => {
	expect(presets.length).toBeGreaterThan(5);
	for (const { parameters: set } of presets)
		expect(clampValues(parameters, { ...defaults, ...set })).toEqual({ ...defaults, ...set });
});
