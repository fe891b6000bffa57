import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "./random";
import { pickSmooth } from "./smooth-wrr";

/** Returns the bits of entrants that all have work. */
const all = (count: number) => 2 ** count - 1;

function total(values: Int32Array): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** Picks for a random set of entrants at each step, and passes each pick to `see`. */
function pickOnAndOff(weights: Int32Array, seed: number, steps: number, see: (current: Int32Array) => void) {
	const random = createRandom(seed);
	const current = new Int32Array(weights.length);
	for (let i = 0; i < steps; i++) {
		pickSmooth(weights, current, random.below(2 ** weights.length));
		see(current);
	}
}

const weightsUpTo = (max: number) =>
	fc
		.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 7 })
		.map((weights) => Int32Array.from(weights));

describe("smooth weighted round-robin", () => {
	test("picks a a b a c a a for the weights 5, 1, 1, with the current values nginx publishes", () => {
		const current = new Int32Array(3);
		const picks = Array.from({ length: 7 }, () => {
			const entrant = pickSmooth(Int32Array.of(5, 1, 1), current, all(3));
			return ["abc"[entrant], ...current];
		});
		expect(picks).toEqual([
			["a", -2, 1, 1],
			["a", -4, 2, 2],
			["b", 1, -4, 3],
			["a", -1, -3, 4],
			["c", 4, -2, -2],
			["a", 2, -1, -1],
			["a", 0, 0, 0],
		]);
	});

	test("gives each entrant exactly its weight in every full round", () => {
		fc.assert(
			fc.property(weightsUpTo(50), (weights) => {
				const current = new Int32Array(weights.length);
				const picks = new Int32Array(weights.length);
				for (let i = 0; i < total(weights); i++) {
					const entrant = pickSmooth(weights, current, all(weights.length));
					picks[entrant] = (picks[entrant] ?? 0) + 1;
				}
				expect(picks).toEqual(weights);
				expect(total(current.map(Math.abs))).toBe(0);
			}),
		);
	});

	test("conserves credit: current values always sum to zero", () => {
		fc.assert(
			fc.property(weightsUpTo(100), fc.integer(), (weights, seed) => {
				pickOnAndOff(weights, seed, 100, (current) => expect(total(current)).toBe(0));
			}),
		);
	});

	test("never owes an entrant more than half as many rounds as there are entrants, for any changes of the set", () => {
		fc.assert(
			fc.property(weightsUpTo(100), fc.integer(), (weights, seed) => {
				let most = 0;
				pickOnAndOff(weights, seed, 2000, (current) => {
					for (const value of current) most = Math.max(most, Math.abs(value));
				});
				expect(most).toBeLessThanOrEqual((weights.length * total(weights)) / 2);
			}),
			{ numRuns: 50 },
		);
	});

	test("picks no entrant if none has work", () => {
		expect(pickSmooth(Int32Array.of(1, 2), new Int32Array(2), 0)).toBe(-1);
	});

	test("picks only entrants with work", () => {
		const current = new Int32Array(3);
		for (let i = 0; i < 20; i++) expect(pickSmooth(Int32Array.of(9, 1, 1), current, 0b110)).not.toBe(0);
	});

	test("changes only its own part of a shared array", () => {
		const current = new Int32Array(9);
		pickSmooth(Int32Array.of(5, 1, 1), current, all(3), 3);
		expect([...current]).toEqual([0, 0, 0, -2, 1, 1, 0, 0, 0]);
	});
});
