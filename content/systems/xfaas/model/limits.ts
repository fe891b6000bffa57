import type { Catalog } from "./catalog";
import { mostFactor } from "./control";
import { slowStart } from "./slow-start";
import type { State } from "./state";

/** Sets the number of calls of each function that may be offered in this minute: the minimum over all mechanisms. */
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
	// The number of concurrent calls is unchanged, but each takes longer.
	for (const [f, times] of state.conditions.slow)
		limit[f] = Math.min(limit[f] ?? 0, Math.floor(runningLimit(functions, f, running) / times));
}

/**
 * Returns the concurrency cap in calls per minute. Running calls are rate × duration, so the cap divided by the usual
 * duration is a rate.
 *
 * @param headroom the cap relative to the running calls that quota needs
 */
export function runningLimit(functions: Catalog, f: number, headroom: number): number {
	return headroom * (functions.quota[f] ?? 0) * (functions.reserved[f] === 1 ? 1 : mostFactor);
}
