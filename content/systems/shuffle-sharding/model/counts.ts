/** How many ways there are to choose `size` of `from` things: C(from, size), exactly. 0 where there is no way. */
export function choose(from: number, size: number): bigint {
	if (size < 0 || size > from) return 0n;
	const fewer = Math.min(size, from - size);
	let ways = 1n;
	for (let taken = 1; taken <= fewer; taken++) ways = (ways * BigInt(from - fewer + taken)) / BigInt(taken);
	return ways;
}

/** How many fixed shards of at least `size` workers there are, no worker in two of them. */
export function plainShardCount(workers: number, size: number): number {
	return Math.floor(workers / size);
}

/**
 * How many shards of `size` workers have exactly `overlap` in common with a given set of `bad` ones:
 * C(bad, overlap) · C(workers − bad, size − overlap). With one bad shard, `bad` is `size`.
 */
export function overlapCount(workers: number, size: number, bad: number, overlap: number): bigint {
	return choose(bad, overlap) * choose(workers - bad, size - overlap);
}

/** The chance of that overlap for a shard drawn evenly from all: the hypergeometric distribution. */
export function overlapChance(workers: number, size: number, bad: number, overlap: number): number {
	return Number(overlapCount(workers, size, bad, overlap)) / Number(choose(workers, size));
}
