import { createRandom } from "@/lib/simulation/random";
import { computeOdds, computeWilson, type Interval, type Odds } from "./intervals";
import type { Parameters } from "./parameters";

/** A test of two searches, each on its own queries. */
export interface SimulatedTest {
	/** Whether each query is right: search A's, then search B's. */
	outcomes: readonly [Uint8Array, Uint8Array];
	odds: Odds;
}

/** Number of right queries so far, with its interval. */
export interface Tally {
	right: number;
	interval: Interval;
}

let known: { key: string; odds: Odds } | undefined;

/** Draws a test. `attempt` counts the tests that were drawn with the same seed before. */
export function drawTest(
	{ queries, better, worse }: Pick<Parameters, "queries" | "better" | "worse">,
	seed: number,
	attempt: number,
): SimulatedTest {
	const random = createRandom(1000 * seed + attempt);
	const draw = (percent: number) =>
		Uint8Array.from({ length: queries }, () => Number(random.next() < percent / 100));
	const key = [queries, better, worse].join();
	if (known?.key !== key) known = { key, odds: computeOdds(better / 100, worse / 100, queries) };
	return { outcomes: [draw(better), draw(worse)], odds: known.odds };
}

/** Counts the right ones among the first `done` queries. */
export function tally(outcomes: Uint8Array, done: number): Tally {
	let right = 0;
	for (let query = 0; query < done; query++) right += outcomes[query] ?? 0;
	return { right, interval: done > 0 ? computeWilson(right, done) : { low: 0, high: 1 } };
}
