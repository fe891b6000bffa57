import { applyIncidents } from "./conditions";
import { control } from "./control";
import type { Incident } from "./incidents";
import { setLimits } from "./limits";
import { offer } from "./offer";
import type { Parameters } from "./parameters";
import { receive } from "./receive";
import { record } from "./record";
import { serve } from "./serve";
import { callDownstream, look, settle } from "./settle";
import { day } from "./shape";
import { build, type State } from "./state";

/**
 * A system that has run for one day, so that yesterday's calls are in its queues, at minute 0: the left edge of the
 * paper's chart, an hour before the midnight spike.
 *
 * @param settings a value for every parameter, within its range
 * @param seed any number; its 32-bit integer part counts
 * @param incidents what is to happen, in minutes from minute 0
 * @throws RangeError where a parameter is out of its range or an incident makes no sense
 */
export function start(settings: Parameters, seed: number, incidents: readonly Incident[] = []): State {
	const state = build(settings, seed, incidents);
	advance(state, day);
	return state;
}

/** Lets one minute pass. */
export function step(state: State): void {
	applyIncidents(state);
	receive(state);
	setLimits(state);
	offer(state);
	serve(state);
	callDownstream(state);
	settle(state);
	look(state);
	control(state);
	record(state);
	state.clock++;
	state.minute++;
}

/** Lets minutes pass, a whole number of them. What lies beyond the days of the setting runs but isn't written down. */
export function advance(state: State, minutes: number): void {
	for (let passed = 0; passed < minutes; passed++) step(state);
}
