import { none, type Requests } from "./requests";
import { laneCount, provisionedLane, tierCount } from "./tiers";

/**
 * Where a variant's numbers stand in its row of whole numbers. What a decision reads stands together, and so do the
 * numbers of one lane: with thousands of variants the time goes into fetching rows from memory.
 */
export const Row = {
	/** Current values of the smooth round-robin, a tier each. */
	current: 0,
	/** A bit for each tier with somebody waiting. */
	working: 7,
	/** Requests waiting in the tiers' lanes. */
	waiting: 8,
	running: 9,
	/** Of those, the ones that run on their customer's own reservation. */
	runningProvisioned: 10,
	/** Provisioned requests that wait for theirs. */
	waitingProvisioned: 11,
	/** The preemptable request that was started last; the others hang on it. */
	preemptable: 12,
	/** ms: no deadline in the tiers' lanes passes before this. */
	safeUntil: 13,
	/** Place and level of the plain round-robin. */
	cursor: 14,
	ceiling: 15,
	/** First and last request of each lane, side by side: the seven tiers' and the provisioned one. */
	lanes: 16,
	size: 32,
} as const;

/** The row of every variant, one after the other, and then how many wait in each lane, over all variants. */
export type Board = Int32Array;

/** No deadline is later than this, in ms. */
const latest = 2 ** 31 - 1;

/** A board for that many variants, with nobody waiting and nothing running. */
export function emptyBoard(variants: number): Board {
	const board = new Int32Array(variants * Row.size + laneCount);
	for (let variant = 0; variant < variants; variant++) setSafeUntil(board, variant, Infinity);
	return board;
}

/** A number of a variant's row. */
export function read(board: Board, variant: number, field: number): number {
	return board[variant * Row.size + field] ?? 0;
}

/** Adds to a number of a variant's row. */
export function add(board: Board, variant: number, field: number, amount: number): void {
	const offset = variant * Row.size + field;
	board[offset] = (board[offset] ?? 0) + amount;
}

function write(board: Board, variant: number, field: number, value: number): void {
	board[variant * Row.size + field] = value;
}

/** How many wait in a lane, over all variants. */
export function waitingIn(board: Board, lane: number): number {
	return board[board.length - laneCount + lane] ?? 0;
}

/** Counts one in or out of a lane of a variant. */
function count(board: Board, variant: number, lane: number, amount: 1 | -1): void {
	add(board, variant, lane === provisionedLane ? Row.waitingProvisioned : Row.waiting, amount);
	const offset = board.length - laneCount + lane;
	board[offset] = (board[offset] ?? 0) + amount;
}

function headField(lane: number): number {
	return Row.lanes + 2 * lane;
}

function tailField(lane: number): number {
	return Row.lanes + 2 * lane + 1;
}

/** The request that has waited longest in a lane, or `none`. */
export function headOf(board: Board, variant: number, lane: number): number {
	return read(board, variant, headField(lane));
}

/** The request that came last into a lane, or `none`. */
function tailOf(board: Board, variant: number, lane: number): number {
	return read(board, variant, tailField(lane));
}

/** How many wait in a lane: counted on the spot, and no further than `most`. */
export function countOf(
	board: Board,
	requests: Requests,
	variant: number,
	lane: number,
	most = Infinity,
): number {
	let count = 0;
	for (let at = headOf(board, variant, lane); at !== none && count < most; at = requests.next[at] ?? none)
		count++;
	return count;
}

/** Whether a deadline of the tiers' lanes may have passed by `now`, in µs. */
export function mayBeLate(board: Board, variant: number, now: number): boolean {
	return now >= read(board, variant, Row.safeUntil) * 1000;
}

/** Notes the earliest deadline of the tiers' lanes, in µs. */
export function setSafeUntil(board: Board, variant: number, deadline: number): void {
	write(board, variant, Row.safeUntil, Math.min(latest, Math.floor(deadline / 1000)));
}

/** Puts a request at the end of the lane that its columns name. */
export function enqueue(board: Board, requests: Requests, request: number): void {
	const variant = requests.variant[request] ?? 0;
	const lane = requests.lane[request] ?? 0;
	const last = tailOf(board, variant, lane);
	requests.previous[request] = last;
	requests.next[request] = none;
	if (last === none) write(board, variant, headField(lane), request);
	else requests.next[last] = request;
	write(board, variant, tailField(lane), request);
	count(board, variant, lane, 1);
	if (lane === provisionedLane) return;
	write(board, variant, Row.working, read(board, variant, Row.working) | (1 << lane));
	const deadline = requests.deadline[request] ?? 0;
	if (deadline < read(board, variant, Row.safeUntil) * 1000) setSafeUntil(board, variant, deadline);
}

/** Takes out the request that has waited longest in a lane, and gives it. */
export function takeHead(board: Board, requests: Requests, variant: number, lane: number): number {
	const head = headOf(board, variant, lane);
	const after = requests.next[head] ?? none;
	write(board, variant, headField(lane), after);
	if (after === none) write(board, variant, tailField(lane), none);
	else requests.previous[after] = none;
	count(board, variant, lane, -1);
	if (after === none && lane !== provisionedLane) retire(board, variant, lane);
	return head;
}

/** Takes out the request that came last into a lane, and gives it. */
export function takeTail(board: Board, requests: Requests, variant: number, lane: number): number {
	const tail = tailOf(board, variant, lane);
	const before = requests.previous[tail] ?? none;
	write(board, variant, tailField(lane), before);
	if (before === none) write(board, variant, headField(lane), none);
	else requests.next[before] = none;
	count(board, variant, lane, -1);
	if (before === none && lane !== provisionedLane) retire(board, variant, lane);
	return tail;
}

/** Notes that a tier has nobody waiting. Once none has, the round is over and the next begins afresh. */
function retire(board: Board, variant: number, lane: number): void {
	const working = read(board, variant, Row.working) & ~(1 << lane);
	write(board, variant, Row.working, working);
	if (working !== 0) return;
	const row = variant * Row.size;
	board.fill(0, row + Row.current, row + Row.current + tierCount);
}

/** Remembers a running request as one that may be stopped, the latest first. */
export function markPreemptable(board: Board, requests: Requests, request: number, variant: number): void {
	const latest = read(board, variant, Row.preemptable);
	requests.previous[request] = none;
	requests.next[request] = latest;
	if (latest !== none) requests.previous[latest] = request;
	write(board, variant, Row.preemptable, request);
}

/** Forgets it, because it has ended. */
export function unmarkPreemptable(board: Board, requests: Requests, request: number, variant: number): void {
	const later = requests.previous[request] ?? none;
	const earlier = requests.next[request] ?? none;
	if (later === none) write(board, variant, Row.preemptable, earlier);
	else requests.next[later] = earlier;
	if (earlier !== none) requests.previous[earlier] = later;
}
