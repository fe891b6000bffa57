import type { Refusal } from "./engine";
import { laneCount } from "./tiers";

/** Counts of one tier's requests, or of the provisioned ones, since the start. */
export interface Tally {
	arrived: number;
	admitted: number;
	served: number;
	preempted: number;
	refused: Record<Refusal, number>;
	/** Total wait of admitted requests, in µs. */
	waited: number;
	/** Ring buffer of the latest admissions: their times and their waits, in µs. */
	lastAdmitted: { at: number; wait: number }[];
}

/** A period of the past, with a number for each tier and for the provisioned requests. */
export interface Bin {
	/** End of the bin, in µs. */
	until: number;
	admitted: number[];
	refused: number[];
	preempted: number[];
	/** Waiting requests at the end of the bin. */
	waiting: number[];
	running: number;
}

/** An admission. */
export interface Pick {
	at: number;
	variant: number;
	/** The tier, or the number of the provisioned lane. */
	row: number;
}

/** All counts and history that a drawing needs. */
export interface Readings {
	rows: Tally[];
	bins: Bin[];
	picks: Pick[];
	counted: { admitted: number[]; refused: number[]; preempted: number[] };
}

const binsKept = 240;
const picksKept = 256;
const admittedKept = 256;

/** Returns empty readings. */
export function createReadings(): Readings {
	return { rows: Array.from({ length: laneCount }, freshTally), bins: [], picks: [], counted: noCounts() };
}

function freshTally(): Tally {
	return {
		arrived: 0,
		admitted: 0,
		served: 0,
		preempted: 0,
		refused: { throttled: 0, "queue full": 0, "too late": 0 },
		waited: 0,
		lastAdmitted: [],
	};
}

function noCounts() {
	const zeros = () => new Array<number>(laneCount).fill(0);
	return { admitted: zeros(), refused: zeros(), preempted: zeros() };
}

/** Counts an arrival. */
export function noteArrival({ rows }: Readings, row: number): void {
	const tally = rows[row];
	if (tally) tally.arrived++;
}

/** Counts an admission after a wait in µs. */
export function noteAdmission(readings: Readings, pick: Pick, wait: number): void {
	const tally = readings.rows[pick.row];
	if (!tally) return;
	tally.lastAdmitted[tally.admitted % admittedKept] = { at: pick.at, wait };
	tally.admitted++;
	tally.waited += wait;
	increment(readings.counted.admitted, pick.row);
	readings.picks.push(pick);
	if (readings.picks.length > 2 * picksKept) readings.picks.splice(0, picksKept);
}

/** Counts a refusal. */
export function noteRefusal({ rows, counted }: Readings, row: number, reason: Refusal): void {
	const tally = rows[row];
	if (!tally) return;
	tally.refused[reason]++;
	increment(counted.refused, row);
}

/** Counts a completed request. */
export function noteServed({ rows }: Readings, row: number): void {
	const tally = rows[row];
	if (tally) tally.served++;
}

/** Counts a preempted request. */
export function notePreemption({ rows, counted }: Readings, row: number): void {
	const tally = rows[row];
	if (!tally) return;
	tally.preempted++;
	increment(counted.preempted, row);
}

/** Closes a bin. */
export function closeBin(readings: Readings, until: number, waiting: number[], running: number): void {
	readings.bins.push({ until, waiting, running, ...readings.counted });
	if (readings.bins.length > binsKept) readings.bins.shift();
	readings.counted = noCounts();
}

function increment(counts: number[], row: number): void {
	counts[row] = (counts[row] ?? 0) + 1;
}

/** Returns the number of requests refused for any reason. */
export function countRefused({ refused }: Tally): number {
	return refused.throttled + refused["queue full"] + refused["too late"];
}

/**
 * Returns percentiles of the waits of the latest admissions, in µs, or undefined if there are none. Only admissions
 * after `since` count, because a tier that starves now has no recent wait.
 */
export function waitPercentiles(
	{ lastAdmitted }: Tally,
	since: number,
	...shares: number[]
): (number | undefined)[] {
	const waits = lastAdmitted.filter(({ at }) => at > since).map(({ wait }) => wait);
	const ordered = Float64Array.from(waits).sort();
	return shares.map((share) => ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)]);
}
