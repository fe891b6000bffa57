/** Returns the allowed typos of a word by its length. Short words are similar to too many others. */
const allowedTypos = (word: string) => (word.length < 6 ? 1 : 2);

/** Matches words that can have typos: letters only, at least three. */
export const canBeMistyped = (word: string) => /^\p{L}[\p{L}\p{M}]{2,}$/u.test(word);

/** Rows of the table below, reused for every pair of words. Longer words are not compared. */
const MOST_COMPARED = 64;
const rows = Array.from({ length: 3 }, () => new Uint8Array(MOST_COMPARED + 2));

/**
 * Counts inserted, missing, wrong, and swapped letters between two words (optimal string alignment). Computes only
 * cells that can lead to `limit` or less: the count is exact up to there, and a larger number beyond it.
 */
export function countTypos(a: string, b: string, limit: number): number {
	const over = limit + 1;
	if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > MOST_COMPARED) return over;
	let [before, above, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
	for (let column = 0; column <= b.length + 1; column++) above[column] = Math.min(column, over);
	for (let row = 1; row <= a.length; row++) {
		const [from, to] = [Math.max(1, row - limit), Math.min(b.length, row + limit)];
		let least = from === 1 ? row : over;
		current[from - 1] = least;
		for (let column = from; column <= to; column++) {
			const isSame = a[row - 1] === b[column - 1];
			let cost = Math.min(
				(above[column] ?? over) + 1,
				(current[column - 1] ?? over) + 1,
				(above[column - 1] ?? over) + (isSame ? 0 : 1),
			);
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
				cost = Math.min(cost, (before[column - 2] ?? over) + 1);
			current[column] = Math.min(cost, over);
			least = Math.min(least, cost);
		}
		current[to + 1] = over;
		if (least > limit) return over;
		[before, above, current] = [above, current, before];
	}
	return above[b.length] ?? over;
}

/** A word on the site's pages, with the logarithm of its page count: 0 for one, 1 for two, 2 for four, and so on. */
export interface KnownWord {
	word: string;
	frequency: number;
}

/** Returns the known word that a misspelled one most likely means: fewest typos, same first letter, most common. */
export function findNearestWord(word: string, known: readonly KnownWord[]): string | undefined {
	if (!canBeMistyped(word)) return undefined;
	const limit = allowedTypos(word);
	let best: { word: string; cost: number } | undefined;
	for (const candidate of known) {
		const typos = countTypos(word, candidate.word, limit);
		if (typos === 0 || typos > limit || !isLikely(word, candidate.word)) continue;
		const cost = typos + (word[0] === candidate.word[0] ? 0 : 0.4) - candidate.frequency * 0.05;
		if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { word: candidate.word, cost };
	}
	return best?.word;
}

/** Returns whether a candidate is plausible. In words of three letters, only swapped letters count. */
const isLikely = (word: string, candidate: string) =>
	word.length > 3 || (candidate.length === 3 && [...word].sort().join() === [...candidate].sort().join());
