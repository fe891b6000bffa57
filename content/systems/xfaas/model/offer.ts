import { regions } from "./fleet";
import type { State } from "./state";

/**
 * Offers each function's waiting calls to the schedulers, up to its limit and evenly from all regions, and adds up
 * their CPU by criticality level and region. Removes them from the queues; `serve` returns those that the workers
 * cannot run.
 */
export function selectCalls(state: State): void {
	const { functions, arriving, queuedOf, limit, started, inRunQueue, whole, asked } = state;
	const { count, level, cost } = functions;
	asked.fill(0);
	for (let f = 0; f < count; f++) {
		const calls = arriving[f] ?? 0;
		const waiting = queuedOf[f] ?? 0;
		const most = (limit[f] ?? 0) + (inRunQueue[f] ?? 0);
		const row = (level[f] ?? 0) * regions;
		if (waiting === 0 && calls <= most) {
			whole[f] = 1;
			started[f] = calls;
			if (calls > 0) askForAll(state, f, row, calls * (cost[f] ?? 0));
		} else {
			whole[f] = 0;
			const offered = offerPart(state, f, row, calls, most);
			started[f] = offered;
			queuedOf[f] = waiting + calls - offered;
		}
	}
}

/** Offers all calls of a function when none is waiting and all may run, without touching the queues. */
function askForAll({ asked, split }: State, f: number, row: number, cpu: number): void {
	const share = split.share;
	const first = f * regions;
	for (let i = 0; i < regions; i++) {
		asked[row + i] = (asked[row + i] ?? 0) + cpu * (share[first + i] ?? 0);
	}
}

/** Queues the minute's calls by region and removes as many as the limit allows. Returns that number. */
function offerPart(state: State, f: number, row: number, calls: number, most: number): number {
	const { asked, split, queued, queuedOf, taken, functions } = state;
	const upTo = split.upTo;
	const cost = functions.cost[f] ?? 0;
	const first = f * regions;
	const all = (queuedOf[f] ?? 0) + calls;
	const part = all <= most ? 1 : most / all;
	let arrived = 0;
	let seen = 0;
	let offered = 0;
	for (let i = 0; i < regions; i++) {
		const c = first + i;
		// Rounding running sums instead of parts makes the parts add up to the whole.
		const arrivedByHere = Math.floor(calls * (upTo[c] ?? 0));
		const waiting = (queued[c] ?? 0) + arrivedByHere - arrived;
		arrived = arrivedByHere;
		seen += waiting;
		const take = Math.min(waiting, Math.floor(seen * part + 1e-4) - offered);
		offered += take;
		queued[c] = waiting - take;
		taken[c] = take;
		asked[row + i] = (asked[row + i] ?? 0) + take * cost;
	}
	return offered;
}
