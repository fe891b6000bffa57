import type { Catalog } from "./catalog";
import { mostFactor } from "./control";
import { slowStart } from "./slow-start";
import type { State } from "./state";

/** Sets how many calls of each function may be offered in this minute: the least that any mechanism allows. */
export function setLimits(state: State): void {
	const { functions, settings, limit, started, allowed } = state;
	const { count, reserved, quota } = functions;
	const shifting = settings.timeShifting === 1;
	const factor = state.factor;
	const free = settings.slowStart === 1 ? settings.slowStartCalls : Infinity;
	const running = settings.concurrencyCap === 1 ? settings.concurrencyHeadroom : Infinity;
	for (let f = 0; f < count; f++) {
		const ofQuota = quota[f] ?? 0;
		const byQuota = shifting ? (reserved[f] === 1 ? ofQuota : Math.floor(ofQuota * factor)) : Infinity;
		const byStart = slowStart(started[f] ?? 0, free, settings.slowStartGrowth);
		limit[f] = Math.min(byQuota, byStart, runningLimit(functions, f, running), Math.floor(allowed[f] ?? 0));
	}
	// As many calls may run at once as ever, but each takes so much longer.
	for (const [f, times] of state.conditions.slow)
		limit[f] = Math.min(limit[f] ?? 0, Math.floor(runningLimit(functions, f, running) / times));
}

/**
 * The concurrency cap, in calls a minute: running calls are their rate times what they take, so that the cap divided by
 * the usual time is a rate.
 *
 * @param headroom the cap over the running calls that quota needs
 */
export function runningLimit(functions: Catalog, f: number, headroom: number): number {
	return headroom * (functions.quota[f] ?? 0) * (functions.reserved[f] === 1 ? 1 : mostFactor);
}
