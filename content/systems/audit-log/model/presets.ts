import type { Preset } from "@/lib/simulation/parameters";
import {
	BY_CREATION,
	CURSOR,
	DAILY,
	DAILY_WITHOUT_REPEATS,
	FILES,
	type Key,
	KILL_SWITCH,
	OLDEST_FIRST,
	STREAMED,
	WHOLE,
} from "./parameters";
import type { Step } from "./state";

const scenario = (
	group: string,
	name: string,
	watch: string,
	script: readonly Step[],
	parameters: Partial<Record<Key, number>> = {},
): Preset<Key, Step> => ({ group, name, watch, parameters, script });

/** Three rows arrive and three are deleted, all of them where the reader has been. */
const both: readonly Step[] = [
	{ at: 2500, label: "Row 33 arrives", add: true, opens: true },
	{ at: 2700, label: "Row 34 arrives", add: true },
	{ at: 4500, label: "A row is deleted", remove: 5 },
	{ at: 4600, label: "A row is deleted", remove: 8 },
	{ at: 4700, label: "A row is deleted", remove: 9 },
	{ at: 4800, label: "A row is deleted", remove: 10 },
	{ at: 6500, label: "Row 35 arrives", add: true },
	{ at: 6700, label: "Row 36 arrives", add: true },
];

/** Rows arrive at the end, and retention deletes the oldest at the front. */
const retention: readonly Step[] = [
	{ at: 2500, label: "Row 33 arrives", add: true, opens: true },
	{ at: 2700, label: "Row 34 arrives", add: true },
	{ at: 3500, label: "The oldest row is deleted", remove: 0 },
	{ at: 3700, label: "The oldest row is deleted", remove: 0 },
	{ at: 5500, label: "The oldest row is deleted", remove: 0 },
];

const pages = "A log, page by page";
const files = "Hourly files";
const large = "A file larger than memory";

const hourly = { source: FILES, late: 25 };
const busy = { source: FILES, mark: BY_CREATION, largest: 640 };
/** Times of these events depend on the seed: scenarios have the same for everybody. */
const outOfOrder: readonly Step[] = [
	{ at: 7000, label: "The file of hour 0 exists, after that of hour 1", opens: true },
];
const tooLarge: readonly Step[] = [
	{ at: 16_000, label: "The reader finds the file of hour 10", opens: true },
];

/** The scenarios, the initial one first. */
export const presets: readonly Preset<Key, Step>[] = [
	scenario(
		pages,
		"Every request succeeded",
		"An auditor copies a log four rows at a time while rows come and go. Every request succeeds, yet the copy repeats some rows and misses others.",
		both,
	),
	scenario(
		pages,
		"A cursor",
		"The same log and the same changes. The reader asks for the rows after the last one it read, wherever that is now.",
		both,
		{ position: CURSOR },
	),
	scenario(
		pages,
		"Oldest first",
		"New rows come at the end, where they disturb nobody. But the oldest are deleted at the front, and each deletion hides an unread row.",
		retention,
		{ order: OLDEST_FIRST },
	),
	scenario(
		pages,
		"A busy log",
		"At random, a new row per request and a deletion every other one. However wrong the copy is, it has as many rows as the log.",
		[],
		{ inserts: 1, deletes: 0.5 },
	),
	scenario(
		files,
		"The hour as a mark",
		"Each hour’s file appears hours later, some out of order, some in pieces. A reader that asks for hours after the last one it read never sees what comes behind it. Press an hour to deliver a late file.",
		outOfOrder,
		hourly,
	),
	scenario(
		files,
		"The creation date as a mark",
		"The same files. The reader asks for files created after the last one it read, whatever hour they are about.",
		outOfOrder,
		{ ...hourly, mark: BY_CREATION },
	),
	scenario(
		files,
		"The daily file",
		"At 3:00 on the next day there is a file with the whole day. It fills the holes, and repeats everything else.",
		[{ at: 27_000, label: "The daily file exists", opens: true }],
		{ ...hourly, daily: DAILY },
	),
	scenario(
		files,
		"The daily file without repeats",
		"The same, but the copy recognizes an event that it has by the event’s identifier.",
		[{ at: 27_000, label: "The daily file exists", opens: true }],
		{ ...hourly, daily: DAILY_WITHOUT_REPEATS },
	),
	scenario(
		large,
		"Out of memory",
		"The file of hour 10 is larger than the reader’s memory. The process dies, starts again, and reads the same file. Nothing after it is ever copied.",
		tooLarge,
		{ ...busy, reading: WHOLE },
	),
	scenario(
		large,
		"The kill switch",
		"The reader looks at the size first, skips the file, reports it, and goes on. One hour is missing, and somebody knows.",
		tooLarge,
		{ ...busy, reading: KILL_SWITCH },
	),
	scenario(
		large,
		"As a stream",
		"The reader takes a few events at a time. The memory that it needs no longer depends on the size of the file.",
		tooLarge,
		{ ...busy, reading: STREAMED },
	),
];
