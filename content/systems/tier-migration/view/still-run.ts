import { SEED } from "@/components/system/view";
import { advance, defaults, type State, start } from "../model";

/** Time in ms at which many requests are in flight and none covers another's number. */
const TIME = 25_100;

/** Returns the run for prose and cards: phase two, with half of the machines of every kind upgraded. */
export function stillRun(): State {
	const run = start({ ...defaults, phase: 2, newWriters: 4, newReaders: 4 }, SEED);
	advance(run, TIME);
	return run;
}
