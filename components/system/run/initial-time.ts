/** Real time between the start of a scenario and its first event, in ms: enough to look without waiting. */
const LEAD = 500;

/**
 * Returns the initial time of a scenario, in units of the model's time: shortly before its first event, or 0 without
 * a script.
 *
 * @param pace units of the model's time per ms of real time
 */
export function getInitialTime(script: readonly { at: number }[], pace: number): number {
	const first = Math.min(...script.map(({ at }) => at));
	return Number.isFinite(first) ? Math.max(0, Math.floor(first - LEAD * pace)) : 0;
}
