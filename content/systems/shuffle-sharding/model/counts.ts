/** Returns the binomial coefficient C(from, size), exactly; 0 if there is no combination. */
export function choose(from: number, size: number): bigint {
	if (size < 0 || size > from) return 0n;
	const fewer = Math.min(size, from - size);
	let ways = 1n;
	for (let taken = 1; taken <= fewer; taken++) ways = (ways * BigInt(from - fewer + taken)) / BigInt(taken);
	return ways;
}

/** Returns the number of disjoint fixed shards of at least `size` workers. */
export function plainShardCount(workers: number, size: number): number {
	return Math.floor(workers / size);
}

/**
 * Returns the number of shards of `size` workers with exactly `overlap` in common with a given set of `bad` ones:
 * C(bad, overlap) · C(workers − bad, size − overlap). With one bad shard, `bad` is `size`.
 */
export function overlapCount(workers: number, size: number, bad: number, overlap: number): bigint {
	return choose(bad, overlap) * choose(workers - bad, size - overlap);
}

/** Returns the probability of an overlap for a random shard: the hypergeometric distribution. */
export function overlapChance(workers: number, size: number, bad: number, overlap: number): number {
	return Number(overlapCount(workers, size, bad, overlap)) / Number(choose(workers, size));
}
