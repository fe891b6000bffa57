import { applyIncidents } from "./conditions";
import { control } from "./control";
import type { Incident } from "./incidents";
import { setLimits } from "./limits";
import { selectCalls } from "./offer";
import type { Parameters } from "./parameters";
import { receive } from "./receive";
import { record } from "./record";
import { serve } from "./serve";
import { callDownstream, recordWaits, settle } from "./settle";
import { day } from "./shape";
import { build, type State } from "./state";

/**
 * Returns a system that has run for one day, with yesterday's calls in its queues. Minute 0 is the left edge of the
 * paper's chart, an hour before the midnight spike.
 *
 * @param settings a value for every parameter, within its range
 * @param seed any number; its 32-bit integer part is used
 * @param incidents incidents to simulate, in minutes from minute 0
 * @throws RangeError if a parameter is out of range or an incident is invalid
 */
export function start(settings: Parameters, seed: number, incidents: readonly Incident[] = []): State {
	const state = build(settings, seed, incidents);
	advance(state, day);
	return state;
}

/** Advances by one minute. */
export function step(state: State): void {
	applyIncidents(state);
	receive(state);
	setLimits(state);
	selectCalls(state);
	serve(state);
	callDownstream(state);
	settle(state);
	recordWaits(state);
	control(state);
	record(state);
	state.clock++;
	state.minute++;
}

/** Advances by a whole number of minutes. Minutes beyond the days of the setting are not recorded. */
export function advance(state: State, minutes: number): void {
	for (let passed = 0; passed < minutes; passed++) step(state);
}
