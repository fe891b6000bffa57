/** Length of a bin in ms. */
export const binLength = 500;

/** Counts of one bin. */
export interface Bin {
	requests: number;
	/** Requests that find no valid entry, and wait for a fetch. */
	misses: number;
	/** Misses of items that another host has a copy of. */
	elsewhere: number;
	/** Fetches that start, including early refreshes. */
	fetches: number;
	/** Fetches that start before an entry expires. */
	refreshes: number;
	/** The most fetches in flight. */
	inFlight: number;
	/** Fetches of the most popular item. */
	topFetches: number;
	/** Lookups in each host's cache, and hits. */
	lookups: Uint32Array;
	hits: Uint32Array;
}

/** Everything that a run counts. */
export interface RunRecord {
	hosts: number;
	/** Bin `i` starts at `i · binLength`. */
	bins: Bin[];
	/** What happened to the caches. Times are in ms. */
	marks: Mark[];
}

/** Something that happened to the caches, at a time in ms. */
export interface Mark {
	at: number;
	label: string;
}

export const createRecord = (hosts: number): RunRecord => ({ hosts, bins: [], marks: [] });

/** Records that something happened, once in a second. */
export function mark({ marks }: RunRecord, at: number, label: string): void {
	const last = marks.at(-1);
	if (last?.label !== label || at > last.at + 1000) marks.push({ at, label });
}

/** Returns the bin of a time. */
export function binAt({ bins, hosts }: RunRecord, at: number): Bin {
	const index = Math.floor(at / binLength);
	while (bins.length <= index)
		bins.push({
			requests: 0,
			misses: 0,
			elsewhere: 0,
			fetches: 0,
			refreshes: 0,
			inFlight: 0,
			topFetches: 0,
			lookups: new Uint32Array(hosts),
			hits: new Uint32Array(hosts),
		});
	const bin = bins[index];
	if (!bin) throw new RangeError(`There is no bin at ${at} ms.`);
	return bin;
}

/** Names of the counts that have one number per bin. */
export type Count = Exclude<keyof Bin, "lookups" | "hits">;

/** Returns the sum of a count over the bins from one to before another. */
export function sumOver({ bins }: RunRecord, from: number, to: number, what: Count): number {
	let total = 0;
	for (let index = Math.max(0, from); index < to; index++) total += bins[index]?.[what] ?? 0;
	return total;
}
