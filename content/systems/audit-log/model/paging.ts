import { createRandom, type Random } from "@/lib/simulation/random";
import { createLog, getNext, insert, type Log, remove, request, restart } from "./log";
import { CAPACITY, CURSOR, NEWEST_FIRST, type Parameters, PERIOD, ROWS } from "./parameters";

/** A request in the list of events. */
interface Requested {
	kind: "request";
	number: number;
	count: number;
	repeats: number;
	passed: number;
	isDone: boolean;
}

/** An event in the list below the drawing. */
export type PagingEvent = { at: number } & (
	| Requested
	| { kind: "insert"; id: number }
	| { kind: "delete"; id: number }
	| { kind: "displace"; id: number }
	| { kind: "restart" }
);

/** A copy in progress: the log, its reader, and when the next request and the next changes are due, in ms. */
export interface Paging {
	log: Log;
	nextRequest: number;
	nextInsert: number;
	nextDelete: number;
	events: PagingEvent[];
	/** Separate streams, so that the reader's settings do not change what happens to the log. */
	random: { inserts: Random; deletes: Random; places: Random };
}

const EVENTS_KEPT = 40;

export function createPaging({ order, inserts, deletes }: Parameters, seed: number): Paging {
	const random = {
		inserts: createRandom(seed),
		deletes: createRandom(seed + 7919),
		places: createRandom(seed - 7919),
	};
	return {
		log: createLog(ROWS, order === NEWEST_FIRST),
		nextRequest: PERIOD,
		nextInsert: draw(random.inserts, inserts),
		nextDelete: draw(random.deletes, deletes),
		events: [],
		random,
	};
}

/** Returns the time until the next of some events, by their number per request, ms. */
const draw = (random: Random, rate: number): number =>
	rate > 0 ? random.exponential(PERIOD / rate) : Infinity;

/** Applies new rates from now on. The wait for the next event has no memory, so it may start again. */
export function changeRates(paging: Paging, old: Parameters, values: Parameters, now: number): void {
	if (values.inserts !== old.inserts) paging.nextInsert = now + draw(paging.random.inserts, values.inserts);
	if (values.deletes !== old.deletes) paging.nextDelete = now + draw(paging.random.deletes, values.deletes);
}

/** Returns the time of the next event. Nothing happens once the copy is complete. */
export const getNextTime = ({ log, nextRequest, nextInsert, nextDelete }: Paging): number =>
	log.isDone ? Infinity : Math.min(nextRequest, nextInsert, nextDelete);

/** Performs the next event, whose time `now` is. */
export function performNext(paging: Paging, values: Parameters, now: number): void {
	const { random, log } = paging;
	if (now === paging.nextInsert) {
		addRow(paging, values, now);
		paging.nextInsert = now + draw(random.inserts, values.inserts);
	} else if (now === paging.nextDelete) {
		const place = random.places.below(log.rows.length);
		deleteRow(paging, place, now);
		paging.nextDelete = now + draw(random.deletes, values.deletes);
	} else {
		requestPage(paging, values, now);
		paging.nextRequest = now + PERIOD;
	}
}

function requestPage(paging: Paging, { page, position }: Parameters, at: number): void {
	const { log } = paging;
	const before = log.passed;
	const { count, repeats } = request(log, page, position === CURSOR);
	const { requests, passed, isDone } = log;
	report(paging, { at, kind: "request", number: requests, count, repeats, passed: passed - before, isDone });
}

/** Adds a row where the order puts it. */
export function addRow(paging: Paging, values: Parameters, at: number): void {
	insertRow(paging, values, values.order === NEWEST_FIRST ? 0 : paging.log.rows.length, at);
}

/** Inserts a row before another. If the log is full, the oldest goes. */
export function insertRow(paging: Paging, { order }: Parameters, place: number, at: number): void {
	const { log } = paging;
	const row = insert(log, place);
	if (!row) return;
	report(paging, { at, kind: "insert", id: row.id });
	if (log.rows.length <= CAPACITY) return;
	const displaced = remove(log, order === NEWEST_FIRST ? log.rows.length - 1 : 0);
	if (displaced) report(paging, { at, kind: "displace", id: displaced.id });
}

/** Deletes a row. */
export function deleteRow(paging: Paging, place: number, at: number): void {
	const row = remove(paging.log, place);
	if (row) report(paging, { at, kind: "delete", id: row.id });
}

/** Starts a new copy. */
export function copyAgain(paging: Paging, { inserts, deletes }: Parameters, at: number): void {
	restart(paging.log);
	paging.nextRequest = at + PERIOD;
	paging.nextInsert = at + draw(paging.random.inserts, inserts);
	paging.nextDelete = at + draw(paging.random.deletes, deletes);
	report(paging, { at, kind: "restart" });
}

function report({ events }: Paging, event: PagingEvent): void {
	events.push(event);
	if (events.length > EVENTS_KEPT) events.shift();
}

/** Returns the places of the rows that the next request returns, as a range without its end. */
export function getWindow({ log }: Paging, { position, page }: Parameters): { from: number; to: number } {
	const from = Math.min(getNext(log, position === CURSOR), log.rows.length);
	return { from, to: log.isDone ? from : Math.min(from + page, log.rows.length) };
}
