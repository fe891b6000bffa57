import { none, type Requests } from "./requests";
import { laneCount, provisionedLane, tierCount } from "./tiers";

/**
 * Offsets of a variant's numbers in its row. Numbers read in one decision are adjacent, and so are the numbers of one
 * lane, because with thousands of variants memory access dominates.
 */
export const Row = {
	/** Current values of the smooth round-robin, one per tier. */
	current: 0,
	/** A bit for each tier with waiting requests. */
	working: 7,
	/** Number of requests waiting in the tiers' lanes. */
	waiting: 8,
	running: 9,
	/** Running requests that use their customer's own reservation. */
	runningProvisioned: 10,
	/** Provisioned requests that wait for their reservation. */
	waitingProvisioned: 11,
	/** The last started preemptable request, the head of a linked list. */
	preemptable: 12,
	/** ms before which no deadline in the tiers' lanes passes. */
	safeUntil: 13,
	/** Position and level of the plain round-robin. */
	cursor: 14,
	ceiling: 15,
	/** First and last request of each lane, side by side: the seven tiers' and the provisioned one. */
	lanes: 16,
	size: 32,
} as const;

/** The rows of all variants, followed by the number of requests waiting in each lane, over all variants. */
export type Board = Int32Array;

/** Latest possible deadline, in ms. */
const latest = 2 ** 31 - 1;

/** Returns a board for a number of variants, with no waiting or running requests. */
export function createBoard(variants: number): Board {
	const board = new Int32Array(variants * Row.size + laneCount);
	for (let variant = 0; variant < variants; variant++) setSafeUntil(board, variant, Infinity);
	return board;
}

/** Returns a number of a variant's row. */
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

/** Returns the number of requests waiting in a lane, over all variants. */
export function waitingIn(board: Board, lane: number): number {
	return board[board.length - laneCount + lane] ?? 0;
}

/** Adds one to a variant's lane count, or subtracts one. */
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

/** Returns the longest waiting request of a lane, or `none`. */
export function headOf(board: Board, variant: number, lane: number): number {
	return read(board, variant, headField(lane));
}

/** Returns the newest request of a lane, or `none`. */
function tailOf(board: Board, variant: number, lane: number): number {
	return read(board, variant, tailField(lane));
}

/** Counts the requests waiting in a lane, up to `most`. */
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

/** Returns whether a deadline in the tiers' lanes may have passed by `now`, in µs. */
export function mayBeLate(board: Board, variant: number, now: number): boolean {
	return now >= read(board, variant, Row.safeUntil) * 1000;
}

/** Stores the earliest deadline in the tiers' lanes, in µs. */
export function setSafeUntil(board: Board, variant: number, deadline: number): void {
	write(board, variant, Row.safeUntil, Math.min(latest, Math.floor(deadline / 1000)));
}

/** Appends a request to its lane, which its columns name. */
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

/** Removes and returns the longest waiting request of a lane. */
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

/** Removes and returns the newest request of a lane. */
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

/** Marks a tier as idle. When all are idle, the round ends and the next starts afresh. */
function retire(board: Board, variant: number, lane: number): void {
	const working = read(board, variant, Row.working) & ~(1 << lane);
	write(board, variant, Row.working, working);
	if (working !== 0) return;
	const row = variant * Row.size;
	board.fill(0, row + Row.current, row + Row.current + tierCount);
}

/** Adds a running request to the list of preemptable ones, latest first. */
export function markPreemptable(board: Board, requests: Requests, request: number, variant: number): void {
	const latest = read(board, variant, Row.preemptable);
	requests.previous[request] = none;
	requests.next[request] = latest;
	if (latest !== none) requests.previous[latest] = request;
	write(board, variant, Row.preemptable, request);
}

/** Removes a finished request from the list of preemptable ones. */
export function unmarkPreemptable(board: Board, requests: Requests, request: number, variant: number): void {
	const later = requests.previous[request] ?? none;
	const earlier = requests.next[request] ?? none;
	if (later === none) write(board, variant, Row.preemptable, earlier);
	else requests.next[later] = earlier;
	if (earlier !== none) requests.previous[earlier] = later;
}
