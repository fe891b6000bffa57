import { lruHitRate, ttlHitRate } from "./analysis";
import type { LruCache } from "./lru";
import { type Bin, binLength, type Count, type Mark, sumOver } from "./record";
import { coalesces, layoutOf, refreshesEarly, type State } from "./state";

/** Bins of the recent rates: five seconds. */
const RECENT = 5000 / binLength;

/** A host as the drawing shows it. */
export interface HostReading {
	isUp: boolean;
	/** Lookups per second in its cache, and the part that hits; undefined if there was none. Recent. */
	lookups: number;
	hitRate: number | undefined;
	/** Number of entries. */
	entries: number;
	/** For each band of the cache's room, the most recently used first: entries with and without a copy elsewhere. */
	bands: readonly { copied: number; single: number }[];
}

/** Number of bands that a cache's room is drawn in. */
export const BANDS = 10;

/** Data for the drawing, the read-outs and the table. Rates are over the last five seconds. */
export interface Snapshot {
	now: number;
	hosts: readonly HostReading[];
	bins: readonly Bin[];
	marks: readonly Mark[];
	/** Per second: requests, those that wait for a fetch, fetches, and early refreshes among them. */
	rates: { requests: number; misses: number; fetches: number; refreshes: number };
	/** Part of the requests that hit; undefined without a request. */
	hitRate: number | undefined;
	/** Part of the misses that another host has; undefined without a miss. */
	elsewhere: number | undefined;
	/** What theory says of the hit rate; undefined where it has no simple formula. */
	predicted: number | undefined;
	/** Entries of all caches, and different items among them. */
	entries: number;
	distinct: number;
	/** The most fetches in flight in the last five seconds, and fetches in flight now. */
	peak: number;
	inFlight: number;
	/** Backend servers for the fetches. */
	servers: number;
	/** The largest part of the lookups at one host. */
	busiest: number | undefined;
}

/** Returns the readings of a run. Does not change the run. */
export function snapshot(state: State): Snapshot {
	const { now, record, parameters, copies } = state;
	// The bin in progress counts only while there is no other, so that readings are steady within a bin.
	const end = Math.max(1, Math.floor(now / binLength));
	const from = Math.max(0, end - RECENT);
	const seconds = Math.max(1, Math.min(now, end * binLength) - from * binLength) / 1000;
	const total = (what: Count) => sumOver(record, from, end, what);
	const [requests, misses, fetches] = [total("requests"), total("misses"), total("fetches")];
	const recent = record.bins.slice(from, end);
	const lookups = state.hosts.map(({ index }) =>
		recent.reduce((sum, bin) => sum + (bin.lookups[index] ?? 0), 0),
	);
	const hits = state.hosts.map(({ index }) => recent.reduce((sum, bin) => sum + (bin.hits[index] ?? 0), 0));
	return {
		now,
		hosts: state.hosts.map((host, index) => {
			const own = lookups[index] ?? 0;
			return {
				isUp: host.isUp,
				lookups: own / seconds,
				hitRate: own > 0 ? (hits[index] ?? 0) / own : undefined,
				entries: host.entries.size,
				bands: readBands(host.entries, copies, parameters.capacity),
			};
		}),
		bins: record.bins,
		marks: [...record.marks],
		rates: {
			requests: requests / seconds,
			misses: misses / seconds,
			fetches: fetches / seconds,
			refreshes: total("refreshes") / seconds,
		},
		hitRate: requests > 0 ? 1 - misses / requests : undefined,
		elsewhere: misses > 0 ? total("elsewhere") / misses : undefined,
		predicted: predictHitRate(state),
		entries: state.hosts.reduce((sum, host) => sum + host.entries.size, 0),
		distinct: state.distinct,
		peak: Math.max(0, ...recent.map(({ inFlight }) => inFlight)),
		inFlight: state.fetches.size,
		servers: Math.ceil(fetches / seconds / parameters.perServer),
		busiest: requests > 0 ? Math.max(...lookups) / requests : undefined,
	};
}

/** Counts a cache's entries by bands of its room. */
function readBands(entries: LruCache, copies: Uint8Array, capacity: number) {
	const bands = Array.from({ length: BANDS }, () => ({ copied: 0, single: 0 }));
	let place = entries.size;
	for (let item = entries.after(); item !== undefined; item = entries.after(item)) {
		const band = bands[Math.floor((--place * BANDS) / capacity)];
		if (!band) continue;
		if ((copies[item] ?? 0) > 1) band.copied++;
		else band.single++;
	}
	return bands;
}

/** A setting that a prediction depends on, and the prediction. */
let latest: { key: string; hitRate: number | undefined } | undefined;

/**
 * Returns the hit rate by theory: Che's approximation without expiry, and that of entries that expire if everything
 * fits. Remembers the latest, because it takes a while.
 */
function predictHitRate(state: State): number | undefined {
	const { parameters, popularity, up } = state;
	const { items, zipf, hot, capacity, ttl, rate, fetch } = parameters;
	const caches = layoutOf(state) === "private" ? up.length : 1;
	const room = (up.length / caches) * capacity;
	const fitsAll = room >= items && !refreshesEarly(state);
	const key = [items, zipf, hot, room, ttl, rate, fetch, caches, coalesces(state), fitsAll].join();
	if (latest?.key !== key) {
		const setting = {
			rate: rate / caches,
			ttl,
			fetch: fetch / 1000,
			coalesces: coalesces(state),
		};
		const expiring = fitsAll ? ttlHitRate(popularity, setting) : undefined;
		latest = { key, hitRate: ttl === 0 ? lruHitRate(popularity, room) : expiring };
	}
	return latest.hitRate;
}
