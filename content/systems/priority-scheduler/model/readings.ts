import type { Refusal } from "./engine";
import { laneCount } from "./tiers";

/** What has happened to one tier's requests, or to the provisioned ones, since the start. */
export interface Tally {
	arrived: number;
	admitted: number;
	served: number;
	preempted: number;
	refused: Record<Refusal, number>;
	/** µs waited by those admitted, together. */
	waited: number;
	/** The last to be admitted, the oldest overwritten: µs when, and µs waited. */
	lastAdmitted: { at: number; wait: number }[];
}

/** A stretch of the past, a number for each tier and the provisioned requests. */
export interface Bin {
	/** µs: when it ends. */
	until: number;
	admitted: number[];
	refused: number[];
	preempted: number[];
	/** How many wait when it ends. */
	waiting: number[];
	running: number;
}

/** A decision to let a request run. */
export interface Pick {
	at: number;
	variant: number;
	/** The tier, or the provisioned lane's number. */
	row: number;
}

/** Everything counted and remembered; drawing needs nothing else. */
export interface Readings {
	rows: Tally[];
	bins: Bin[];
	picks: Pick[];
	counted: { admitted: number[]; refused: number[]; preempted: number[] };
}

const binsKept = 240;
const picksKept = 256;
const admittedKept = 256;

/** Readings with nothing on them. */
export function freshReadings(): Readings {
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

/** Counts an admission after a wait of that many µs. */
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

/** Counts a request that ran to its end. */
export function noteServed({ rows }: Readings, row: number): void {
	const tally = rows[row];
	if (tally) tally.served++;
}

/** Counts a request that was stopped. */
export function notePreemption({ rows, counted }: Readings, row: number): void {
	const tally = rows[row];
	if (!tally) return;
	tally.preempted++;
	increment(counted.preempted, row);
}

/** Closes a stretch of the past. */
export function closeBin(readings: Readings, until: number, waiting: number[], running: number): void {
	readings.bins.push({ until, waiting, running, ...readings.counted });
	if (readings.bins.length > binsKept) readings.bins.shift();
	readings.counted = noCounts();
}

function increment(counts: number[], row: number): void {
	counts[row] = (counts[row] ?? 0) + 1;
}

/** Requests refused for any reason. */
export function allRefused({ refused }: Tally): number {
	return refused.throttled + refused["queue full"] + refused["too late"];
}

/**
 * The waits that those shares of the last admitted stayed within, µs, none where none was admitted. Only admissions
 * after `since` count: a tier that was served once and starves now has no wait to show.
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
