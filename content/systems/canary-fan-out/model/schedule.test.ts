import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignTasks, computeLowerBound, computeMakespan, orders, type Task } from "./schedule";

const toTasks = (lengths: readonly number[]): Task[] =>
	lengths.map((length) => ({ expected: length, actual: length }));

const run = (lengths: readonly number[], workers: number, order: (typeof orders)[number]) =>
	computeMakespan(toTasks(lengths), workers, order);

/** Returns the shortest possible makespan, by trying every assignment. */
function findOptimum(lengths: readonly number[], workers: number): number {
	const loads = new Array<number>(workers).fill(0);
	let best = Infinity;
	const place = (index: number, longest: number) => {
		if (longest >= best) return;
		const length = lengths[index];
		if (length === undefined) {
			best = longest;
			return;
		}
		for (let worker = 0; worker < workers; worker++) {
			const load = loads[worker] ?? 0;
			loads[worker] = load + length;
			place(index + 1, Math.max(longest, load + length));
			loads[worker] = load;
			// Idle workers are alike.
			if (load === 0) break;
		}
	};
	place(0, 0);
	return best;
}

const small = fc.record({
	lengths: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 }),
	workers: fc.integer({ min: 1, max: 4 }),
});
const large = fc.record({
	lengths: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 120 }),
	workers: fc.integer({ min: 1, max: 40 }),
});
const counts = Array.from({ length: 9 }, (_, index) => index + 2);

describe("Graham's bounds", () => {
	test("any order takes at most 2 − 1/m of the optimum", () => {
		fc.assert(
			fc.property(small, ({ lengths, workers }) => {
				const optimum = findOptimum(lengths, workers);
				expect(run(lengths, workers, "as listed")).toBeLessThanOrEqual((2 - 1 / workers) * optimum + 1e-9);
			}),
		);
	});

	test.each(counts)("m(m − 1) tests of 1, then one of m, take 2 − 1/m of the optimum: m = %i", (m) => {
		const lengths = [...new Array<number>(m * (m - 1)).fill(1), m];
		expect(run(lengths, m, "as listed")).toBe(2 * m - 1);
		// The long test alone, and the others in m − 1 rows of m.
		expect(computeLowerBound(lengths, m)).toBe(m);
		expect(run(lengths, m, "longest first")).toBe(m);
	});

	test("longest first takes at most 4/3 − 1/(3m) of the optimum", () => {
		fc.assert(
			fc.property(small, ({ lengths, workers }) => {
				const optimum = findOptimum(lengths, workers);
				expect(run(lengths, workers, "longest first")).toBeLessThanOrEqual(
					(4 / 3 - 1 / (3 * workers)) * optimum + 1e-9,
				);
			}),
		);
	});

	test("3, 3, 2, 2, 2 on two workers take 7, longest first, and 6 at best", () => {
		const lengths = [3, 3, 2, 2, 2];
		expect(run(lengths, 2, "longest first")).toBe(7);
		expect(findOptimum(lengths, 2)).toBe(6);
	});

	test.each(counts)("two each of 2m − 1 … m + 1 and three of m reach 4/3 − 1/(3m): m = %i", (m) => {
		const pairs = Array.from({ length: m - 1 }, (_, index) => 2 * m - 1 - index);
		const lengths = [...pairs.flatMap((length) => [length, length]), m, m, m];
		expect(run(lengths, m, "longest first")).toBe(4 * m - 1);
		// The lower bound is reached: three of m on one worker, and pairs that sum to 3m.
		expect(computeLowerBound(lengths, m)).toBe(3 * m);
		if (m <= 4) expect(findOptimum(lengths, m)).toBe(3 * m);
	});
});

test("no order beats the lower bound, and a queue exceeds it by less than the longest test", () => {
	fc.assert(
		fc.property(large, ({ lengths, workers }) => {
			const bound = computeLowerBound(lengths, workers);
			for (const order of orders) expect(run(lengths, workers, order)).toBeGreaterThanOrEqual(bound - 1e-9);
			const share = lengths.reduce((sum, length) => sum + length, 0) / workers;
			const wait = (1 - 1 / workers) * Math.max(...lengths);
			for (const order of ["as listed", "longest first"] as const)
				expect(run(lengths, workers, order)).toBeLessThanOrEqual(share + wait + 1e-9);
		}),
	);
});

test("one more worker never slows a queue", () => {
	fc.assert(
		fc.property(large, ({ lengths, workers }) => {
			for (const order of ["as listed", "longest first"] as const)
				expect(run(lengths, workers + 1, order)).toBeLessThanOrEqual(run(lengths, workers, order));
		}),
	);
});

test("one more worker can slow equal shards, because it moves their borders", () => {
	const lengths = [1, 1, 9, 9, 1];
	expect(run(lengths, 2, "equal shards")).toBe(11);
	expect(run(lengths, 3, "equal shards")).toBe(18);
});

test("every task runs once, no worker runs two at a time, and queues leave no gap", () => {
	fc.assert(
		fc.property(large, fc.constantFrom(...orders), ({ lengths, workers }, order) => {
			const assignments = assignTasks(toTasks(lengths), workers, order);
			expect(assignments).toHaveLength(lengths.length);
			for (let worker = 0; worker < workers; worker++) {
				const own = assignments
					.map((each, index) => ({ ...each, length: lengths[index] ?? 0 }))
					.filter((each) => each.worker === worker)
					.sort((one, other) => one.start - other.start);
				let free = 0;
				for (const { start, length } of own) {
					expect(start).toBe(free);
					free += length;
				}
			}
			const ends = assignments.map(({ start }, index) => start + (lengths[index] ?? 0));
			expect(Math.max(...ends)).toBe(run(lengths, workers, order));
		}),
	);
});

test("equal shards differ by at most one test, and keep the order of the list", () => {
	fc.assert(
		fc.property(large, ({ lengths, workers }) => {
			const owners = assignTasks(toTasks(lengths), workers, "equal shards").map(({ worker }) => worker);
			expect(owners).toEqual([...owners].sort((one, other) => one - other));
			const sizes = Array.from(
				{ length: workers },
				(_, worker) => owners.filter((owner) => owner === worker).length,
			);
			expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
		}),
	);
});

test("longest first goes by the expected length, because retries are not known in advance", () => {
	const tasks = [
		{ expected: 2, actual: 6 },
		{ expected: 5, actual: 5 },
	];
	expect(assignTasks(tasks, 1, "longest first").map(({ start }) => start)).toEqual([5, 0]);
});
