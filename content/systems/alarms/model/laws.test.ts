import fc from "fast-check";
import jstat from "jstat";
import { describe, expect, test } from "vitest";
import { correlation, deviation, mean, sum } from "@/lib/simulation/statistics";
import { countOver, getLookBack, getThreshold, measureBurn } from "./alarms";
import { planWeek } from "./index";
import {
	computeBoth,
	computeFalseShares,
	computePredictiveValue,
	computeSensitivity,
	computeTail,
	computeTimeToBurn,
} from "./laws";
import { counts, defaults, type Parameters, SLO } from "./parameters";
import { createNoise } from "./week";

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
const quiet = { ...defaults, faults: 0 };

/** Returns the mean of each week's result, and four standard errors of it: chance alone is outside once in 16,000. */
function measureMean(results: readonly number[]) {
	return { mean: mean(results), interval: (4 * deviation(results)) / Math.sqrt(results.length) };
}

/** Expects the mean over the weeks within four standard errors, which must not exceed a share of the value. */
function expectMean(results: readonly number[], expected: number, most: number) {
	const measured = measureMean(results);
	expect(measured.interval).toBeLessThan(most * expected);
	expect(Math.abs(measured.mean - expected)).toBeLessThan(measured.interval);
}

const shareOn = (states: ArrayLike<number>) => mean(states);

/**
 * Returns results of the weeks for each of some settings. Plays all settings of a seed before the next seed, because
 * drawing a week takes longest.
 */
function play<Setting, Result>(
	settings: readonly Setting[],
	run: (setting: Setting, seed: number) => Result,
): Result[][] {
	const weeks = seeds.map((seed) => settings.map((setting) => run(setting, seed)));
	return settings.map((_, index) => weeks.map((week) => week[index] as Result));
}

/** Returns the states of the alarms on errors, latency, both and either in a week without faults. */
const quietStates = (values: Partial<Parameters>, seed: number) =>
	planWeek({ ...quiet, ...values }, seed).outcomes.map(({ states }) => states);

describe("m of n data points", () => {
	test.each([
		[2, 3, 0.00725],
		[3, 5, 0.001158],
	])("%i of %i at p 0.05 by formula: %f", (m, n, chance) => {
		expect(computeTail(m, n, 0.05)).toBeCloseTo(chance, 6);
	});

	test("the formula matches a statistics package", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 30 }),
				fc.nat(30),
				fc.double({ min: 0.001, max: 0.999, noNaN: true }),
				(n, least, p) => {
					const m = Math.min(n, least);
					expect(computeTail(m, n, p)).toBeCloseTo(m === 0 ? 1 : 1 - jstat.binomial.cdf(m - 1, n, p), 8);
				},
			),
		);
	});

	test("in the weeks, each choice of m and n", () => {
		const results = play(counts, (count, seed) => {
			const [noise = new Float64Array()] = createNoise({ shared: 0, lasting: 1 }, seed);
			return shareOn(countOver(noise, getThreshold({ once: 20 }), count));
		});
		expect(results).toHaveLength(counts.length);
		for (const [index, { over, of }] of counts.entries()) {
			const chance = computeTail(over, of, 0.05);
			// The rarest two are on in less than a minute a week.
			if (chance < 1e-5) expect(mean(results[index] ?? [])).toBeLessThan(1e-4);
			else expectMean(results[index] ?? [], chance, 0.7);
		}
	});
});

describe("two alarms that must agree", () => {
	const correlations = [0, 0.5, 0.9];

	test("by formula and in the weeks, at p 0.05", () => {
		const chances = [0.0025, 0.02625, 0.04525];
		const results = play(correlations, (r, seed) =>
			shareOn(quietStates({ once: 20, shared: 100 * r }, seed)[2] ?? []),
		);
		expect(correlations.map((r) => Number(computeBoth(0.05, r).toFixed(12)))).toEqual(chances);
		for (const [index, chance] of chances.entries()) expectMean(results[index] ?? [], chance, 0.15);
	});

	test("the noise in common is the correlation of the signals and of the alarms", () => {
		const results = play(correlations, (r, seed) => {
			const [one = [], other = []] = quietStates({ once: 20, shared: 100 * r }, seed);
			const [errors = [], latency = []] = createNoise({ shared: 100 * r, lasting: 1 }, seed);
			return [correlation(one, other), correlation(errors, latency)] as const;
		});
		for (const [index, r] of correlations.entries())
			for (const of of [0, 1] as const) {
				const { mean: measured, interval } = measureMean((results[index] ?? []).map((pair) => pair[of]));
				expect(interval).toBeLessThan(0.03);
				expect(Math.abs(measured - r)).toBeLessThan(interval);
			}
	});

	test("more alarms leave what has a cause in common: r·p + (1 − r)·pᵏ", () => {
		const [p, r, signals] = [0.05, 0.9, 5];
		const threshold = getThreshold({ once: 1 / p });
		const shares = seeds.map((seed) => {
			const all = createNoise({ shared: 100 * r, lasting: 1 }, seed, signals);
			const states = all.map((signal) => countOver(signal, threshold, { over: 1, of: 1 }));
			return shareOn(states.reduce((on, state) => on.map((each, minute) => each & (state[minute] ?? 0))));
		});
		// Whether a common cause counts is drawn once a minute, for all signals.
		expectMean(shares, r * p + (1 - r) * p ** signals, 0.15);
	});
});

describe("the formula for any threshold alarm", () => {
	const settings = fc.record({
		once: fc.integer({ min: 10, max: 1000 }),
		shared: fc.integer({ min: 0, max: 100 }),
		lasting: fc.integer({ min: 1, max: 30 }),
		count: fc.nat(counts.length - 1),
	});
	const sharesOf = (values: Partial<Parameters>) => computeFalseShares({ ...quiet, ...values });

	test("equals the binomial tail and p² + r·p(1 − p) where these hold", () => {
		fc.assert(
			fc.property(settings, ({ once, shared, count }) => {
				const p = 1 / once;
				const { over, of } = counts[count] ?? counts[0];
				expect(sharesOf({ once, shared, count }).one).toBeCloseTo(computeTail(over, of, p), 10);
				expect(sharesOf({ once, shared, lasting: 7 }).both).toBeCloseTo(computeBoth(p, shared / 100), 10);
			}),
			{ numRuns: 40 },
		);
	});

	test("both and either add up to both alarms, and independent alarms multiply", () => {
		fc.assert(
			fc.property(settings, (values) => {
				const { one, both, either } = sharesOf(values);
				expect(both + either).toBeCloseTo(2 * one, 10);
				expect(both).toBeLessThanOrEqual(one + 1e-12);
				const alone = sharesOf({ ...values, shared: 0 });
				expect(alone.both).toBeCloseTo(alone.one ** 2, 10);
				const same = sharesOf({ ...values, shared: 100 });
				expect(same.both).toBeCloseTo(same.one, 10);
			}),
			{ numRuns: 40 },
		);
	});

	test("holds in the weeks if noise lasts", () => {
		const settings = [
			{ once: 20, lasting: 10, count: 2, shared: 0 },
			{ once: 20, lasting: 4, count: 4, shared: 50 },
			{ once: 20, lasting: 10, count: 5, shared: 90 },
		];
		const results = play(settings, (values, seed) => quietStates(values, seed).map(shareOn));
		for (const [index, values] of settings.entries()) {
			const { one, both, either } = sharesOf(values);
			for (const [alarm, share] of [one, one, both, either].entries())
				expectMean(
					(results[index] ?? []).map((week) => week[alarm] ?? Number.NaN),
					share,
					0.6,
				);
		}
	});
});

describe("the positive predictive value", () => {
	test("by formula: sensitivity 0.9, false rate 0.05, prevalence 0.01", () => {
		expect(computePredictiveValue(0.9, 0.05, 0.01)).toBeCloseTo(0.1538, 4);
	});

	test("is the share of alarm minutes in a fault, with faults that are hard to see or easy", () => {
		const settings = [0.1, 5].map((ratio) => ({
			...{ ...defaults, once: 20, visible: 100, faults: 20, length: 60 },
			ratio,
		}));
		const results = play(settings, (values, seed) => {
			const { faults, outcomes } = planWeek(values, seed);
			const states = outcomes[0]?.states ?? new Uint8Array();
			return sum(faults.map(({ from, to }) => sum(states.subarray(from, to)))) / sum(states);
		});
		for (const [index, values] of settings.entries()) {
			const prevalence = (20 * 60) / 10_080;
			expectMean(
				results[index] ?? [],
				computePredictiveValue(computeSensitivity(values), 0.05, prevalence),
				0.1,
			);
		}
	});
});

describe("the burn-rate alarm", () => {
	const fireAt = (ratio: number, { every, window, burn }: Record<"every" | "window" | "burn", number>) => {
		const points = Math.round(window / every);
		const before = points;
		const ratios = new Float64Array(2 * points).fill(ratio, before);
		return (measureBurn(ratios, points, burn, SLO).indexOf(1) - before + 1) * every;
	};

	test.each([
		{ burn: 14.4, time: 51.84 },
		{ burn: 36, time: 129.6 },
	])(
		"burn rate $burn, SLO 99.9%, an hour: a total outage takes $time s by formula and in the model",
		({ burn, time }) => {
			expect(computeTimeToBurn(1, 3600, burn)).toBeCloseTo(time, 9);
			for (const every of [1, 0.1]) {
				const fired = fireAt(1, { every, window: 3600, burn });
				expect(fired).toBeGreaterThan(time - 1e-6);
				expect(fired).toBeLessThan(time + every + 1e-6);
			}
		},
	);

	test("goes on within one data point of the formula, for any error ratio", () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.02, max: 1, noNaN: true }),
				fc.double({ min: 1, max: 14.4, noNaN: true }),
				fc.integer({ min: 60, max: 3600 }),
				(ratio, burn, window) => {
					const time = computeTimeToBurn(ratio, window, burn);
					const fired = fireAt(ratio, { every: 1, window, burn });
					expect(fired).toBeGreaterThan(time - 1e-3);
					expect(fired).toBeLessThan(time + 1 + 1e-3);
				},
			),
		);
	});

	test("never goes on below its burn rate", () => {
		fc.assert(
			fc.property(
				fc.double({ min: 1, max: 36, noNaN: true }),
				fc.integer({ min: 5, max: 360 }),
				(burn, points) => {
					const ratios = new Float64Array(3 * points).fill(0.999 * burn * (1 - SLO));
					expect(measureBurn(ratios, points, burn).includes(1)).toBe(false);
				},
			),
		);
	});

	test("in the weeks, it takes a minute longer than the formula at most, on average", () => {
		const values = { ...defaults, faults: 10, length: 60, visible: 100 };
		const delays = seeds.flatMap((seed) => {
			const { faults, outcomes } = planWeek(values, seed);
			return faults.map(({ from }, index) => (outcomes[4]?.found[index] ?? Number.NaN) + 1 - from);
		});
		const law = computeTimeToBurn(values.ratio / 100, values.window, values.burn);
		expect(getLookBack(values, "burn rate")).toBe(60);
		expect(Math.abs(mean(delays) - law)).toBeLessThan(1);
	});
});
