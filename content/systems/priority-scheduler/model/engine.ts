import { highestBit } from "@/lib/simulation/smooth-wrr";
import { type TokenBucket, take } from "@/lib/simulation/token-bucket";
import {
	add,
	type Board,
	countOf,
	createBoard,
	enqueue,
	headOf,
	markPreemptable,
	mayBeLate,
	Row,
	read,
	setSafeUntil,
	takeHead,
	takeTail,
	unmarkPreemptable,
} from "./board";
import { type Discipline, pickTier } from "./disciplines";
import { createPool, freeRequest, none, type Requests } from "./requests";
import { isPreemptable, provisionedLane, tierCount, tiers } from "./tiers";

/** Reasons for refusing a request. */
export const refusals = ["throttled", "queue full", "too late"] as const;

export type Refusal = (typeof refusals)[number];

/**
 * The receiver of replies: exactly one per request, admitted or refused. An admitted request may later be preempted.
 */
export interface Host {
	admitted(request: number, now: number): void;
	refused(request: number, reason: Refusal, now: number): void;
	preempted(request: number, now: number): void;
}

/** The rules. They may change between two messages. */
export interface Rules {
	discipline: Discipline;
	/** One per tier, whole numbers above zero. */
	weights: Int32Array;
	/** Concurrent requests per variant. */
	limit: number;
	/** The part of them that is reserved for provisioned requests. */
	reserved: number;
	/** Whether other requests may use the reservation while it is idle. */
	lending: boolean;
	/**
	 * Number of variants that support quality-of-service classes, so that their work can be preempted. They come first.
	 */
	qosVariants: number;
	/** Waiting requests per variant, and the number per tier that is never shed. */
	depth: number;
	floor: number;
	/** One per tenant; undefined without throttling. */
	buckets: TokenBucket[] | undefined;
}

/** The scheduling engine. It handles one message at a time and decides at once. */
export interface Engine {
	rules: Rules;
	requests: Requests;
	board: Board;
	host: Host;
}

/** Creates an idle engine for a number of variants. */
export function createEngine(rules: Rules, variants: number, host: Host, room = 256): Engine {
	return { rules, host, requests: createPool(room), board: createBoard(variants) };
}

/**
 * Submits a request: it is admitted, queued, or refused.
 *
 * @param request its index in the pool, with its columns filled in
 * @param now µs
 */
export function submit(engine: Engine, request: number, now: number): void {
	const { requests } = engine;
	const variant = requests.variant[request] ?? 0;
	shedLate(engine, variant, now);
	if (now > (requests.deadline[request] ?? 0)) refuse(engine, request, "too late", now);
	else if (isThrottled(engine, request, now)) refuse(engine, request, "throttled", now);
	else admit(engine, request, now);
}

/** Assigns a request to its lane, and starts or queues it. */
function admit(engine: Engine, request: number, now: number): void {
	const { rules, requests, board } = engine;
	const variant = requests.variant[request] ?? 0;
	const entitled = requests.provisioned[request] === 1 && countClaims(board, variant) < rules.reserved;
	const lane = entitled ? provisionedLane : (requests.tier[request] ?? 0);
	requests.lane[request] = lane;
	if (entitled) {
		enqueue(board, requests, request);
		startRequests(engine, variant, now);
	} else if (countOpenSlots(engine, variant) > 0) {
		start(engine, request, variant, lane, now);
	} else {
		enqueue(board, requests, request);
		if (read(board, variant, Row.waiting) > rules.depth) shedLowest(engine, variant, lane, now);
	}
}

/** Ends a running request and gives its capacity to the next one. */
export function finish(engine: Engine, request: number, now: number): void {
	const variant = engine.requests.variant[request] ?? 0;
	end(engine, request, variant);
	startRequests(engine, variant, now);
}

/**
 * Prefetches what the message about a running request will need. The next message in the inbox is known while this
 * one is decided, so memory can fetch its variant's row meanwhile.
 *
 * @returns a number that depends on the data, so that a compiler does not remove the reads
 */
export function lookAhead({ requests, board }: Engine, request: number): number {
	const variant = requests.variant[request] ?? 0;
	const ofRequest = (requests.tier[request] ?? 0) + (requests.lane[request] ?? 0);
	return ofRequest + read(board, variant, Row.current) + read(board, variant, Row.lanes);
}

/** Reconsiders a variant after time has passed or the rules have changed. */
export function reconsider(engine: Engine, variant: number, now: number): void {
	shedLate(engine, variant, now);
	startRequests(engine, variant, now);
}

function isThrottled({ rules, requests }: Engine, request: number, now: number): boolean {
	if (requests.provisioned[request] === 1) return false;
	const bucket = rules.buckets?.[requests.tenant[request] ?? 0];
	return bucket !== undefined && !take(bucket, now);
}

/** Returns the number of provisioned requests that run on the reservation or wait for it. */
function countClaims(board: Board, variant: number): number {
	return read(board, variant, Row.runningProvisioned) + read(board, variant, Row.waitingProvisioned);
}

/** Returns the number of slots available to requests without a reservation. */
function countOpenSlots({ rules, board }: Engine, variant: number): number {
	const running = read(board, variant, Row.running);
	const free = rules.limit - running;
	if (rules.lending) return free;
	const others = running - read(board, variant, Row.runningProvisioned);
	return Math.min(free, rules.limit - rules.reserved - others);
}

/** Starts as many requests as possible: first those that reclaim their reservation, then by the discipline. */
function startRequests(engine: Engine, variant: number, now: number): void {
	const { rules, requests, board } = engine;
	for (;;) {
		const owner = headOf(board, variant, provisionedLane);
		if (owner === none) break;
		if (now > (requests.deadline[owner] ?? 0)) {
			refuse(engine, takeHead(board, requests, variant, provisionedLane), "too late", now);
			continue;
		}
		if (read(board, variant, Row.running) >= rules.limit && !preemptOne(engine, variant, now)) return;
		start(engine, takeHead(board, requests, variant, provisionedLane), variant, provisionedLane, now);
	}
	while (countOpenSlots(engine, variant) > 0) {
		shedLate(engine, variant, now);
		const tier = pickTier(rules.discipline, rules.weights, board, requests, variant);
		if (tier < 0) return;
		start(engine, takeHead(board, requests, variant, tier), variant, tier, now);
	}
}

function start(engine: Engine, request: number, variant: number, lane: number, now: number): void {
	const { requests, board } = engine;
	requests.started[request] = now;
	add(board, variant, Row.running, 1);
	if (lane === provisionedLane) add(board, variant, Row.runningProvisioned, 1);
	else if (isPreemptable(lane)) markPreemptable(board, requests, request, variant);
	engine.host.admitted(request, now);
}

function end({ requests, board }: Engine, request: number, variant: number): void {
	const lane = requests.lane[request] ?? 0;
	add(board, variant, Row.running, -1);
	if (lane === provisionedLane) add(board, variant, Row.runningProvisioned, -1);
	else if (isPreemptable(lane)) unmarkPreemptable(board, requests, request, variant);
	freeRequest(requests, request);
}

/** Stops the preemptable request that has run shortest, if the variant supports it. Returns whether there was one. */
function preemptOne(engine: Engine, variant: number, now: number): boolean {
	const latest = read(engine.board, variant, Row.preemptable);
	if (latest === none || variant >= engine.rules.qosVariants) return false;
	engine.host.preempted(latest, now);
	end(engine, latest, variant);
	return true;
}

/**
 * Sheds a request from an overfull queue: the newest of the lowest tier whose queue exceeds its floor. A tier can be
 * reduced but not shut out.
 */
function shedLowest(engine: Engine, variant: number, newcomersTier: number, now: number): void {
	const { rules, board, requests } = engine;
	let victim = newcomersTier;
	for (let left = read(board, variant, Row.working); left !== 0; ) {
		const lowest = highestBit(left);
		left &= ~(1 << lowest);
		if (countOf(board, requests, variant, lowest, rules.floor + 1) <= rules.floor) continue;
		victim = lowest;
		break;
	}
	refuse(engine, takeTail(board, requests, variant, victim), "queue full", now);
}

/**
 * Sheds requests at the heads of lanes whose deadline has passed. Requests behind a head that is in time are in time
 * as well.
 */
function shedLate(engine: Engine, variant: number, now: number): void {
	const { board, requests } = engine;
	if (!mayBeLate(board, variant, now)) return;
	let safeUntil = Infinity;
	for (let tier = 0; tier < tierCount; tier++) {
		let head = headOf(board, variant, tier);
		while (head !== none && now > (requests.deadline[head] ?? 0)) {
			refuse(engine, takeHead(board, requests, variant, tier), "too late", now);
			head = headOf(board, variant, tier);
		}
		if (head !== none) safeUntil = Math.min(safeUntil, requests.deadline[head] ?? 0);
	}
	setSafeUntil(board, variant, safeUntil);
}

function refuse(engine: Engine, request: number, reason: Refusal, now: number): void {
	engine.host.refused(request, reason, now);
	freeRequest(engine.requests, request);
}

/** Returns the quality-of-service class of a reply: the tier's, or the best one for provisioned requests. */
export function qosOf({ requests }: Engine, request: number): number {
	return requests.provisioned[request] === 1 ? 0 : (tiers[requests.tier[request] ?? 0]?.qos ?? 0);
}
