import { createRandom, type Random } from "@/lib/simulation/random";
import { assign, type Shard, schemes } from "./assign";
import type { Parameters } from "./parameters";

/** A request at a worker: its tenant, the workers it has tried, and its completion time in µs. */
interface Request {
	tenant: number;
	tried: number[];
	done: number;
}

interface Worker {
	/** Time in µs at which it restarts. */
	back: number;
	/** The request in service and the waiting ones, in order. */
	queue: Request[];
}

/** Outcomes of a tenant's requests since the start. */
export interface Tally {
	sent: number;
	served: number;
	failed: number;
	/** Outcomes of the last 32 requests as bits, latest in the lowest: 1 for a failure. And their number, up to 32. */
	recent: number;
	known: number;
}

/** Tenants and workers under one scheme. */
export interface Fleet {
	scheme: (typeof schemes)[number];
	/** By tenant; undefined for tenants without a shard. */
	shards: (Shard | undefined)[];
	workers: Worker[];
	tallies: Tally[];
	/** Good tenants' requests that ended since the last closed bin. */
	ended: { served: number; failed: number };
	random: Random;
}

/** Returns an idle fleet for each scheme, in the order of `schemes`. */
export function createFleets(parameters: Parameters, seed: number): Fleet[] {
	return schemes.map((scheme, index) => ({
		scheme,
		shards: assign(scheme, parameters, seed),
		workers: Array.from({ length: parameters.workers }, () => ({ back: 0, queue: [] })),
		tallies: Array.from({ length: parameters.tenants }, () => ({
			sent: 0,
			served: 0,
			failed: 0,
			recent: 0,
			known: 0,
		})),
		ended: { served: 0, failed: 0 },
		random: createRandom(seed * schemes.length + index + 1),
	}));
}

/** Sends one request of a tenant. The first `bad` tenants are the bad ones. Tenants without a shard send nothing. */
export function send(fleet: Fleet, tenant: number, now: number, parameters: Parameters): void {
	const tally = fleet.tallies[tenant];
	if (!tally || !fleet.shards[tenant]) return;
	settle(fleet, now, parameters);
	tally.sent++;
	const open: Request[] = [{ tenant, tried: [], done: 0 }];
	// A crash returns the worker's waiting requests, which are retried elsewhere in turn.
	for (let request = open.shift(); request; request = open.shift())
		open.push(...attempt(fleet, request, now, parameters));
}

/** Completes every request that is due by now. */
export function settle(fleet: Fleet, now: number, parameters: Parameters): void {
	for (const worker of fleet.workers) finish(fleet, worker, now, parameters);
}

/** Returns the number of requests at the workers. */
export function inProgress(fleet: Fleet): number {
	return fleet.workers.reduce((sum, { queue }) => sum + queue.length, 0);
}

/** Tries a request at a worker of its shard. Returns the requests that lost their worker by it. */
function attempt(fleet: Fleet, request: Request, now: number, parameters: Parameters): Request[] {
	const untried = (fleet.shards[request.tenant] ?? []).filter((worker) => !request.tried.includes(worker));
	const most = parameters.retry === 1 ? parameters.size : 1;
	const number = request.tried.length < most ? untried[fleet.random.below(untried.length)] : undefined;
	const worker = number === undefined ? undefined : fleet.workers[number];
	if (number === undefined || !worker) {
		end(fleet, request.tenant, true, parameters);
		return [];
	}
	request.tried.push(number);
	const free = Math.max(now, worker.queue.at(-1)?.done ?? now);
	if (worker.back > now || free - now > parameters.patience * 1000) return [request];
	if (request.tenant < parameters.bad && parameters.trouble === 0) {
		worker.back = now + parameters.restart * 1000;
		return [request, ...worker.queue.splice(0)];
	}
	request.done = free + parameters.service * 1000;
	worker.queue.push(request);
	return [];
}

function finish(fleet: Fleet, worker: Worker, now: number, parameters: Parameters): void {
	const waiting = worker.queue.findIndex(({ done }) => done > now);
	const ready = worker.queue.splice(0, waiting === -1 ? worker.queue.length : waiting);
	for (const { tenant } of ready) end(fleet, tenant, false, parameters);
}

function end(fleet: Fleet, tenant: number, failed: boolean, parameters: Parameters): void {
	const tally = fleet.tallies[tenant];
	if (!tally) return;
	const how = failed ? "failed" : "served";
	tally[how]++;
	tally.recent = (tally.recent << 1) | (failed ? 1 : 0);
	tally.known = Math.min(32, tally.known + 1);
	if (tenant >= parameters.bad) fleet.ended[how]++;
}
