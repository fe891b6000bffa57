/** The labels of one query and one ranking, in trec_eval's terms. */
export interface Judged {
	/** Grade of each result, best result first: 0 if not relevant. */
	grades: readonly number[];
	/** Grades of everything that is relevant, retrieved or not. */
	relevant: readonly number[];
}

const countHits = ({ grades }: Judged, k: number) => grades.slice(0, k).filter((grade) => grade > 0).length;

/** Returns the share of all relevant that is in the first k results. */
export const computeRecall = (judged: Judged, k: number): number =>
	countHits(judged, k) / judged.relevant.length;

/** Returns the share of the first k results that is relevant. Missing results count as not relevant. */
export const computePrecision = (judged: Judged, k: number): number => countHits(judged, k) / k;

/** Returns what a perfect ranking reaches with R relevant. */
export const getRecallCeiling = (R: number, k: number): number => Math.min(k, R) / R;
export const getPrecisionCeiling = (R: number, k: number): number => Math.min(k, R) / k;

/** Returns 1 over the rank of the first relevant result; 0 if there is none. */
export function computeReciprocalRank({ grades }: Judged): number {
	const first = grades.findIndex((grade) => grade > 0);
	return first < 0 ? 0 : 1 / (first + 1);
}

/** Returns the normalized discounted cumulative gain of the first k results, with the grade as the gain. */
export function computeNdcg({ grades, relevant }: Judged, k: number): number {
	const ideal = computeDcg(
		[...relevant].sort((one, other) => other - one),
		k,
	);
	return ideal > 0 ? computeDcg(grades, k) / ideal : 0;
}

const computeDcg = (grades: readonly number[], k: number): number =>
	grades.slice(0, k).reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);

/**
 * Returns the citation recall and precision of the best ranking.
 *
 * @param relevant parts that each relevant passage supports, as bits
 * @param all all parts of the statement, at most two, as bits
 * @param cited number of passages that are cited
 */
export function getCitationCeilings(
	relevant: readonly number[],
	all: number,
	cited: number,
): { recall: number; precision: number } {
	const whole = relevant.filter((mask) => mask === all).length;
	const parts = [...new Set(relevant.filter((mask) => mask !== all))];
	const isJoint = parts.length <= cited && parts.reduce((union, mask) => union | mask, 0) === all;
	// Either whole answers, or one passage for each part: beside a whole answer, a part is not needed.
	const needed = Math.max(Math.min(whole, cited), isJoint ? parts.length : 0);
	return { recall: Number(needed > 0), precision: needed / cited };
}

/**
 * Returns citation recall and precision of a statement (ALCE). Recall is 1 if the cited passages together support the
 * statement. A citation is precise unless it supports nothing by itself as a whole and the others do without it.
 *
 * @param cited parts that each cited passage supports, as bits
 * @param all all parts of the statement, as bits
 */
export function scoreCitations(cited: readonly number[], all: number): { recall: number; precision: number } {
	const unite = (masks: readonly number[]) => masks.reduce((union, mask) => union | mask, 0);
	if (cited.length === 0 || unite(cited) !== all) return { recall: 0, precision: 0 };
	const precise = cited.filter(
		(mask, index) => mask === all || unite(cited.filter((_, other) => other !== index)) !== all,
	);
	return { recall: 1, precision: precise.length / cited.length };
}
