import { receiveReturns } from "./clients";
import { checkHealth, completeHandshakes, deploy, lose, proceedWithDeployment, restartHosts } from "./hosts";
import type { Parameters } from "./parameters";
import { noteStep } from "./record";
import { countOffline, type State, TICK } from "./state";

/** Advances a run to a time in ms, in steps of TICK. */
export function advance(state: State, until: number): void {
	while ((state.tick + 1) * TICK <= until) {
		state.tick++;
		state.now = state.tick * TICK;
		performSteps(state);
		restartHosts(state);
		proceedWithDeployment(state);
		const attempts = receiveReturns(state);
		completeHandshakes(state);
		checkHealth(state);
		noteStep(state.record, state.now, TICK, attempts, countOffline(state));
	}
	state.now = Math.max(state.now, until);
}

/** Sets the dials of a run. The numbers of connections and hosts stay as they were at its start. */
export function change(state: State, values: Parameters): void {
	state.parameters = values;
}

function performSteps(state: State): void {
	while (state.script[0] && state.script[0].at <= state.now) {
		const [step, ...rest] = state.script;
		state.script = rest;
		for (const host of step.lose ?? []) lose(state, host);
		if (step.deploy) deploy(state);
	}
}
