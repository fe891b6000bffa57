import { advance, type State } from "../model";

/** Advances from event to event until something holds, and gives the moment; at most that many seconds. */
export function until(state: State, holds: () => boolean, seconds: number): number {
	const end = state.now + seconds * 1000;
	while (!holds() && state.now < end) advance(state, Math.min(end, state.future.nextAt()));
	return state.now;
}
