/** ms of a visitor's time from a story's beginning to its first event: enough to look, too little to wonder. */
const LEAD = 500;

/**
 * Where a story begins, in units of the model's time: a moment before something happens in it, or at its start where
 * nothing is scripted.
 *
 * @param pace units of the model's time in a ms of the visitor's
 */
export function getInitialTime(script: readonly { at: number }[], pace: number): number {
	const first = Math.min(...script.map(({ at }) => at));
	return Number.isFinite(first) ? Math.max(0, Math.floor(first - LEAD * pace)) : 0;
}
