import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "./random";
import {
	chiSquare,
	chiSquareTail,
	correlation,
	deviation,
	extent,
	logGamma,
	mean,
	meanInterval,
	normalCumulative,
	normalQuantile,
	percentile,
	proportionInterval,
	rootMeanSquare,
	variance,
} from "./statistics";

describe("moments", () => {
	test("mean, variance and deviation of a textbook sample", () => {
		const sample = [2, 4, 4, 4, 5, 5, 7, 9];
		expect(mean(sample)).toBe(5);
		expect(variance(sample)).toBeCloseTo(32 / 7, 12);
		expect(deviation(sample)).toBeCloseTo(Math.sqrt(32 / 7), 12);
	});

	test("work on typed arrays", () => {
		expect(mean(Float32Array.of(1, 2, 3))).toBe(2);
		expect(extent(Int16Array.of(3, -1, 2))).toEqual({ least: -1, largest: 3 });
	});

	test("a row's correlation with itself is 1, with its negative −1", () => {
		const row = [1, 5, 2, 8];
		expect(correlation(row, row)).toBeCloseTo(1, 12);
		expect(
			correlation(
				row,
				row.map((x) => -x),
			),
		).toBeCloseTo(-1, 12);
	});

	test("rows of different length are refused", () => {
		expect(() => rootMeanSquare([1, 2], [1])).toThrow(RangeError);
	});

	test("the root mean square of a constant difference is that difference", () => {
		expect(rootMeanSquare([1, 2, 3], [3, 4, 5])).toBeCloseTo(2, 12);
	});
});

describe("percentiles", () => {
	test("lie between two values by straight line", () => {
		expect(percentile([10, 20, 30, 40], 0.5)).toBe(25);
		expect(percentile([40, 10, 30, 20], 0.9)).toBeCloseTo(37, 12);
	});

	test("stay within the values and rise with the share", () => {
		const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 30 });
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(values, share, share, (row, a, b) => {
				const { least, largest } = extent(row);
				const low = percentile(row, Math.min(a, b));
				const high = percentile(row, Math.max(a, b));
				expect(low).toBeGreaterThanOrEqual(least);
				expect(high).toBeLessThanOrEqual(largest);
				expect(low).toBeLessThanOrEqual(high + 1e-9);
			}),
		);
	});
});

describe("distributions agree with published tables", () => {
	test.each([
		[0.5, 0],
		[0.975, 1.959963985],
		[0.99, 2.326347874],
		[0.999, 3.090232306],
		[1e-6, -4.753424309],
	])("the normal quantile of %f is %f", (chance, z) => {
		expect(normalQuantile(chance)).toBeCloseTo(z, 7);
	});

	test("cumulative and quantile undo each other", () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (chance) => {
				expect(normalCumulative(normalQuantile(chance))).toBeCloseTo(chance, 7);
			}),
		);
	});

	test.each([
		[3.841459, 1, 0.05],
		[18.307038, 10, 0.05],
		[23.209251, 10, 0.01],
		[124.342113, 100, 0.05],
		[2.558212, 10, 0.99],
	])("the chance of a chi-square of %f or more with %i degrees of freedom is %f", (x, df, chance) => {
		expect(chiSquareTail(x, df)).toBeCloseTo(chance, 6);
	});

	test("Γ(5) = 24 and Γ(½) = √π", () => {
		expect(Math.exp(logGamma(5))).toBeCloseTo(24, 6);
		expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 8);
	});
});

describe("confidence bounds", () => {
	test("Wilson's interval for 10 of 20 at 95% is 0.2993 to 0.7007", () => {
		const { low, high } = proportionInterval(10, 20);
		expect(low).toBeCloseTo(0.2993, 4);
		expect(high).toBeCloseTo(0.7007, 4);
	});

	test("95% bounds hold the true mean about 95% of the time", () => {
		const random = seeded(7);
		let held = 0;
		const trials = 2000;
		for (let trial = 0; trial < trials; trial++) {
			const { low, high } = meanInterval(Array.from({ length: 50 }, () => random.next()));
			if (low <= 0.5 && 0.5 <= high) held++;
		}
		expect(held / trials).toBeGreaterThan(0.93);
		expect(held / trials).toBeLessThan(0.965);
	});

	test("chi-square finds a loaded die and lets a fair one pass", () => {
		const random = seeded(11);
		const fair = new Float64Array(6);
		const loaded = new Float64Array(6);
		for (let roll = 0; roll < 6000; roll++) {
			const face = random.below(6);
			fair[face] = (fair[face] ?? 0) + 1;
			const heavy = random.below(20) === 0 ? 5 : random.below(6);
			loaded[heavy] = (loaded[heavy] ?? 0) + 1;
		}
		const expected = new Float64Array(6).fill(1000);
		expect(chiSquareTail(chiSquare(fair, expected), 5)).toBeGreaterThan(0.001);
		expect(chiSquareTail(chiSquare(loaded, expected), 5)).toBeLessThan(0.001);
	});
});
