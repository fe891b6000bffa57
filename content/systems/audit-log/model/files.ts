import { createRandom } from "@/lib/simulation/random";
import { DAILY_AT, FASTEST, HOURS, LATE_SHARE, LATER, MOST_LATE, type Parameters } from "./parameters";

/** A file of an hour's events. No event is in two files. Times are in hours from the beginning of the day. */
export interface LogFile {
	hour: number;
	/** 1 for the first file of the hour, then 2, 3, … */
	sequence: number;
	created: number;
	/** MB */
	size: number;
	/** How often its events are in the copy. */
	copies: number;
	/** Whether the hourly reader is through with it, and whether it has skipped it for its size. */
	isRead: boolean;
	isSkipped: boolean;
	/** Whether the reader's mark had gone past it before it could read it. */
	isMissed: boolean;
}

/** Hour with the most events. */
export const BUSIEST = 10;

/** Returns the events of each hour, MB: more by day than by night. */
const createSizes = (next: () => number, largest: number): number[] =>
	Array.from({ length: HOURS }, (_, hour) => {
		const chance = next();
		return hour === BUSIEST ? largest : 140 + 120 * Math.exp(-(((hour - 13) / 5) ** 2)) + 60 * chance;
	});

/** Returns the files of a day, by their creation. */
export function createFiles({ largest, late, slowest }: Parameters, seed: number): LogFile[] {
	const [sizes, times, follow] = [createRandom(seed), createRandom(seed + 7919), createRandom(seed - 7919)];
	const files = createSizes(sizes.next, largest).flatMap((size, hour) => {
		let created = hour + 1 + FASTEST + (slowest - FASTEST) * times.next();
		const list = [createFile(hour, 1, created, size)];
		// Always drawn, so that one hour's late files do not change those of the next.
		const draws = Array.from({ length: MOST_LATE }, () => [follow.next(), follow.next()] as const);
		for (const [chance, wait] of draws) {
			if (chance >= late / 100) break;
			created += LATER.least + (LATER.most - LATER.least) * wait;
			list.push(createFile(hour, list.length + 1, created, size * LATE_SHARE));
		}
		const [first] = list;
		if (first) first.size -= size * LATE_SHARE * (list.length - 1);
		return list;
	});
	return files.sort(byCreation);
}

export const createFile = (hour: number, sequence: number, created: number, size: number): LogFile => ({
	hour,
	sequence,
	created,
	size,
	copies: 0,
	isRead: false,
	isSkipped: false,
	isMissed: false,
});

type Identity = Pick<LogFile, "created" | "hour" | "sequence">;

export const byCreation = (a: Identity, b: Identity): number =>
	a.created - b.created || a.hour - b.hour || a.sequence - b.sequence;
export const byHour = (a: LogFile, b: LogFile): number => a.hour - b.hour || a.sequence - b.sequence;

/** Returns whether the daily file has been created. */
export const hasDaily = (time: number): boolean => time >= DAILY_AT;
