import type { Popularity } from "./popularity";

/**
 * Returns the characteristic time of an LRU cache, in requests: the time t after which an item leaves unless it is
 * requested again, from Σ(1 − exp(−qᵢt)) = capacity. Infinity if every item fits.
 */
function characteristicTime(popularity: Popularity, capacity: number): number {
	if (capacity >= popularity.length) return Infinity;
	// The sum is concave in t and at most t, so Newton's method rises to the solution from the left.
	let time = capacity;
	for (let step = 0; step < 100; step++) {
		let [held, slope] = [0, 0];
		for (const chance of popularity) {
			const absent = Math.exp(-chance * time);
			held += 1 - absent;
			slope += chance * absent;
		}
		const missing = capacity - held;
		time += missing / slope;
		if (missing < 1e-9 * capacity) break;
	}
	return time;
}

/**
 * Returns the hit rate of an LRU cache by Che's approximation: item i is in the cache with chance 1 − exp(−qᵢt).
 * Requests are independent of each other (Fricker, Robert, Roberts, arXiv 1202.3974).
 */
export function lruHitRate(popularity: Popularity, capacity: number): number {
	const time = characteristicTime(popularity, capacity);
	return popularity.reduce((sum, chance) => sum + chance * -Math.expm1(-chance * time), 0);
}

/** Returns how many different items several private LRU caches hold together, by Che's approximation. */
export function countDistinct(popularity: Popularity, capacity: number, caches: number): number {
	const time = characteristicTime(popularity, capacity);
	return popularity.reduce((sum, chance) => sum - Math.expm1(-chance * time * caches), 0);
}

/** A cache with room for everything, whose entries expire. Times are in seconds. */
interface Expiring {
	/** Requests per second for all items together. */
	rate: number;
	/** Time from the end of a fetch to the expiry. */
	ttl: number;
	/** Time of a fetch; 0 by default. */
	fetch?: number;
	/** Whether an item is fetched at most once at a time. */
	coalesces?: boolean;
}

/**
 * Returns the hit rate of a cache whose entries expire: λT/(1 + λT) for an item with λ requests a second, if fetches
 * take no time. Otherwise, each expiry costs 1 + λ · fetch misses, and without coalescing the last of their fetches
 * renews the entry again.
 */
export function ttlHitRate(
	popularity: Popularity,
	{ rate, ttl, fetch = 0, coalesces = true }: Expiring,
): number {
	return popularity.reduce((sum, chance) => {
		const lambda = chance * rate;
		const during = lambda * fetch;
		// From the first fetch's end to the last one's, which starts as the last request before that end does.
		const renewed = coalesces ? 0 : during + Math.expm1(-during);
		const hits = lambda * ttl + renewed;
		return sum + (chance * hits) / (hits + 1 + during);
	}, 0);
}

/** Euler's constant. */
const GAMMA = 0.5772156649015329;

/** An item that expires: its requests per second, and the seconds of a fetch. */
interface Hot {
	rate: number;
	fetch: number;
}

/** Returns the mean number of fetches when an item expires: the first miss, and all others until it is back. */
export const stampedeFetches = ({ rate, fetch }: Hot): number => 1 + rate * fetch;

/**
 * Returns how long before the expiry an item is refreshed on average, in seconds, with the rule that a request
 * refreshes it if now − fetch · β · ln(U) ≥ expiry (Vattani, Chierichetti, Lowenstein, VLDB 2015). A request s seconds
 * before the expiry does so with chance exp(−s/(β · fetch)), so the time of the first one has a Gumbel distribution.
 */
export const refreshLead = ({ rate, fetch }: Hot, beta: number): number =>
	beta * fetch * (Math.log(rate * beta * fetch) + GAMMA);

/**
 * Returns the mean number of fetches per expiry with that rule: exp(1/β), whatever the number of requests. The
 * requests after the first refresh and until it is done add exp(1/β) − 1 on average. For items with many requests per
 * fetch, which are almost never refreshed too late.
 */
export const refreshFetches = (beta: number): number => Math.exp(1 / beta);
