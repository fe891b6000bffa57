import { plainShardCount } from "./counts";

/** The workers of a tenant, in the order of its ranking. */
export type Shard = readonly number[];

/** Ways to assign workers to tenants. A parameter is an index into this list. */
export const schemes = ["no shards", "plain shards", "shuffle shards", "bounded overlap"] as const;

/** Limit of partial shards that a search for a bounded shard examines. */
const longestSearch = 100_000;

/** Returns a uniform hash in [0, 2³²) of all three: the finalizer of MurmurHash3 (Appleby), applied twice. */
function hash(salt: number, tenant: number, worker: number): number {
	return mix((mix((salt ^ Math.imul(tenant + 1, 0x9e3779b1)) | 0) + Math.imul(worker + 1, 0x85ebca6b)) | 0);
}

function mix(word: number): number {
	let h = word;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** Returns the workers in a tenant's ranking: rendezvous hashing (Thaler and Ravishankar 1998). */
function rankWorkers(tenant: number, workers: readonly number[], salt: number): number[] {
	return workers
		.map((worker) => ({ worker, score: hash(salt, tenant, worker) }))
		.sort((a, b) => b.score - a.score || a.worker - b.worker)
		.map(({ worker }) => worker);
}

/**
 * Returns a tenant's shuffle shard: its highest ranked workers. It does not depend on other tenants, and removing a
 * worker changes only the shards that contained it.
 *
 * @param salt a whole number; another one gives another assignment
 */
export function getShuffleShard(
	tenant: number,
	workers: readonly number[],
	size: number,
	salt: number,
): Shard {
	return rankWorkers(tenant, workers, salt).slice(0, size);
}

/** Returns a tenant's plain shard: one of the fixed groups of workers, by hash. */
export function getPlainShard(tenant: number, workers: readonly number[], size: number, salt: number): Shard {
	const groups = Math.max(1, plainShardCount(workers.length, size));
	const group = Math.floor((hash(salt, tenant, -1) / 2 ** 32) * groups);
	return workers.filter((_, index) => Math.floor((index * groups) / workers.length) === group);
}

/**
 * Returns shuffle shards of which no two share more than `bound` workers. Each tenant gets the first shard in its own
 * ranking that meets the bound, or none. Later tenants do not affect earlier ones.
 */
export function assignBoundedShards(
	tenants: number,
	workers: readonly number[],
	size: number,
	bound: number,
	salt: number,
): (Shard | undefined)[] {
	const holders = new Map<number, number[]>(workers.map((worker) => [worker, []]));
	const shards: (Shard | undefined)[] = [];
	let full = false;
	for (let tenant = 0; tenant < tenants; tenant++) {
		// The remaining choice is the same for all, so after one failed search every later one fails.
		const shard: Shard | undefined = full
			? undefined
			: search(rankWorkers(tenant, workers, salt), size, bound, holders);
		full = shard === undefined;
		for (const worker of shard ?? []) holders.get(worker)?.push(tenant);
		shards.push(shard);
	}
	return shards;
}

/** Returns the first `size` ranked workers that overlap no earlier shard beyond the bound. */
function search(
	order: readonly number[],
	size: number,
	bound: number,
	holders: ReadonlyMap<number, readonly number[]>,
): Shard | undefined {
	const inCommon = new Map<number, number>();
	const chosen: number[] = [];
	let looked = 0;

	function add(worker: number, by: 1 | -1): boolean {
		let within = true;
		for (const tenant of holders.get(worker) ?? []) {
			const common = (inCommon.get(tenant) ?? 0) + by;
			inCommon.set(tenant, common);
			if (common > bound) within = false;
		}
		return within;
	}

	function extend(from: number): boolean {
		if (chosen.length === size) return true;
		const last = order.length - (size - chosen.length);
		for (let index = from; index <= last && looked < longestSearch; index++) {
			const worker = order[index];
			if (worker === undefined) return false;
			looked++;
			chosen.push(worker);
			if (add(worker, 1) && extend(index + 1)) return true;
			add(worker, -1);
			chosen.pop();
		}
		return false;
	}

	return extend(0) ? chosen : undefined;
}

/** Returns every tenant's shard by a scheme; undefined for tenants without one under a bound. */
export function assign(
	scheme: (typeof schemes)[number],
	{ tenants, workers, size, bound }: { tenants: number; workers: number; size: number; bound: number },
	salt: number,
): (Shard | undefined)[] {
	const all = Array.from({ length: workers }, (_, worker) => worker);
	const each = (shard: (tenant: number) => Shard) =>
		Array.from({ length: tenants }, (_, tenant) => shard(tenant));
	switch (scheme) {
		case "no shards":
			return each(() => all);
		case "plain shards":
			return each((tenant) => getPlainShard(tenant, all, size, salt));
		case "shuffle shards":
			return each((tenant) => getShuffleShard(tenant, all, size, salt));
		case "bounded overlap":
			return assignBoundedShards(tenants, all, size, bound, salt);
	}
}
