import { createRandom } from "@/lib/simulation/random";
import { mean } from "@/lib/simulation/statistics";
import { countCopied, countMissed, createLog, insert, type Log, remove, request } from "./log";
import { defaults, FILES, type Parameters } from "./parameters";
import { type Balance, computeBalance, createPolling, type Polling, poll } from "./polling";

/** The seeds of every measurement. */
export const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

/** A large log and its copy. Changes are means per request. */
export interface Copying {
	rows: number;
	page: number;
	inserts: number;
	deletes: number;
	isNewestFirst: boolean;
	/** Whether the oldest rows are deleted. Otherwise it is any row. */
	isRetention: boolean;
	isCursor: boolean;
}

/** The log of the measurements: 50 requests if it does not change. */
export const large: Copying = {
	rows: 10_000,
	page: 200,
	inserts: 10,
	deletes: 0,
	isNewestFirst: true,
	isRetention: false,
	isCursor: false,
};

/** Copies a log to its end while rows come and go. */
export function copyLog(copying: Copying, seed: number): Log {
	const { rows, page, inserts, deletes, isNewestFirst, isRetention, isCursor } = copying;
	const random = createRandom(seed);
	const log = createLog(rows, isNewestFirst);
	const next = (rate: number) => (rate > 0 ? random.exponential(1 / rate) : Infinity);
	let [arrival, deletion] = [next(inserts), next(deletes)];
	for (let time = 1; !log.isDone; time++) {
		while (Math.min(arrival, deletion) < time) {
			if (arrival < deletion) {
				insert(log, isNewestFirst ? 0 : log.rows.length);
				arrival += next(inserts);
			} else {
				const oldest = isNewestFirst ? log.rows.length - 1 : 0;
				remove(log, isRetention ? oldest : random.below(log.rows.length));
				deletion += next(deletes);
			}
		}
		request(log, page, isCursor);
	}
	return log;
}

/** Returns what is wrong with a copy, and by how much its length differs from the log's. */
export const judge = (log: Log) => ({
	repeated: log.repeated,
	missing: countMissed(log),
	difference: countCopied(log) - log.rows.length,
	requests: log.requests,
});

/** Long enough for every file of a day, h. */
const END = 60;

/** Reads the files of a day to the end. */
export function readDay(values: Partial<Parameters>, seed: number): Polling {
	const all = { ...defaults, source: FILES, ...values };
	const polling = createPolling(all, seed);
	while (polling.polls < END) poll(polling, all);
	return polling;
}

/** Returns the mean share of the events that met a fate, in % of those in files, over some days. */
export function measureFate(
	values: Partial<Parameters>,
	fate: keyof Balance,
	seed: number,
	days = 100,
): number {
	const shares = Array.from({ length: days }, (_, day) => {
		const balance = computeBalance(readDay(values, seed * 100_003 + day), END);
		return (100 * balance[fate]) / balance.created;
	});
	return mean(shares);
}
