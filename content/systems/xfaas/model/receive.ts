import { burstFunction, busiest } from "./catalog";
import { callsPerMinute } from "./paper";
import { day } from "./shape";
import { rows, type State } from "./state";

/** How much of one minute's straying is left in the next, and the scale that makes `spread` its deviation. */
const persistence = 0.8;
const scale = 2.08;

/** What a submitter accepts from a function, over its quota; the very-spiky set has no such limit. */
const submitLimit = 4;
/** Calls a minute that the normal and the very-spiky set of submitters can take. */
const normalSet = 1.5 * busiest * callsPerMinute;
const spikySet = 3e6;

/** Draws a minute's calls. What the submitters accept is in a DurableQ's books from here on. */
export function receive(state: State): void {
	const { functions, received, arriving, clock, totals } = state;
	const reachable = state.conditions.regionUp.includes(true);
	const level = state.shape[clock % day] ?? 0;
	const crowded = Math.min(1, normalSet / askedOfNormalSet(state, level));
	totals.received = 0;
	totals.refused = 0;
	totals.crowdedOut = 0;
	for (let f = 0; f < functions.count; f++) {
		const sent = submitted(state, f, level);
		const calls = reachable ? accepted(state, f, sent, crowded) : 0;
		received[f] = (received[f] ?? 0) + calls;
		arriving[f] = calls;
		totals.received += calls;
		if (calls === sent) continue;
		totals.refused += sent - calls;
		if (!state.conditions.bursts.has(f)) totals.crowdedOut += sent - calls;
	}
	state.history.set(received, (clock % rows) * functions.count);
	if (reachable) offerAgain(state);
}

/** The calls that a function's clients send in this minute. */
function submitted({ functions, stray, random, conditions }: State, f: number, level: number): number {
	const strayed = persistence * (stray[f] ?? 0) + scale * (functions.spread[f] ?? 0) * (random.next() - 0.5);
	stray[f] = strayed;
	const expected = (functions.rate[f] ?? 0) * (functions.even[f] === 1 ? 1 : level);
	const burst = conditions.bursts.size === 0 ? 0 : (conditions.bursts.get(f) ?? 0);
	return Math.floor(expected * (1 + strayed) + burst + random.next());
}

function accepted({ functions, settings }: State, f: number, sent: number, crowded: number): number {
	if (f === burstFunction) return Math.min(sent, spikySet);
	const limit = settings.submitterLimit === 1 ? submitLimit * (functions.quota[f] ?? 0) : Infinity;
	const allowed = Math.min(sent, limit);
	return crowded < 1 ? Math.floor(allowed * crowded) : allowed;
}

/** Calls a minute that the normal set of submitters is asked to take. */
function askedOfNormalSet({ functions, settings, conditions }: State, level: number): number {
	let calls = callsPerMinute * settings.load * level;
	for (const [f, more] of conditions.bursts) {
		const limit = settings.submitterLimit === 1 ? submitLimit * (functions.quota[f] ?? 0) : Infinity;
		if (f !== burstFunction) calls += Math.min(more, limit);
	}
	return calls;
}

/** Calls that failed in the last minute, and those whose lease has ended, are offered again. */
function offerAgain({
	arriving,
	returning,
	unacknowledged,
	leaseRowUsed,
	leaseRows,
	clock,
	functions,
}: State): void {
	const row = clock % leaseRows;
	const first = row * functions.count;
	for (let f = 0; f < functions.count; f++) {
		arriving[f] = (arriving[f] ?? 0) + (returning[f] ?? 0);
		returning[f] = 0;
	}
	if (leaseRowUsed[row] === 0) return;
	for (let f = 0; f < functions.count; f++)
		arriving[f] = (arriving[f] ?? 0) + (unacknowledged[first + f] ?? 0);
	unacknowledged.fill(0, first, first + functions.count);
	leaseRowUsed[row] = 0;
}
