import type { Remedy } from "./parameters";

/** Length of a bin of the record, in ms. */
export const binLength = 500;

/** Counts of one bin. */
export interface Bin {
	/** Calls, and attempts that clients send: first ones and retries. */
	calls: number;
	attempts: number;
	/** Attempts that never reach the service. */
	lost: number;
	/** Attempts that the service rejects or drops. */
	rejected: number;
	/** Requests completed after their client has given up. */
	wasted: number;
	/** Calls that end with an answer, and calls that fail. */
	answered: number;
	failed: number;
	/** Calls that fail because the client rejects them itself. They also count as failed. */
	throttled: number;
}

/** Everything that a run counts. */
export interface RunRecord {
	/** Bin `i` starts at `i · binLength`. */
	bins: Bin[];
	total: Bin;
	/** Integral of the number of requests in the service over time, and the time up to which it is computed, in ms. */
	area: number;
	areaUntil: number;
	/** Total time that departed requests spent in the service, ms, and their number. */
	spent: number;
	departed: number;
	/** Blips so far, by their times in ms. The last may end in the future. */
	blips: { from: number; to: number }[];
	/** Changes of the remedy, by their times in ms. */
	switches: { at: number; remedy: Remedy }[];
}

const emptyBin = (): Bin => ({
	calls: 0,
	attempts: 0,
	lost: 0,
	rejected: 0,
	wasted: 0,
	answered: 0,
	failed: 0,
	throttled: 0,
});

export const createRecord = (): RunRecord => ({
	bins: [],
	total: emptyBin(),
	area: 0,
	areaUntil: 0,
	spent: 0,
	departed: 0,
	blips: [],
	switches: [],
});

/** Counts something at a time. */
export function count(record: RunRecord, at: number, what: keyof Bin): void {
	const index = Math.floor(at / binLength);
	while (record.bins.length <= index) record.bins.push(emptyBin());
	const bin = record.bins[index];
	if (bin) bin[what]++;
	record.total[what]++;
}

/** Adds up the time that requests spend in the service. Call before their number changes. */
export function integrate(record: RunRecord, now: number, requests: number): void {
	record.area += requests * (now - record.areaUntil);
	record.areaUntil = now;
}

/** The share of ended calls that must be answered for the service to count as up. */
const healthy = 0.95;
/** Number of bins, in a row and all healthy, that make a recovery. */
const steady = 4;

/** Returns the share of ended calls that were answered in the bins from one to before another; undefined for none. */
export function answeredShare(
	{ bins }: Pick<RunRecord, "bins">,
	from: number,
	to: number,
): number | undefined {
	let [answered, ended] = [0, 0];
	for (const bin of bins.slice(Math.max(0, from), Math.max(0, to))) {
		answered += bin.answered;
		ended += bin.answered + bin.failed;
	}
	return ended > 0 ? answered / ended : undefined;
}

/**
 * Returns the time of recovery after a time, in ms: the start of the first two seconds in which 95% of the calls that
 * end are answered. Undefined if that has not happened.
 *
 * @param now bins that end later are incomplete and do not count
 */
export function findRecovery(
	record: Pick<RunRecord, "bins">,
	after: number,
	now: number,
): number | undefined {
	const complete = Math.floor(now / binLength);
	for (let bin = Math.ceil(after / binLength); bin + steady <= complete; bin++)
		if ((answeredShare(record, bin, bin + steady) ?? 0) >= healthy) return bin * binLength;
	return undefined;
}
