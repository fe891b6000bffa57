import fc from "fast-check";
import { expect, test } from "vitest";
import { mean } from "@/lib/simulation/statistics";
import {
	computeBinomial,
	computeMeanInterval,
	computeOdds,
	computePairedSampleSize,
	computeSampleSize,
	computeSignTest,
	computeWilson,
	isSignificant,
} from "./intervals";
import { drawTest, tally } from "./simulated";

test("Wilson’s interval of 298 of 300 is 97.60% to 99.82%", () => {
	const { low, high } = computeWilson(298, 300);
	expect([low, high].map((share) => (100 * share).toFixed(2))).toEqual(["97.60", "99.82"]);
});

test("both ends of Wilson’s interval are as far from the share as the normal test allows", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (n, draw) => {
			const p = (draw % (n + 1)) / n;
			const { low, high } = computeWilson(p * n, n);
			for (const end of [low, high])
				if (end > 1e-9 && end < 1 - 1e-9)
					expect(Math.abs(p - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(1.959964, 5);
		}),
	);
});

test("the interval of yes-or-no values is Wilson’s, and others have narrower ones", () => {
	const of = (...values: number[]) => computeMeanInterval(values);
	expect(of(1, 1, 0, 1)).toEqual({
		low: expect.closeTo(computeWilson(3, 4).low, 9),
		high: expect.closeTo(computeWilson(3, 4).high, 9),
	});
	expect(of(1, 1, 1)).toEqual(computeWilson(3, 3));
	const [some, all] = [of(0.5, 1, 0.5, 1), computeWilson(3, 4)];
	expect(some.high - some.low).toBeLessThan(all.high - all.low);
});

test("the interval contains the truth in about 95% of samples", () => {
	const covered = Array.from({ length: 40 }, (_, seed) =>
		mean(
			Array.from({ length: 50 }, (_, attempt) => {
				const { outcomes } = drawTest({ queries: 300, better: 95, worse: 95 }, seed, attempt);
				const { low, high } = tally(outcomes[0], 300).interval;
				return Number(low <= 0.95 && 0.95 <= high);
			}),
		),
	);
	expect(mean(covered)).toBeGreaterThan(0.93);
	expect(mean(covered)).toBeLessThan(0.97);
});

test("telling 99.3% from 98.5% takes about 2,670 queries a side, and 979 pairs at best", () => {
	expect(Math.ceil(computeSampleSize(0.993, 0.985))).toBe(2668);
	expect(Math.ceil(computePairedSampleSize(0.993, 0.985))).toBe(979);
});

test("the sign test equals values computed by hand", () => {
	expect(computeSignTest(0, 5)).toBeCloseTo(2 / 32, 12);
	expect(computeSignTest(6, 0)).toBeCloseTo(2 / 64, 12);
	expect(computeSignTest(2, 5)).toBeCloseTo((2 * (1 + 7 + 21)) / 128, 12);
	expect(computeSignTest(3, 3)).toBe(1);
});

test("binomial probabilities sum to 1 with the mean np", () => {
	for (const [n, p] of [
		[1, 0.5],
		[300, 0.993],
		[3000, 0.9],
		[20, 1],
	] as const) {
		const chances = [...computeBinomial(n, p)];
		expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
		expect(chances.reduce((sum, chance, k) => sum + k * chance, 0)).toBeCloseTo(n * p, 6);
	}
});

test("the exact odds agree with 20,000 simulated tests", () => {
	const odds = computeOdds(0.993, 0.985, 300);
	const found = { leads: 0, trails: 0, significant: 0 };
	for (let attempt = 0; attempt < 20_000; attempt++) {
		const { outcomes } = drawTest({ queries: 300, better: 99.3, worse: 98.5 }, 1, attempt);
		const [one, other] = [tally(outcomes[0], 300).right, tally(outcomes[1], 300).right];
		if (one > other) found.leads++;
		if (one < other) found.trails++;
		if (one > other && isSignificant(one, other, 300)) found.significant++;
	}
	// Three standard errors are at most 0.011.
	for (const key of ["leads", "trails", "significant"] as const)
		expect(Math.abs(found[key] / 20_000 - odds[key])).toBeLessThan(0.011);
});

test("at the computed sample size the test has about 80% power", () => {
	expect(computeOdds(0.993, 0.985, 2668).significant).toBeCloseTo(0.81, 2);
});
