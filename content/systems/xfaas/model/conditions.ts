import { regions, reroute } from "./fleet";
import { getConditions } from "./incidents";
import { regionCapacity } from "./paper";
import type { State } from "./state";

/**
 * Applies the minute's incidents. Calls running in a lost region are never acknowledged. Calls in its DurableQs stay
 * there, unreachable, until it returns. Its clients use the other regions.
 */
export function applyIncidents(state: State): void {
	const { incidents, services, minute } = state;
	const before = state.conditions;
	state.acksLost = before.acksLost;
	if (!state.changes.has(minute)) return;
	const now = getConditions(minute, incidents, regions, services.count);
	let stayed = 1 - now.acksLost;
	for (let i = 0; i < regions; i++) {
		state.capacity[i] = (regionCapacity[i] ?? 0) * (now.workers[i] ?? 0);
		if (before.regionUp[i] && !now.regionUp[i]) {
			stayed *= 1 - shareOf(i, state.used);
			setAside(state, i);
		}
		if (!before.regionUp[i] && now.regionUp[i]) bringBack(state, i);
	}
	state.acksLost = 1 - stayed;
	state.conditions = now;
	if (now.regionUp.some((up, i) => up !== before.regionUp[i]))
		state.split = reroute(state.usualSplit, now.regionUp);
}

/** Returns the share of all running calls that ran in a region, by CPU. */
function shareOf(region: number, used: Float64Array): number {
	let all = 0;
	for (const cpu of used) all += cpu;
	return all > 0 ? (used[region] ?? 0) / all : 0;
}

function setAside({ functions, queued, queuedOf, stranded, inRunQueue }: State, region: number): void {
	for (let f = 0; f < functions.count; f++) {
		const c = f * regions + region;
		const calls = queued[c] ?? 0;
		stranded[c] = (stranded[c] ?? 0) + calls;
		queued[c] = 0;
		const left = (queuedOf[f] ?? 0) - calls;
		queuedOf[f] = left;
		inRunQueue[f] = Math.min(inRunQueue[f] ?? 0, left);
	}
}

function bringBack({ functions, queued, queuedOf, stranded }: State, region: number): void {
	for (let f = 0; f < functions.count; f++) {
		const c = f * regions + region;
		const calls = stranded[c] ?? 0;
		queued[c] = (queued[c] ?? 0) + calls;
		stranded[c] = 0;
		queuedOf[f] = (queuedOf[f] ?? 0) + calls;
	}
}
