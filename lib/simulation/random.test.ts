import { expect, test } from "vitest";
import { createRandom } from "./random";

const draws = (seed: number, count: number) => {
	const random = createRandom(seed);
	return Array.from({ length: count }, () => random.next());
};

test("the same seed gives the same history", () => {
	expect(draws(7, 100)).toEqual(draws(7, 100));
});

test("another seed gives another history", () => {
	expect(draws(7, 10)).not.toEqual(draws(8, 10));
});

test("draws are uniform: chi-square of 100 bins over 100,000 draws stays below its 99.9% quantile", () => {
	const bins = new Array<number>(100).fill(0);
	for (const draw of draws(1, 100_000)) {
		const bin = Math.floor(draw * 100);
		bins[bin] = (bins[bin] ?? 0) + 1;
	}
	const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
	// Quantile for 99 degrees of freedom: 148.23 (NIST/SEMATECH e-Handbook, table of the chi-square distribution).
	expect(chiSquare).toBeLessThan(148.23);
});

test("whole numbers stay below their bound", () => {
	const random = createRandom(3);
	const seen = new Set(Array.from({ length: 1000 }, () => random.below(7)));
	expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("exponential waiting times have the requested mean", () => {
	const random = createRandom(5);
	const mean =
		Array.from({ length: 50_000 }, () => random.exponential(20)).reduce((a, b) => a + b, 0) / 50_000;
	// Standard error 20/√50,000 ≈ 0.09; five of them.
	expect(Math.abs(mean - 20)).toBeLessThan(0.45);
});

test("normal draws have the requested mean and deviation", () => {
	const random = createRandom(9);
	const samples = Array.from({ length: 50_000 }, () => random.normal(10, 3));
	const mean = samples.reduce((a, b) => a + b, 0) / samples.length;
	const deviation = Math.sqrt(samples.reduce((sum, x) => sum + (x - mean) ** 2, 0) / samples.length);
	expect(Math.abs(mean - 10)).toBeLessThan(0.07);
	expect(Math.abs(deviation - 3)).toBeLessThan(0.05);
});
