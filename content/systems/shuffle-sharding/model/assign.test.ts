import fc from "fast-check";
import jstat from "jstat";
import { describe, expect, test } from "vitest";
import { assignBoundedShards, getPlainShard, getShuffleShard, type Shard } from "./assign";
import { choose, overlapChance, overlapCount, plainShardCount } from "./counts";

const fleetOf = (workers: number) => Array.from({ length: workers }, (_, worker) => worker);
const inCommon = (a: Shard, b: Shard) => a.filter((worker) => b.includes(worker)).length;

/** Generates a fleet and the size of its shards. */
const anyShape = fc
	.integer({ min: 1, max: 14 })
	.chain((workers) =>
		fc.record({ workers: fc.constant(workers), size: fc.integer({ min: 1, max: Math.min(5, workers) }) }),
	);

describe("counts", () => {
	test("match the published ones exactly", () => {
		expect(choose(8, 2)).toBe(28n);
		expect(choose(2048, 4)).toBe(730_862_190_080n);
		expect(plainShardCount(8, 2)).toBe(4);
	});

	test("match an enumeration of every shard", () => {
		fc.assert(
			fc.property(anyShape, ({ workers, size }) => {
				const shards = everyShard(workers, size);
				expect(choose(workers, size)).toBe(BigInt(shards.length));
				const bad = fleetOf(size);
				for (let overlap = 0; overlap <= size; overlap++)
					expect(overlapCount(workers, size, size, overlap)).toBe(
						BigInt(shards.filter((shard) => inCommon(shard, bad) === overlap).length),
					);
			}),
			{ numRuns: 40 },
		);
	});

	test("of overlaps add up to all shards, however many workers are bad", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(3000), fc.nat(12), (workers, bad, size) => {
				let all = 0n;
				for (let overlap = 0; overlap <= size; overlap++)
					all += overlapCount(workers, size, Math.min(bad, workers), overlap);
				expect(all).toBe(choose(workers, size));
			}),
		);
	});

	test("give the probabilities in the Builders’ Library", () => {
		expect([0, 1, 2].map((overlap) => overlapChance(8, 2, 2, overlap))).toEqual([15 / 28, 12 / 28, 1 / 28]);
		expect((overlapChance(100, 5, 5, 5) * 100).toFixed(7)).toBe("0.0000013");
	});
});

/**
 * Returns the p-value of a chi-square test for equal counts.
 *
 * @param scale factor of the statistic, for draws that are not independent
 */
function chanceOfEven(counts: readonly number[], scale = 1): number {
	const expected = jstat.mean([...counts]);
	const statistic = counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0) * scale;
	return 1 - jstat.chisquare.cdf(statistic, counts.length - 1);
}

describe("shuffle shards", () => {
	test("overlap as often as the closed form predicts", () => {
		for (const [workers, size] of [
			[8, 2],
			[32, 4],
			[20, 5],
		] as const) {
			const all = fleetOf(workers);
			const pairs = Array.from({ length: 20_000 }, (_, pair) =>
				inCommon(getShuffleShard(2 * pair, all, size, 1), getShuffleShard(2 * pair + 1, all, size, 1)),
			);
			for (let overlap = 0; overlap <= size; overlap++) {
				const found = pairs.filter((common) => common === overlap).length;
				const chance = overlapChance(workers, size, size, overlap);
				const atMost = (count: number) => jstat.binomial.cdf(count, pairs.length, chance);
				expect(atMost(found)).toBeGreaterThan(0.00005);
				expect(1 - atMost(found - 1)).toBeGreaterThan(0.00005);
			}
		}
	});

	test("are even: the number of shards per worker is as expected by chance", () => {
		const [workers, size, tenants] = [20, 4, 20_000];
		const held = fleetOf(workers).map(() => 0);
		for (let tenant = 0; tenant < tenants; tenant++)
			for (const worker of getShuffleShard(tenant, fleetOf(workers), size, 7))
				held[worker] = (held[worker] ?? 0) + 1;
		// The workers of a shard are distinct, so counts vary less than in independent draws, by (n − k)/(n − 1).
		expect(chanceOfEven(held, (workers - 1) / (workers - size))).toBeGreaterThan(0.001);
	});

	test("are even as sets: every shard of 8 choose 2 is equally likely", () => {
		const counts = new Map<string, number>(everyShard(8, 2).map((shard) => [shard.join(), 0]));
		for (let tenant = 0; tenant < 28_000; tenant++) {
			const key = [...getShuffleShard(tenant, fleetOf(8), 2, 3)].sort((a, b) => a - b).join();
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		expect(counts.size).toBe(28);
		expect(chanceOfEven([...counts.values()])).toBeGreaterThan(0.001);
	});

	test("are stable: removing a worker changes only the shards that contained it", () => {
		fc.assert(
			fc.property(
				anyShape,
				fc.nat(100_000),
				fc.integer(),
				fc.nat(),
				({ workers, size }, tenant, salt, gone) => {
					const before = getShuffleShard(tenant, fleetOf(workers), size, salt);
					const lost = gone % workers;
					const after = getShuffleShard(
						tenant,
						fleetOf(workers).filter((worker) => worker !== lost),
						size,
						salt,
					);
					const kept = before.filter((worker) => worker !== lost);
					expect(inCommon(kept, after)).toBe(kept.length);
				},
			),
		);
	});
});

describe("bounded shards", () => {
	const anyBounded = fc.tuple(anyShape, fc.nat(4), fc.integer(), fc.integer({ min: 1, max: 40 }));

	test("never overlap beyond the bound", () => {
		fc.assert(
			fc.property(anyBounded, ([{ workers, size }, bound, salt, tenants]) => {
				const placed = assignBoundedShards(tenants, fleetOf(workers), size, bound, salt).filter(
					(shard) => shard !== undefined,
				);
				for (const [place, shard] of placed.entries()) {
					expect(new Set(shard).size).toBe(size);
					for (const earlier of placed.slice(0, place))
						expect(inCommon(shard, earlier)).toBeLessThanOrEqual(bound);
				}
			}),
		);
	});

	test("leave no tenant without a shard while one is free", () => {
		fc.assert(
			fc.property(anyBounded, ([{ workers, size }, bound, salt, tenants]) => {
				const shards = assignBoundedShards(tenants, fleetOf(workers), size, bound, salt);
				const placed = shards.filter((shard) => shard !== undefined);
				const room = everyShard(workers, size).some((shard) =>
					placed.every((taken) => inCommon(shard, taken) <= bound),
				);
				if (placed.length < tenants) expect(room).toBe(false);
			}),
			{ numRuns: 50 },
		);
	});

	test("are stable: later tenants change nothing", () => {
		fc.assert(
			fc.property(anyBounded, fc.nat(20), ([{ workers, size }, bound, salt, tenants], more) => {
				const few = assignBoundedShards(tenants, fleetOf(workers), size, bound, salt);
				const many = assignBoundedShards(tenants + more, fleetOf(workers), size, bound, salt);
				expect(many.slice(0, tenants)).toEqual(few);
			}),
		);
	});

	test("use all workers evenly", () => {
		const held = fleetOf(20).map(() => 0);
		for (let salt = 0; salt < 200; salt++)
			for (const shard of assignBoundedShards(30, fleetOf(20), 4, 2, salt))
				for (const worker of shard ?? []) held[worker] = (held[worker] ?? 0) + 1;
		expect(chanceOfEven(held, 19 / 16)).toBeGreaterThan(0.001);
	});
});

describe("plain shards", () => {
	test("share either all workers or none", () => {
		fc.assert(
			fc.property(
				anyShape,
				fc.integer(),
				fc.nat(1000),
				fc.nat(1000),
				({ workers, size }, salt, one, other) => {
					const shard = getPlainShard(one, fleetOf(workers), size, salt);
					expect(shard.length).toBeGreaterThanOrEqual(size);
					expect([0, shard.length]).toContain(
						inCommon(shard, getPlainShard(other, fleetOf(workers), size, salt)),
					);
				},
			),
		);
	});
});

/** Returns every set of `size` workers. */
function everyShard(workers: number, size: number, from = 0): number[][] {
	if (size === 0) return [[]];
	return Array.from({ length: Math.max(0, workers - from) }, (_, more) => from + more).flatMap((worker) =>
		everyShard(workers, size - 1, worker + 1).map((rest) => [worker, ...rest]),
	);
}
