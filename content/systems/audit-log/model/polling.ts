import { byCreation, byHour, createFile, createFiles, hasDaily, type LogFile } from "./files";
import {
	BY_HOUR,
	DAILY_WITHOUT_REPEATS,
	DELIVERED,
	HOUR,
	HOURS,
	KILL_SWITCH,
	NO_DAILY,
	type Parameters,
	STREAM,
	STREAMED,
} from "./parameters";

/** The files of a day, and a reader that asks for new ones every hour. Times are in hours. */
export interface Polling {
	/** By creation. */
	files: LogFile[];
	/** Number of hours after which the reader has asked for files. */
	polls: number;
	/** The latest hour that the reader has read, and the last file: its creation, hour and sequence. */
	lastHour: number;
	last: Pick<LogFile, "created" | "hour" | "sequence">;
	/** Whether the daily file has been read or skipped. */
	isDailyDone: boolean;
	isDailySkipped: boolean;
	/** Number of times that the reader ran out of memory, and the most memory that it used, MB. */
	crashes: number;
	peak: number;
	events: { at: number; text: string }[];
}

const EVENTS_KEPT = 40;

export const createPolling = (values: Parameters, seed: number): Polling => ({
	files: createFiles(values, seed),
	polls: 0,
	lastHour: -1,
	last: { created: -1, hour: -1, sequence: 0 },
	isDailyDone: false,
	isDailySkipped: false,
	crashes: 0,
	peak: 0,
	events: [],
});

/** Returns the time of the next poll, ms. */
export const getNextPoll = ({ polls }: Polling): number => (polls + 1) * HOUR;

/** Asks for new files, reads them, and then the daily file. */
export function poll(polling: Polling, values: Parameters): void {
	const time = ++polling.polls;
	const hasSurvived = readHourly(polling, values, time);
	if (hasSurvived && values.daily !== NO_DAILY && !polling.isDailyDone && hasDaily(time))
		readDaily(polling, values, time);
	noteMissed(polling, values, time);
}

/** Reads the new hourly files. Returns whether the process survived it. */
function readHourly(polling: Polling, values: Parameters, time: number): boolean {
	for (const file of listNew(polling, values, time)) {
		const result = load(polling, values, file.size);
		if (result === "crashed") {
			report(polling, time, `${name(file)}: out of memory at ${Math.round(file.size)} MB`);
			return false;
		}
		file.isRead = true;
		file.isSkipped = result === "skipped";
		if (result === "skipped")
			report(polling, time, `${name(file)}: skipped, ${Math.round(file.size)} MB are too many`);
		else {
			copy(file, values.daily === DAILY_WITHOUT_REPEATS);
			report(polling, time, `${name(file)}: copied`);
		}
		polling.lastHour = Math.max(polling.lastHour, file.hour);
		if (byCreation(file, polling.last) > 0) polling.last = file;
	}
	return true;
}

/** Returns the files that the reader takes for new, in the order in which it reads them. */
function listNew({ files, lastHour, last }: Polling, values: Parameters, time: number): LogFile[] {
	const listed = files.filter(({ created, isRead }) => created <= time && !isRead);
	if (values.mark === BY_HOUR)
		return listed.filter(({ hour }) => hour > lastHour && hour + 1 + values.lag <= time).sort(byHour);
	// Two files can be created at the same moment, so the date alone would not do.
	return listed.filter((file) => byCreation(file, last) > 0).sort(byCreation);
}

/** Takes a file into memory, or finds that it does not fit. */
function load(
	polling: Polling,
	{ reading, memory }: Parameters,
	size: number,
): "copied" | "skipped" | "crashed" {
	const needed = reading === STREAMED ? Math.min(size, STREAM) : size;
	if (needed > memory && reading === KILL_SWITCH) return "skipped";
	polling.peak = Math.max(polling.peak, Math.min(needed, memory));
	if (needed <= memory) return "copied";
	polling.crashes++;
	return "crashed";
}

/** Adds a file's events to the copy. */
function copy(file: LogFile, isWithoutRepeats: boolean): void {
	if (!isWithoutRepeats || file.copies === 0) file.copies++;
}

/** Reads the daily file, which has the events of all hourly ones. */
function readDaily(polling: Polling, values: Parameters, time: number): void {
	const { files } = polling;
	const size = files.reduce((total, file) => total + file.size, 0);
	const result = load(polling, values, size);
	if (result === "crashed") {
		report(polling, time, `Daily file: out of memory at ${Math.round(size)} MB`);
		return;
	}
	polling.isDailyDone = true;
	polling.isDailySkipped = result === "skipped";
	if (result === "copied") for (const file of files) copy(file, values.daily === DAILY_WITHOUT_REPEATS);
	report(polling, time, `Daily file: ${result}, ${Math.round(size)} MB`);
}

/** Notes the files that a reader by hour will never ask for. */
function noteMissed(polling: Polling, { mark }: Parameters, time: number): void {
	if (mark !== BY_HOUR) return;
	for (const file of polling.files) {
		if (file.created > time) break;
		if (file.isRead || file.isMissed || file.hour > polling.lastHour) continue;
		file.isMissed = true;
		report(polling, time, `${name(file)}: missed, the reader is past hour ${file.hour}`);
	}
}

/** Delivers a late file for an hour that is over. */
export function deliver(polling: Polling, hour: number, now: number): void {
	const time = now / HOUR;
	if (!Number.isInteger(hour) || hour < 0 || hour >= HOURS || hour + 1 > time) return;
	const sequence = 1 + polling.files.filter((file) => file.hour === hour).length;
	const file = createFile(hour, sequence, time, DELIVERED);
	polling.files = [...polling.files, file].sort(byCreation);
	report(polling, time, `${name(file)}: created late`);
}

const name = ({ hour, sequence }: LogFile): string => `Hour ${hour}, Sequence ${sequence}`;

function report({ events }: Polling, at: number, text: string): void {
	events.push({ at, text });
	if (events.length > EVENTS_KEPT) events.shift();
}

/** What became of the events so far, MB. */
export interface Balance {
	/** In files that exist. */
	created: number;
	/** In the copy at least once, and again. */
	copied: number;
	repeated: number;
	/** Behind the reader's mark, skipped for their size, and still to be read. */
	missed: number;
	skipped: number;
	waiting: number;
}

/** Adds up what became of the events in the files that exist. */
export function computeBalance({ files }: Polling, time: number): Balance {
	const balance: Balance = { created: 0, copied: 0, repeated: 0, missed: 0, skipped: 0, waiting: 0 };
	for (const file of files) {
		if (file.created > time && file.copies === 0) continue;
		balance.created += file.size;
		balance.repeated += Math.max(0, file.copies - 1) * file.size;
		balance[getFate(file)] += file.size;
	}
	return balance;
}

/** Returns what became of a file that exists. */
export function getFate({
	copies,
	isSkipped,
	isMissed,
}: LogFile): "copied" | "skipped" | "missed" | "waiting" {
	if (copies > 0) return "copied";
	if (isSkipped) return "skipped";
	return isMissed ? "missed" : "waiting";
}
