import { createRandom } from "@/lib/simulation/random";
import { defaults, type Parameters } from "./parameters";
import { SALARIES } from "./presets";
import { advance } from "./simulation";
import { type State, type Step, start } from "./state";

/** The seeds of every measurement: one is a series of trials. */
export const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

/** Long enough for every message to be written or dead, ms. */
const END = 600_000;

/** Edits a document and deletes it after a time, in ms. Returns the run when no message is left. */
export function editThenDelete(values: Partial<Parameters>, gap: number, seed: number): State {
	const script: Step[] = [
		{ at: 0, label: "", edit: SALARIES },
		{ at: gap, label: "", remove: SALARIES },
	];
	const run = start({ ...defaults, ...values, rate: 0 }, seed, script);
	advance(run, END);
	return run;
}

/** Returns the share of trials after which search still finds the deleted document. */
export function measureBack(values: Partial<Parameters>, gap: number, seed: number, trials = 400): number {
	let back = 0;
	for (let trial = 0; trial < trials; trial++)
		if (editThenDelete(values, gap, seed * 100_003 + trial).index[SALARIES]?.isPresent) back++;
	return back / trials;
}

/**
 * Loses the notification of a deletion while sweeps run. Returns the time until the index has applied it, in ms. The
 * deletion falls at any time between two sweeps, by the seed.
 */
export function measureLostDeletion(seed: number): number {
	const at = 20_000 + Math.floor(createRandom(seed).next() * 1000 * defaults.sweepEvery);
	const run = start({ ...defaults, rate: 0, sweep: 1 }, seed, [
		{ at, label: "", remove: SALARIES, fate: { isLost: true } },
	]);
	advance(run, END);
	if (run.wrong > 0) throw new Error(`The deletion of seed ${seed} is still lost.`);
	return run.record.wrongTime;
}
