import { mean, normalQuantile } from "@/lib/simulation/statistics";

export interface Interval {
	low: number;
	high: number;
}

const Z = normalQuantile(0.975);

/** Returns Wilson's 95% interval for a share, given as successes of n. Neither has to be whole. */
export function computeWilson(successes: number, n: number): Interval {
	const p = successes / n;
	const middle = p + Z ** 2 / (2 * n);
	const spread = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
	const scale = 1 + Z ** 2 / n;
	return {
		low: Math.max(0, (middle - spread) / scale),
		high: Math.min(1, (middle + spread) / scale),
	};
}

/**
 * Returns a 95% interval for the mean of values between 0 and 1: Wilson's, with the number of yes-or-no queries that
 * would be as informative. For values that are all 0 or 1 that is their number.
 */
export function computeMeanInterval(values: readonly number[]): Interval {
	const p = mean(values);
	const variance = mean(values.map((value) => (value - p) ** 2));
	const most = p * (1 - p);
	if (variance > 1e-12)
		return computeWilson((p * most * values.length) / variance, (most * values.length) / variance);
	return most > 1e-12 ? { low: p, high: p } : computeWilson(p * values.length, values.length);
}

/** Returns the queries per search that tell two shares apart, with 80% power at a level of 5%, on separate queries. */
export function computeSampleSize(one: number, other: number): number {
	const middle = (one + other) / 2;
	const root =
		Z * Math.sqrt(2 * middle * (1 - middle)) +
		normalQuantile(0.8) * Math.sqrt(one * (1 - one) + other * (1 - other));
	return (root / (one - other)) ** 2;
}

/** Returns the same if both searches answer the same queries, and the better one fails only where the other does. */
export function computePairedSampleSize(one: number, other: number): number {
	const apart = Math.abs(one - other);
	const root = Z * Math.sqrt(apart) + normalQuantile(0.8) * Math.sqrt(apart - apart ** 2);
	return (root / apart) ** 2;
}

/** Returns the two-sided p-value of a sign test (McNemar's exact test) on the queries that changed. */
export function computeSignTest(gained: number, lost: number): number {
	const n = gained + lost;
	let tail = 0;
	for (let k = 0, term = 0.5 ** n; k <= Math.min(gained, lost); k++) {
		tail += term;
		term *= (n - k) / (k + 1);
	}
	return Math.min(1, 2 * tail);
}

/** Returns the probabilities of 0 to n successes. */
export function computeBinomial(n: number, p: number): Float64Array {
	const chances = new Float64Array(n + 1);
	if (p <= 0 || p >= 1) {
		chances[p <= 0 ? 0 : n] = 1;
		return chances;
	}
	let log = n * Math.log(1 - p);
	const odds = Math.log(p / (1 - p));
	for (let k = 0; k <= n; k++) {
		chances[k] = Math.exp(log);
		log += Math.log((n - k) / (k + 1)) + odds;
	}
	return chances;
}

/** Tells whether two shares of n differ at a level of 5%: the pooled z-test for two shares. */
export function isSignificant(one: number, other: number, n: number): boolean {
	const pooled = (one + other) / (2 * n);
	return Math.abs(one - other) > Z * Math.sqrt(2 * n * pooled * (1 - pooled));
}

/** How a test with separate queries for two searches comes out. */
export interface Odds {
	leads: number;
	ties: number;
	trails: number;
	/** Probability that the better search leads significantly. */
	significant: number;
}

/** Returns the probabilities of each outcome of a test with n queries for each of two searches. */
export function computeOdds(better: number, worse: number, n: number): Odds {
	const [first, second] = [computeBinomial(n, better), computeBinomial(n, worse)];
	const odds = { leads: 0, ties: 0, trails: 0, significant: 0 };
	for (let i = 0; i <= n; i++) {
		const one = first[i] ?? 0;
		if (one < 1e-10) continue;
		for (let j = 0; j <= n; j++) {
			const chance = one * (second[j] ?? 0);
			if (chance < 1e-14) continue;
			odds[i > j ? "leads" : i === j ? "ties" : "trails"] += chance;
			if (i > j && isSignificant(i, j, n)) odds.significant += chance;
		}
	}
	return odds;
}
