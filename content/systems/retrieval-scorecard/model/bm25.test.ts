import fc from "fast-check";
import { expect, test } from "vitest";
import { computeIdf, createIndex } from "./bm25";
import { tokenize } from "./words";

test("scores equal values computed by hand", () => {
	// Three units of 2, 3 and 4 terms, so the mean length is 3.
	const search = createIndex([
		["cache", "hit"],
		["cache", "miss", "cache"],
		["lease", "lock", "clock", "miss"],
	]);
	const cache = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
	const lock = Math.log(1 + (3 - 1 + 0.5) / (1 + 0.5));
	expect(computeIdf(3, 2)).toBeCloseTo(0.470004, 6);
	expect(search(["cache"], 1.2, 0.75)).toEqual([
		{ unit: 1, score: expect.closeTo((cache * 2) / (2 + 1.2), 12) },
		{ unit: 0, score: expect.closeTo(cache / (1 + 1.2 * (0.25 + (0.75 * 2) / 3)), 12) },
	]);
	expect(search(["lock"], 1.2, 0.75)[0]?.score).toBeCloseTo(lock / (1 + 1.2 * (0.25 + 0.75 * (4 / 3))), 12);
});

test("an absent term finds nothing, and terms are letters and digits in lower case", () => {
	expect(createIndex([["cache"]])(["lease"], 1.2, 0.75)).toEqual([]);
	expect(tokenize("Recall@1: don’t λT/(1 + λT)")).toEqual(["recall", "1", "don", "t", "λt", "1", "λt"]);
});

const terms = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 12 });
const dials = fc.tuple(
	fc.double({ min: 0, max: 3, noNaN: true }),
	fc.double({ min: 0, max: 1, noNaN: true }),
);

test("the order of the units does not change a score", () => {
	fc.assert(
		fc.property(fc.array(terms, { minLength: 1, maxLength: 8 }), terms, dials, (units, query, [k1, b]) => {
			const scores = createIndex(units)(query, k1, b);
			const reversed = createIndex([...units].reverse())(query, k1, b);
			const back = new Map(reversed.map(({ unit, score }) => [units.length - 1 - unit, score]));
			expect(back.size).toBe(scores.length);
			for (const { unit, score } of scores) expect(back.get(unit)).toBeCloseTo(score, 9);
		}),
	);
});

test("without length, one more occurrence of a term never lowers its score", () => {
	fc.assert(
		fc.property(fc.array(terms, { minLength: 1, maxLength: 6 }), (units) => {
			const before = createIndex(units)(["a"], 1.2, 0).find(({ unit }) => unit === 0)?.score;
			fc.pre(before !== undefined);
			const more = [["a", ...(units[0] ?? [])], ...units.slice(1)];
			expect(createIndex(more)(["a"], 1.2, 0).find(({ unit }) => unit === 0)?.score).toBeGreaterThan(
				before ?? 0,
			);
		}),
	);
});
