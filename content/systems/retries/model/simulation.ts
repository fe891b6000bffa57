import { handleAnswer, handleRejection, send, startCall, timeOut } from "./clients";
import type { Parameters } from "./parameters";
import { changeSpeed, complete } from "./service";
import { type Event, remedyOf, type State } from "./state";

/** Advances a run through all events up to and including a time in ms. */
export function advance(state: State, until: number): void {
	for (;;) {
		const scripted = state.script[0]?.at ?? Infinity;
		const planned = state.future.nextAt();
		const next = Math.min(scripted, planned, state.nextDone, state.nextCall);
		if (next > until) break;
		state.now = next;
		if (next === scripted) performStep(state);
		else if (next === planned) perform(state, state.future.due(next)?.event);
		else if (next === state.nextDone) finish(state);
		else startCall(state);
	}
	state.now = Math.max(state.now, until);
}

/** Sets the dials of a run. */
export function change(state: State, values: Parameters): void {
	const isNewLoad = values.load !== state.parameters.load;
	const isNewRemedy = values.remedy !== state.parameters.remedy;
	changeSpeed(state, () => {
		state.parameters = values;
	});
	if (isNewRemedy) state.record.switches.push({ at: state.now, remedy: remedyOf(state) });
	// The wait for the next call has no memory, so it may start again.
	if (isNewLoad) state.nextCall = state.now + state.random.arrivals.exponential(1000 / values.load);
}

/** Starts a blip of the length that the dial says. */
export function startBlip(state: State): void {
	const length = state.parameters.blipLength * 1000;
	state.record.blips.push({ from: state.now, to: state.now + length });
	state.future.plan(state.now + length, { do: "end blip" });
	changeSpeed(state, () => {
		state.blips++;
	});
}

function performStep(state: State): void {
	const [step, ...rest] = state.script;
	state.script = rest;
	if (step?.set) change(state, { ...state.parameters, ...step.set });
	if (step?.blip) startBlip(state);
}

function perform(state: State, event: Event | undefined): void {
	if (event?.do === "time out") timeOut(state, event.attempt);
	else if (event?.do === "retry") send(state, event.call);
	else if (event)
		changeSpeed(state, () => {
			state.blips--;
		});
}

function finish(state: State): void {
	const { completed, dropped } = complete(state);
	if (completed) handleAnswer(state, completed);
	for (const attempt of dropped) handleRejection(state, attempt);
}
