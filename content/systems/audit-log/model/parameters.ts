import { createDialHelpers, type Parameter } from "@/lib/simulation/parameters";

/** Values of the dials that are choices. */
export const PAGES = 0;
export const FILES = 1;
export const OFFSET = 0;
export const CURSOR = 1;
export const NEWEST_FIRST = 0;
export const OLDEST_FIRST = 1;
export const BY_HOUR = 0;
export const BY_CREATION = 1;
export const WHOLE = 0;
export const KILL_SWITCH = 1;
export const STREAMED = 2;
export const NO_DAILY = 0;
export const DAILY = 1;
export const DAILY_WITHOUT_REPEATS = 2;

/** Initial settings. Example values, not any company's. */
export const defaults = {
	/** What is copied: `PAGES` of one log, or the `FILES` of each hour. */
	source: PAGES,
	/** What the reader of pages remembers: an `OFFSET`, or a `CURSOR`. */
	position: OFFSET,
	/** The log's order: `NEWEST_FIRST` or `OLDEST_FIRST`. */
	order: NEWEST_FIRST,
	/** Rows per page. */
	page: 4,
	/** New rows per request, on average. */
	inserts: 0,
	/** Deleted rows per request, on average. */
	deletes: 0,
	/** What the reader of files remembers: the last hour (`BY_HOUR`), or the last creation date (`BY_CREATION`). */
	mark: BY_HOUR,
	/** Time for which the reader by hour waits after an hour's end, in hours. */
	lag: 0,
	/** Time after an hour's end by which its first file exists, in hours. The fastest takes `FASTEST`. */
	slowest: 6,
	/** Chance in % that a file of an hour is followed by another. */
	late: 0,
	/** What happens to the daily file: `NO_DAILY`, `DAILY` or `DAILY_WITHOUT_REPEATS`. */
	daily: NO_DAILY,
	/** How a file is read: `WHOLE`, whole with a `KILL_SWITCH`, or `STREAMED`. */
	reading: STREAMED,
	/** Memory of the reader, MB. */
	memory: 500,
	/** Size of the busiest hour, MB. */
	largest: 350,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	choice("Copy a log page by page", "position", "The reader remembers", ["An offset", "A cursor"]),
	choice("Copy a log page by page", "order", "Order", ["Newest first", "Oldest first"]),
	dial("Copy a log page by page", "page", "Page", "rows", [2, 10]),
	dial("Copy a log page by page", "inserts", "New rows", "/request", [0, 2, 0.1]),
	dial("Copy a log page by page", "deletes", "Deleted rows", "/request", [0, 2, 0.1]),
	choice("Or copy hourly files", "source", "Copy", ["A log, page by page", "Hourly files"]),
	choice("Or copy hourly files", "mark", "The reader remembers", ["The hour", "The creation date"]),
	dial("Or copy hourly files", "lag", "Wait after the hour", "h", [0, 24]),
	dial("Or copy hourly files", "slowest", "Slowest first file", "h", [4, 12]),
	dial("Or copy hourly files", "late", "Files with a late one", "%", [0, 60, 5]),
	choice("Or copy hourly files", "daily", "Daily file", ["Ignored", "Copied too", "Without repeats"]),
	choice("Or copy hourly files", "reading", "A file is read", ["Whole", "Whole, kill switch", "As a stream"]),
	dial("Or copy hourly files", "memory", "Memory", "MB", [100, 700, 10]),
	dial("Or copy hourly files", "largest", "Busiest hour", "MB", [200, 700, 10]),
];

/** Number of rows in the log at first, and the number that it keeps: then the oldest goes with each new one. */
export const ROWS = 32;
export const CAPACITY = 40;
/** Time between two requests for a page, ms. The first is sent after one period. */
export const PERIOD = 1000;
/** An hour of the simulated day, ms. */
export const HOUR = 1000;
export const HOURS = 24;
/** Time after an hour's end at which its first file exists at the earliest, in hours. */
export const FASTEST = 3;
/** Time between a file and the late one that follows it, in hours: at least and at most. */
export const LATER = { least: 2, most: 10 };
/** Number of late files that an hour has at most, and the share of its events in each. */
export const MOST_LATE = 2;
export const LATE_SHARE = 0.25;
/** Time at which the daily file exists: the night of the next day, in hours from the beginning of the day. */
export const DAILY_AT = 27;
/** Size of a late file that a visitor delivers, MB. */
export const DELIVERED = 80;
/** Memory that a stream takes, MB, whatever the size of the file. */
export const STREAM = 8;
/** Events per MB: an event takes a kilobyte. */
export const EVENTS_PER_MB = 1000;

/** Assumptions that no source supports, one sentence each. */
export const assumptions: readonly string[] = [
	"Every number is an example: rows, rates, sizes, delays and limits. A request a second and an hour a second are chosen so that there is something to see.",
	"Every request succeeds, takes no time, and returns the rows as they are at that instant. A page with fewer rows than asked for ends the copy.",
	`The log keeps ${CAPACITY} rows. When it is full, each new row displaces the oldest.`,
	"New rows come where the order puts them, at the front or at the end. Deleted rows are chosen at random, each as likely as any other.",
	"A cursor names the last row read by a key that is unique and that never changes. It works even if that row has been deleted.",
	"A row that appears behind the reader is not missed: it is newer than the copy, and the next one would have it. A row that is deleted before the reader reaches it is not missed either.",
	`The first file of an hour is created ${FASTEST} h to 6 h after its end, each moment as likely as any other. Late files have a quarter of the hour’s events each, and come ${LATER.least} h to ${LATER.most} h after the file before.`,
	"The reader asks for new files at every full hour, and reading takes no time.",
	`The daily file is created at 3:00 on the next day and has every event of the day, once.`,
	`A stream takes ${STREAM} MB of memory, a file read whole takes its size, and an event takes a kilobyte. A process that runs out of memory has copied nothing of that file, and starts again at the next full hour with the same one.`,
	"A kill switch knows the size before it reads, and reports what it skips.",
];
