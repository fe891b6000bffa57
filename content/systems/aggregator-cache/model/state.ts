import { createRandom, type Random } from "@/lib/simulation/random";
import { store } from "./cache";
import { createLruCache, type LruCache } from "./lru";
import { type Key, layouts, type Parameters, protections } from "./parameters";
import { createPopularity, createSampler, type Popularity, type Sampler } from "./popularity";
import { createQueue, type Queue } from "./queue";
import { createRecord, type RunRecord } from "./record";
import { assignOwners } from "./ring";

/** What can happen to the caches, besides requests. */
export type Act = "expire" | "empty" | "lose" | "restart";

/** A step of a script. Times are in ms. */
export interface Step {
	at: number;
	label: string;
	act?: Act;
	/** Index of the host that an act is about. */
	host?: number;
	set?: Partial<Record<Key, number>>;
}

/** A host with its cache. A lost or emptied host is replaced, so that its fetches in flight come to nothing. */
export interface Host {
	index: number;
	isUp: boolean;
	entries: LruCache;
	/** Number of fetches in flight of each item. */
	fetching: Uint16Array;
}

/** A fetch from the backend for a host, and the time of its end. */
export interface Fetch {
	at: number;
	host: Host;
	item: number;
}

/** A run. Times are in ms: `now` is whole, event times in between are not. */
export interface State {
	now: number;
	parameters: Parameters;
	popularity: Popularity;
	sample: Sampler;
	hosts: Host[];
	/** The hosts that are up. */
	up: Host[];
	/** Index of the host that owns each item. */
	owners: Uint8Array;
	/** Number of caches that hold each item. */
	copies: Uint8Array;
	/** Fetches in flight, in the order of their start, in which they also end. */
	fetches: Queue<Fetch>;
	nextRequest: number;
	script: readonly Step[];
	record: RunRecord;
	/** Separate streams, so that neither layout nor protection changes the requests. */
	random: { requests: Random; refresh: Random };
}

/** Returns a run at time 0, with full caches. */
export function start(values: Parameters, seed: number, script: readonly Step[] = []): State {
	const requests = createRandom(seed);
	const popularity = createPopularity(values.items, values.zipf, values.hot / 100);
	const hosts = Array.from({ length: values.hosts }, (_, index) => createHost(index, values.items));
	const state: State = {
		now: 0,
		parameters: values,
		popularity,
		sample: createSampler(popularity),
		hosts,
		up: hosts,
		owners: new Uint8Array(),
		copies: new Uint8Array(values.items),
		fetches: createQueue(),
		nextRequest: requests.exponential(1000 / values.rate),
		script,
		record: createRecord(values.hosts),
		random: { requests, refresh: createRandom(seed + 7919) },
	};
	updateOwners(state);
	const ages = createRandom(seed - 7919);
	for (const host of hosts) fill(state, host, ages);
	return state;
}

export const createHost = (index: number, items: number, isUp = true): Host => ({
	index,
	isUp,
	entries: createLruCache(items),
	fetching: new Uint16Array(items),
});

/** Assigns the items to the hosts that are up. */
export function updateOwners(state: State): void {
	state.up = state.hosts.filter(({ isUp }) => isUp);
	state.owners = assignOwners(
		state.parameters.items,
		state.up.map(({ index }) => index),
		state.parameters.points,
	);
}

/**
 * Fills a cache with the most popular items that requests look for there, the most popular one used last. Their ages
 * are random, but for the most popular item, which has a quarter of its time left.
 */
function fill(state: State, host: Host, ages: Random): void {
	const { items, capacity, ttl } = state.parameters;
	const wanted: number[] = [];
	for (let item = 0; item < items && wanted.length < capacity; item++)
		if (layoutOf(state) === "private" || state.owners[item] === host.index) wanted.push(item);
	for (const item of wanted.reverse()) {
		const left = 1 - ages.next();
		const expiry = (item === 0 ? 0.25 : left) * ttl * 1000;
		store(state, host, item, ttl > 0 ? expiry : Infinity);
	}
}

export const layoutOf = ({ parameters: { layout } }: Pick<State, "parameters">) =>
	layouts[layout] ?? "private";

const nameProtection = ({ parameters }: Pick<State, "parameters">) =>
	protections[parameters.protection] ?? "none";

/** Returns whether a host fetches an item at most once at a time. */
export function coalesces(state: Pick<State, "parameters">): boolean {
	const name = nameProtection(state);
	return name === "coalescing" || name === "early refresh, coalesced";
}

/** Returns whether requests may refresh an entry before it expires. */
export function refreshesEarly(state: Pick<State, "parameters">): boolean {
	const name = nameProtection(state);
	return name === "early refresh" || name === "early refresh, coalesced";
}
