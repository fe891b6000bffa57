import {
	addRow,
	changeRates,
	createPaging,
	deleteRow,
	getNextTime,
	type Paging,
	performNext,
} from "./paging";
import { FILES, type Key, type Parameters } from "./parameters";
import { createPolling, getNextPoll, type Polling, poll } from "./polling";

/** A step of a script. Times are in ms. */
export interface Step {
	at: number;
	label: string;
	/** Whether a row is added, and the place of a row that is deleted. */
	add?: true;
	remove?: number;
	set?: Partial<Record<Key, number>>;
	/** Whether the scenario opens just before this step. */
	opens?: true;
}

/** A run. Times are in ms. Only the part that `source` names advances. */
export interface State {
	now: number;
	parameters: Parameters;
	paging: Paging;
	polling: Polling;
	script: readonly Step[];
}

/** Returns a run at time 0. */
export const start = (values: Parameters, seed: number, script: readonly Step[] = []): State => ({
	now: 0,
	parameters: values,
	paging: createPaging(values, seed),
	polling: createPolling(values, seed),
	script,
});

/** Advances a run through all events up to and including a time in ms. */
export function advance(state: State, until: number): void {
	const isFiles = state.parameters.source === FILES;
	for (;;) {
		const scripted = state.script[0]?.at ?? Infinity;
		const planned = isFiles ? getNextPoll(state.polling) : getNextTime(state.paging);
		const next = Math.min(scripted, planned);
		if (next > until) break;
		state.now = next;
		if (next === scripted) performStep(state);
		else if (isFiles) poll(state.polling, state.parameters);
		else performNext(state.paging, state.parameters, next);
	}
	state.now = Math.max(state.now, until);
}

/** Sets the dials of a run. What has happened stays as it is. */
export function change(state: State, values: Parameters): void {
	changeRates(state.paging, state.parameters, values, state.now);
	state.parameters = values;
}

function performStep(state: State): void {
	const [step, ...rest] = state.script;
	state.script = rest;
	if (!step) return;
	if (step.set) change(state, { ...state.parameters, ...step.set });
	if (step.add) addRow(state.paging, state.parameters, state.now);
	if (step.remove !== undefined) deleteRow(state.paging, step.remove, state.now);
}
