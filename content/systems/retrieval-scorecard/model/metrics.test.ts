import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	computeNdcg,
	computePrecision,
	computeRecall,
	computeReciprocalRank,
	getCitationCeilings,
	getPrecisionCeiling,
	getRecallCeiling,
	type Judged,
	scoreCitations,
} from "./metrics";

describe("values computed by hand, with trec_eval’s definitions", () => {
	// Relevant at ranks 2 and 4, and one that was not found.
	const judged: Judged = { grades: [0, 2, 0, 1, 0], relevant: [1, 2, 2] };

	test("recall and precision", () => {
		expect([1, 2, 5, 10].map((k) => computeRecall(judged, k))).toEqual([0, 1 / 3, 2 / 3, 2 / 3]);
		expect([1, 2, 5, 10].map((k) => computePrecision(judged, k))).toEqual([0, 1 / 2, 2 / 5, 2 / 10]);
	});

	test("reciprocal rank", () => {
		expect(computeReciprocalRank(judged)).toBe(1 / 2);
		expect(computeReciprocalRank({ grades: [0, 0], relevant: [1] })).toBe(0);
	});

	test("nDCG", () => {
		const found = 2 / Math.log2(3) + 1 / Math.log2(5);
		const ideal = 2 + 2 / Math.log2(3) + 1 / 2;
		expect(computeNdcg(judged, 10)).toBeCloseTo(found / ideal, 12);
		expect(computeNdcg(judged, 10)).toBeCloseTo(0.44992, 6);
	});
});

const judgments = fc
	.tuple(
		fc.array(fc.constantFrom(0, 1, 2), { maxLength: 30 }),
		fc.array(fc.constantFrom(1, 2), { maxLength: 5 }),
	)
	.map(
		([grades, missed]): Judged => ({
			grades,
			relevant: [...grades.filter((grade) => grade > 0), ...missed],
		}),
	)
	.filter(({ relevant }) => relevant.length > 0);
const depths = fc.integer({ min: 1, max: 20 });

test("k · precision@k = R · recall@k", () => {
	fc.assert(
		fc.property(judgments, depths, (judged, k) => {
			expect(k * computePrecision(judged, k)).toBeCloseTo(
				judged.relevant.length * computeRecall(judged, k),
				9,
			);
		}),
	);
});

test("no ranking exceeds the ceilings, and a perfect one reaches them", () => {
	fc.assert(
		fc.property(judgments, depths, (judged, k) => {
			const R = judged.relevant.length;
			expect(computeRecall(judged, k)).toBeLessThanOrEqual(getRecallCeiling(R, k));
			expect(computePrecision(judged, k)).toBeLessThanOrEqual(getPrecisionCeiling(R, k));
			const perfect = { grades: [...judged.relevant].sort((a, b) => b - a), relevant: judged.relevant };
			expect(computeRecall(perfect, k)).toBe(getRecallCeiling(R, k));
			expect(computePrecision(perfect, k)).toBe(getPrecisionCeiling(R, k));
			expect(computeNdcg(perfect, k)).toBeCloseTo(1, 12);
			expect(computeNdcg(judged, k)).toBeLessThanOrEqual(1 + 1e-12);
		}),
	);
});

describe("citations of a statement with two parts", () => {
	test.each([
		["nothing", [], 0, 0],
		["one part", [1], 0, 0],
		["the whole", [3], 1, 1],
		["both parts", [1, 2], 1, 1],
		["the whole and something else", [3, 0], 1, 1 / 2],
		["both parts and the first again", [1, 2, 1], 1, 1 / 3],
		["the whole and a part", [3, 1], 1, 1 / 2],
		["the whole twice", [3, 3], 1, 1],
	])("%s", (_, cited, recall, precision) => {
		expect(scoreCitations(cited, 3)).toEqual({ recall, precision });
	});

	test("the ceilings are the best of all choices of citations", () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(1, 2, 3), { minLength: 1, maxLength: 4 }),
				fc.integer({ min: 1, max: 3 }),
				(relevant, cited) => {
					// Passages without a label fill what is left.
					const choices = choose([...relevant, ...Array<number>(cited).fill(0)], cited).map((each) =>
						scoreCitations(each, 3),
					);
					expect(getCitationCeilings(relevant, 3, cited)).toEqual({
						recall: Math.max(...choices.map(({ recall }) => recall)),
						precision: Math.max(...choices.map(({ precision }) => precision)),
					});
				},
			),
		);
	});
});

/** Returns every choice of `count` items. */
function choose(items: readonly number[], count: number): number[][] {
	if (count === 0) return [[]];
	return items.flatMap((item, index) =>
		choose(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
	);
}
