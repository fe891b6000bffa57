import { burstFunction, busiest } from "./catalog";
import { callsPerMinute } from "./paper";
import { day } from "./shape";
import { rows, type State } from "./state";

/** Autocorrelation of a minute's deviation, and the scale that makes `spread` its standard deviation. */
const persistence = 0.8;
const scale = 2.08;

/** Calls that a submitter accepts from a function, relative to its quota. The very-spiky set has no such limit. */
const submitLimit = 4;
/** Calls per minute that the normal and the very-spiky set of submitters can handle. */
const normalSet = 1.5 * busiest * callsPerMinute;
const spikySet = 3e6;

/** Draws a minute's calls. Accepted calls are stored in a DurableQ from here on. */
export function receive(state: State): void {
	const { functions, received, arriving, clock, totals } = state;
	const reachable = state.conditions.regionUp.includes(true);
	const level = state.shape[clock % day] ?? 0;
	const ofCurve = levelOfCurve(state, level);
	const crowded = Math.min(1, normalSet / countNormalSetLoad(state, level));
	totals.received = 0;
	totals.refused = 0;
	totals.crowdedOut = 0;
	for (let f = 0; f < functions.count; f++) {
		const sent = drawSubmitted(state, f, ofCurve);
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

/**
 * Returns the level of the functions that follow the curve, so that they and the even ones add up to the received
 * curve.
 */
function levelOfCurve({ evenShare }: State, level: number): number {
	return Math.max(0, (level - evenShare) / (1 - evenShare));
}

/** Returns the calls that a function's clients send in this minute. */
function drawSubmitted({ functions, stray, random, conditions }: State, f: number, level: number): number {
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

/** Returns the calls per minute sent to the normal set of submitters. */
function countNormalSetLoad({ functions, settings, conditions }: State, level: number): number {
	let calls = callsPerMinute * settings.load * level;
	for (const [f, more] of conditions.bursts) {
		const limit = settings.submitterLimit === 1 ? submitLimit * (functions.quota[f] ?? 0) : Infinity;
		if (f !== burstFunction) calls += Math.min(more, limit);
	}
	return calls;
}

/** Offers failed calls of the last minute, and those whose lease has ended, again. */
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
