import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { createRandom } from "@/lib/simulation/random";
import { engineWith, weights } from "./bare-engine";
import { pickPlain } from "./disciplines";
import type { Rules } from "./engine";
import { tierCount } from "./tiers";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const [best, lowest] = [0, tierCount - 1];

/** Returns consecutive picks while every tier has work, after picks from changing sets of tiers. */
function backloggedPicks(rules: Partial<Rules>, decisions: number, unrest: number, seed: number): number[] {
	const { send, endOne, waiting } = engineWith(rules);
	const random = createRandom(seed);
	send(best);
	for (let i = 0; i < unrest; i++) {
		send(random.below(tierCount));
		endOne();
	}
	for (let tier = 0; tier < tierCount; tier++) while (waiting(tier) < 2) send(tier);
	return Array.from({ length: decisions }, () => {
		const tier = endOne();
		send(tier);
		return tier;
	});
}

/** Returns the largest gap between a tier's picks in any window and its fair share. */
function worstGap(picks: number[], stretch: number, fair: (tier: number) => number): number[] {
	const got = new Array<number>(tierCount).fill(0);
	const worst = new Array<number>(tierCount).fill(0);
	picks.forEach((tier, i) => {
		got[tier] = (got[tier] ?? 0) + 1;
		const left = picks[i - stretch];
		if (left !== undefined) got[left] = (got[left] ?? 0) - 1;
		if (i < stretch - 1) return;
		for (let t = 0; t < tierCount; t++)
			worst[t] = Math.max(worst[t] ?? 0, Math.abs((got[t] ?? 0) - fair(t) * stretch));
	});
	return worst;
}

describe("service while every tier has work", () => {
	const sum = weights.reduce((total, weight) => total + weight, 0);

	test("is within 1% of each tier's weight over any 10,000 decisions, whatever came before", () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 0, max: 3000 }), (seed, unrest) => {
				const picks = backloggedPicks({}, 15_000, unrest, seed);
				worstGap(picks, 10_000, (tier) => (weights[tier] ?? 0) / sum).forEach((gap, tier) => {
					expect(gap).toBeLessThanOrEqual(0.01 * 10_000 * ((weights[tier] ?? 0) / sum));
				});
			}),
			{ numRuns: 20 },
		);
	});

	test("is within two requests of the share over any 10,000 decisions, for any weights", () => {
		const anyWeights = fc.array(fc.integer({ min: 1, max: 100 }), {
			minLength: tierCount,
			maxLength: tierCount,
		});
		fc.assert(
			fc.property(anyWeights, fc.integer(), (list, seed) => {
				const own = Int32Array.from(list);
				const all = own.reduce((total, weight) => total + weight, 0);
				const picks = backloggedPicks({ weights: own }, 12_000, 500, seed);
				const gaps = worstGap(picks, 10_000, (tier) => (own[tier] ?? 0) / all);
				expect(Math.max(...gaps)).toBeLessThanOrEqual(2);
			}),
			{ numRuns: 20 },
		);
	});

	test("with weights 5, 1, 1 is a a b a c a a", () => {
		const { send, endOne } = engineWith({ weights: Int32Array.of(5, 1, 1, 1, 1, 1, 1) });
		send(0);
		for (let i = 0; i < 12; i++) for (const tier of [0, 1, 2]) send(tier);
		expect(Array.from({ length: 14 }, () => "abc"[endOne()]).join(" ")).toBe("a a b a c a a a a b a c a a");
	});

	test("by the plain discipline with weights 4, 3, 2 is A A B A B C A B C, as Linux Virtual Server documents", () => {
		const state = new Int32Array(2);
		const picks = Array.from({ length: 9 }, () => "ABC"[pickPlain(Int32Array.of(4, 3, 2), state, 0b111, 0)]);
		expect(picks.join(" ")).toBe("A A B A B C A B C");
	});

	test("by strict priority goes only to the best tier, so the others starve", () => {
		expect(new Set(backloggedPicks({ discipline: "strict priority" }, 500, 0, 1))).toEqual(new Set([best]));
	});
});

describe("no tier starves", () => {
	/** Returns the longest run of decisions that passed over each tier with work, as tiers come and go. */
	function longestPassedOver(rules: Partial<Rules>, seed: number): number[] {
		const { send, endOne, waiting } = engineWith(rules);
		const random = createRandom(seed);
		const passedOver = new Array<number>(tierCount).fill(0);
		const longest = new Array<number>(tierCount).fill(0);
		send(best);
		for (let i = 0; i < 3000; i++) {
			const favored = random.below(tierCount);
			for (let burst = random.below(12) ? 1 : random.below(40); burst > 0; burst--)
				send(random.below(3) ? favored : random.below(tierCount));
			const picked = endOne();
			for (let tier = 0; tier < tierCount; tier++) {
				passedOver[tier] = tier !== picked && waiting(tier) > 0 ? (passedOver[tier] ?? 0) + 1 : 0;
				longest[tier] = Math.max(longest[tier] ?? 0, passedOver[tier] ?? 0);
			}
		}
		return longest;
	}
	const sum = weights.reduce((total, weight) => total + weight, 0);
	/** Decisions in which a tier would have two turns if they were evenly spread. */
	const twoTurns = (tier: number) => (2 * sum) / (weights[tier] ?? 1);

	/** Asserts that for any seed, no tier is passed over for longer than its bound. */
	function expectWithin(bound: (tier: number) => number, rules: Partial<Rules>): void {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				longestPassedOver(rules, seed).forEach((longest, tier) => {
					expect(longest).toBeLessThanOrEqual(bound(tier));
				});
			}),
			{ numRuns: 15 },
		);
	}

	test("by the smooth discipline: a tier with work waits for at most two of its turns", () => {
		expectWithin(twoTurns, { discipline: "smooth weighted" });
	});

	test("by the plain discipline: a tier with work waits for at most one round, however large its weight", () => {
		expectWithin(() => sum, { discipline: "plain weighted" });
	});

	test("even if the queue is always full of better tiers", () => {
		expectWithin(twoTurns, { depth: 30, floor: 1 });
	});

	test("except by strict priority", () => {
		const longest = longestPassedOver({ discipline: "strict priority" }, 1);
		expect(longest[lowest]).toBeGreaterThan(twoTurns(lowest));
	});
});
