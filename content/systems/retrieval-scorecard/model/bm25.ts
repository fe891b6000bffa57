/** A unit that a search found, by its number, with its score. */
interface Hit {
	unit: number;
	score: number;
}

/** Searches an index. Returns every unit that contains a term of the query, best first; equal scores by number. */
export type Search = (terms: readonly string[], k1: number, b: number) => Hit[];

/** Returns Lucene's inverse document frequency: of N units, n contain the term. */
export const computeIdf = (N: number, n: number): number => Math.log(1 + (N - n + 0.5) / (n + 0.5));

/**
 * Builds an inverted index of units, and returns its search. Scores are BM25 as Lucene computes them since version 8:
 * without the constant factor k1 + 1. A term that a query repeats counts each time.
 */
export function createIndex(units: readonly (readonly string[])[]): Search {
	const lengths = units.map(({ length }) => length);
	const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, units.length);
	const postings = new Map<string, Map<number, number>>();
	for (const [unit, terms] of units.entries())
		for (const term of terms) {
			let counts = postings.get(term);
			if (!counts) {
				counts = new Map();
				postings.set(term, counts);
			}
			counts.set(unit, (counts.get(unit) ?? 0) + 1);
		}
	return (terms, k1, b) => {
		const scores = new Map<number, number>();
		for (const term of terms) {
			const counts = postings.get(term);
			if (!counts) continue;
			const idf = computeIdf(units.length, counts.size);
			for (const [unit, count] of counts) {
				const norm = k1 * (1 - b + (b * (lengths[unit] ?? 0)) / meanLength);
				scores.set(unit, (scores.get(unit) ?? 0) + (idf * count) / (count + norm));
			}
		}
		return Array.from(scores, ([unit, score]) => ({ unit, score })).sort(
			(one, other) => other.score - one.score || one.unit - other.unit,
		);
	};
}
