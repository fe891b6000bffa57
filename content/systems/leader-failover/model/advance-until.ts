import { advance, type State } from "../model";

/** Advances event by event until a condition holds, for at most `seconds`. Returns the time. */
export function advanceUntil(state: State, holds: () => boolean, seconds: number): number {
	const end = state.now + seconds * 1000;
	while (!holds() && state.now < end) advance(state, Math.min(end, state.future.nextAt()));
	return state.now;
}
