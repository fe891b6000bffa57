import fc from "fast-check";
import jstat from "jstat";
import { describe, expect, test } from "vitest";
import {
	correlation,
	deviation,
	extent,
	mean,
	median,
	normalQuantile,
	normalTail,
	rootMeanSquare,
} from "./statistics";

describe("moments", () => {
	test("mean and deviation of a textbook sample", () => {
		const sample = [2, 4, 4, 4, 5, 5, 7, 9];
		expect(mean(sample)).toBe(5);
		expect(deviation(sample)).toBeCloseTo(Math.sqrt(32 / 7), 12);
	});

	test("the median matches a statistics package", () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
				expect(median(values)).toBeCloseTo(jstat.median(values), 6);
			}),
		);
		expect(median([])).toBeNaN();
	});

	test("work on typed arrays", () => {
		expect(mean(Float32Array.of(1, 2, 3))).toBe(2);
		expect(extent(Int16Array.of(3, -1, 2))).toEqual({ least: -1, largest: 3 });
	});

	test("a series has correlation 1 with itself and −1 with its negative", () => {
		const row = [1, 5, 2, 8];
		expect(correlation(row, row)).toBeCloseTo(1, 12);
		expect(
			correlation(
				row,
				row.map((x) => -x),
			),
		).toBeCloseTo(-1, 12);
	});

	test("series of different lengths are rejected", () => {
		expect(() => rootMeanSquare([1, 2], [1])).toThrow(RangeError);
	});

	test("the root mean square of a constant difference is that difference", () => {
		expect(rootMeanSquare([1, 2, 3], [3, 4, 5])).toBeCloseTo(2, 12);
	});
});

describe("the normal quantile", () => {
	test.each([
		[0.5, 0],
		[0.975, 1.959963985],
		[0.99, 2.326347874],
		[0.999, 3.090232306],
		[1e-6, -4.753424309],
	])("of %f is %f, as in published tables", (chance, z) => {
		expect(normalQuantile(chance)).toBeCloseTo(z, 7);
	});

	test("is the inverse of the cumulative distribution", () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (chance) => {
				expect(jstat.normal.cdf(normalQuantile(chance), 0, 1)).toBeCloseTo(chance, 7);
			}),
		);
	});
});

test("the normal tail matches a statistics package, and is the inverse of the quantile", () => {
	fc.assert(
		fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
			const tail = 1 - jstat.normal.cdf(x, 0, 1);
			expect(Math.abs(normalTail(x) - tail)).toBeLessThan(1e-7);
			expect(normalQuantile(1 - normalTail(x / 2))).toBeCloseTo(x / 2, 4);
		}),
	);
});
