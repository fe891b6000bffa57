import { SEED } from "@/components/system/view";
import { advance, defaults, type State, start } from "../model";

/** ms: many requests are on their way, and none covers another's number. */
const TIME = 25_100;

/** The run that prose and cards show: phase two, with every kind of machine half old and half new. */
export function stillRun(): State {
	const run = start({ ...defaults, phase: 2, newWriters: 4, newReaders: 4 }, SEED);
	advance(run, TIME);
	return run;
}
