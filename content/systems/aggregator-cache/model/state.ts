import type { Random } from "@/lib/simulation/random";
import { createLruCache, type LruCache } from "./lru";
import { type Key, layouts, type Parameters, protections } from "./parameters";
import type { Popularity, Sampler } from "./popularity";
import type { Queue } from "./queue";
import type { RunRecord } from "./record";

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
	/** Number of items that at least one cache holds. */
	distinct: number;
	/** Fetches in flight, in the order of their start, in which they also end. */
	fetches: Queue<Fetch>;
	nextRequest: number;
	script: readonly Step[];
	record: RunRecord;
	/** Separate streams, so that neither layout nor protection changes the requests. */
	random: { requests: Random; refresh: Random };
}

/** Returns a host with an empty cache. */
export const createHost = (index: number, items: number, isUp = true): Host => ({
	index,
	isUp,
	entries: createLruCache(items),
	fetching: new Uint16Array(items),
});

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
