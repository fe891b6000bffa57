/** A row of a log, and what a reader has done with it. */
export interface Row {
	/** Rows are numbered as they arrive. */
	id: number;
	/** How often the reader has copied it. */
	reads: number;
	/** Whether the reader has gone past it without reading it. */
	isPassed: boolean;
	/** Whether it appeared behind the reader. */
	isBehind: boolean;
}

/** An entry of the copy: a row that was read, or one that was passed. */
export interface Entry {
	row: Row;
	kind: "first" | "repeat" | "hole";
}

/** A log, and a reader that copies it page by page. Row 0 is the first that a request with offset 0 returns. */
export interface Log {
	rows: Row[];
	nextId: number;
	/** Counts changes of rows and copy, so that a drawing knows when to render them again. */
	version: number;
	/** Number of rows that the reader has been given: where an offset continues. */
	offset: number;
	/** Number of rows before the place that the reader has reached: where a cursor continues. */
	reached: number;
	requests: number;
	isDone: boolean;
	copy: Entry[];
	/** Rows copied again, passed unread, and of these read later after all. */
	repeated: number;
	passed: number;
	recovered: number;
}

/** Returns a log that nobody has read yet. */
export function createLog(count: number, isNewestFirst: boolean): Log {
	const rows = Array.from({ length: count }, (_, index) => createRow(index + 1));
	if (isNewestFirst) rows.reverse();
	return { rows, nextId: count + 1, version: 0, ...fresh() };
}

const createRow = (id: number): Row => ({ id, reads: 0, isPassed: false, isBehind: false });

const fresh = () => ({
	offset: 0,
	reached: 0,
	requests: 0,
	isDone: false,
	copy: [],
	repeated: 0,
	passed: 0,
	recovered: 0,
});

/** Starts a new copy of the log as it is now. */
export function restart(log: Log): void {
	Object.assign(log, fresh());
	log.rows = log.rows.map(({ id }) => createRow(id));
	log.version++;
}

/** Inserts a row before another. Ignores places outside the log. */
export function insert(log: Log, place: number): Row | undefined {
	if (!Number.isInteger(place) || place < 0 || place > log.rows.length) return;
	const row = createRow(log.nextId++);
	// A row exactly at the place that the reader has reached is still ahead.
	if (place < log.reached) {
		log.reached++;
		row.isBehind = true;
	}
	log.rows.splice(place, 0, row);
	log.version++;
	return row;
}

/** Deletes a row. Ignores places outside the log. */
export function remove(log: Log, place: number): Row | undefined {
	if (!Number.isInteger(place) || place < 0 || place >= log.rows.length) return;
	if (place < log.reached) log.reached--;
	log.version++;
	return log.rows.splice(place, 1)[0];
}

/** Returns the place of the first row that the next request returns. */
export const getNext = ({ offset, reached }: Pick<Log, "offset" | "reached">, isCursor: boolean): number =>
	isCursor ? reached : offset;

/**
 * Requests a page and adds it to the copy. A page that is not full ends the copy.
 *
 * @returns the number of rows in the page, and of those that were copied before
 */
export function request(log: Log, size: number, isCursor: boolean): { count: number; repeats: number } {
	const { rows, copy } = log;
	const from = getNext(log, isCursor);
	const to = Math.min(from + size, rows.length);
	pass(log, from);
	const count = Math.max(0, to - from);
	let repeats = 0;
	for (let place = from; place < to; place++) {
		const row = rows[place];
		if (!row) continue;
		if (row.reads > 0) repeats++;
		else if (row.isPassed) log.recovered++;
		copy.push({ row, kind: row.reads > 0 ? "repeat" : "first" });
		row.reads++;
	}
	log.requests++;
	log.version++;
	log.repeated += repeats;
	log.reached = Math.max(log.reached, to);
	log.offset = from + count;
	log.isDone = count < size;
	return { count, repeats };
}

/** Notes the rows between the place that the reader has reached and the place where it continues. */
function pass(log: Log, from: number): void {
	for (let place = log.reached; place < Math.min(from, log.rows.length); place++) {
		const row = log.rows[place];
		if (!row) continue;
		row.isPassed = true;
		log.passed++;
		log.copy.push({ row, kind: "hole" });
	}
}

/** Returns the number of rows in the copy, repeated ones included. */
export const countCopied = ({ copy, passed }: Pick<Log, "copy" | "passed">): number => copy.length - passed;

/** Returns the number of rows that the reader went past and never read. */
export const countMissed = ({ passed, recovered }: Pick<Log, "passed" | "recovered">): number =>
	passed - recovered;
