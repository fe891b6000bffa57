import { levels } from "./catalog";
import { regions } from "./fleet";
import { sortByDeadline } from "./order";
import type { State } from "./state";

/**
 * Runs the offered calls on the workers of the regions that pull them: by criticality level within a region, and by
 * deadline within a level. Calls without room return to their queue.
 */
export function serve(state: State): void {
	const pulled = pull(state);
	const capacity = subtractDuplicates(state);
	state.totals.wasted = 0;
	state.unserved.fill(0);
	state.used.fill(0);
	if (fits(pulled, capacity)) {
		for (let c = 0; c < pulled.length; c++) add(state.used, c % regions, pulled[c] ?? 0);
		state.inRunQueue.fill(0);
		return;
	}
	const ordered = state.settings.criticalityOrder === 1 && state.settings.flowControl === 1;
	const share = ordered ? shareByLevel(pulled, capacity) : shareEvenly(pulled, capacity);
	for (let c = 0; c < pulled.length; c++) {
		const copies = (state.capacity[c % regions] ?? 0) / (capacity[c % regions] || 1);
		const useful = (pulled[c] ?? 0) * (share[c] ?? 0);
		add(state.used, c % regions, useful * copies);
		state.totals.wasted += useful * (copies - 1);
	}
	putBack(state, getGrantedShares(share, state), ordered);
}

/** Returns the CPU that each region pulls, by level × regions: the conductor's plan applied to the calls' demand. */
function pull({ asked, traffic }: State): Float64Array {
	const pulled = new Float64Array(levels * regions);
	for (let i = 0; i < regions; i++) {
		for (let j = 0; j < regions; j++) {
			const part = traffic[i * regions + j] ?? 0;
			if (part === 0) continue;
			for (let level = 0; level < levels; level++)
				add(pulled, level * regions + i, part * (asked[level * regions + j] ?? 0));
		}
	}
	return pulled;
}

/**
 * Returns the CPU left after duplicate runs. Calls that stay in a run queue beyond their lease are offered again and
 * run once more for each lease that they waited.
 */
function subtractDuplicates({ capacity, unserved, traffic, settings }: State): Float64Array {
	if (settings.flowControl === 1) return capacity;
	return capacity.map((cpu, i) => {
		let queue = 0;
		for (let j = 0; j < regions; j++) queue += (traffic[i * regions + j] ?? 0) * (unserved[j] ?? 0);
		return cpu === 0 ? 0 : cpu / Math.max(1, Math.ceil(queue / cpu / settings.lease));
	});
}

function fits(pulled: Float64Array, capacity: Float64Array): boolean {
	for (let i = 0; i < regions; i++) {
		let cpu = 0;
		for (let level = 0; level < levels; level++) cpu += pulled[level * regions + i] ?? 0;
		if (cpu > (capacity[i] ?? 0)) return false;
	}
	return true;
}

/** Returns the share of each region's pulled calls that runs, if the most critical level has priority. */
function shareByLevel(pulled: Float64Array, capacity: Float64Array): Float64Array {
	const share = new Float64Array(pulled.length);
	for (let i = 0; i < regions; i++) {
		let left = capacity[i] ?? 0;
		for (let level = 0; level < levels; level++) {
			const cpu = pulled[level * regions + i] ?? 0;
			share[level * regions + i] = cpu <= left ? 1 : left / cpu;
			left = Math.max(0, left - cpu);
		}
	}
	return share;
}

/** Returns the same share if no level has priority. */
function shareEvenly(pulled: Float64Array, capacity: Float64Array): Float64Array {
	const share = new Float64Array(pulled.length);
	for (let i = 0; i < regions; i++) {
		let cpu = 0;
		for (let level = 0; level < levels; level++) cpu += pulled[level * regions + i] ?? 0;
		const part = cpu <= (capacity[i] ?? 0) ? 1 : (capacity[i] ?? 0) / cpu;
		for (let level = 0; level < levels; level++) share[level * regions + i] = part;
	}
	return share;
}

/** Returns the share of each region's offered calls that runs, in whichever region. */
function getGrantedShares(share: Float64Array, { traffic }: State): Float64Array {
	const granted = new Float64Array(share.length);
	for (let i = 0; i < regions; i++) {
		for (let j = 0; j < regions; j++) {
			const part = traffic[i * regions + j] ?? 0;
			if (part === 0) continue;
			for (let level = 0; level < levels; level++)
				add(granted, level * regions + j, part * (share[level * regions + i] ?? 0));
		}
	}
	return granted;
}

/**
 * Returns the calls that the workers cannot run to their queues, function by function, after the budget of their
 * level and region is used up.
 */
function putBack(state: State, granted: Float64Array, ordered: boolean): void {
	const { asked, functions, queued, queuedOf, started, inRunQueue, unserved } = state;
	const budget = granted.map((share, c) => (share > 1 - 1e-9 ? Infinity : share * (asked[c] ?? 0)));
	const offeredSoFar = new Float64Array(granted.length);
	const runSoFar = new Float64Array(granted.length);
	const keeps = state.settings.flowControl === 0;
	for (const f of sortByDeadline(state)) {
		const row = (functions.level[f] ?? 0) * regions;
		const cost = functions.cost[f] ?? 0;
		let back = 0;
		const calls = started[f] ?? 0;
		let passed = 0;
		for (let i = 0; i < regions; i++) {
			const c = f * regions + i;
			const cell = row + i;
			const upTo = state.whole[f] === 1 ? Math.floor(calls * (state.split.upTo[c] ?? 0)) : 0;
			const offered = state.whole[f] === 1 ? upTo - passed : (state.taken[c] ?? 0);
			passed = upTo;
			const left = budget[cell] ?? 0;
			if (offered === 0 || left === Infinity) continue;
			let run: number;
			if (ordered) {
				run = Math.min(offered, Math.floor(left / cost));
				budget[cell] = left - run * cost;
			} else {
				add(offeredSoFar, cell, offered);
				// Running sums again, so that functions with few calls are not rounded to zero.
				run = Math.min(
					offered,
					Math.floor((offeredSoFar[cell] ?? 0) * (granted[cell] ?? 0)) - (runSoFar[cell] ?? 0),
				);
				add(runSoFar, cell, run);
			}
			queued[c] = (queued[c] ?? 0) + offered - run;
			add(unserved, i, (offered - run) * cost);
			back += offered - run;
		}
		started[f] = calls - back;
		queuedOf[f] = (queuedOf[f] ?? 0) + back;
		inRunQueue[f] = keeps ? back : 0;
	}
}

function add(to: Float64Array, at: number, value: number): void {
	to[at] = (to[at] ?? 0) + value;
}
