/** How many letters a word may differ from a known one, by its length: short words are close to too many others. */
const allowedTypos = (word: string) => (word.length < 6 ? 1 : 2);

/** Words that can be mistyped: letters only, at least three. */
export const canBeMistyped = (word: string) => /^\p{L}[\p{L}\p{M}]{2,}$/u.test(word);

/**
 * Counts inserted, missing, wrong and swapped letters between two words (optimal string alignment). Stops at more than
 * `limit` and returns a larger number.
 */
export function countTypos(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			let cost = Math.min(
				(above[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(above[column - 1] ?? 0) + (isSame ? 0 : 1),
			);
			if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] && row > 1 && column > 1)
				cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		if (Math.min(...current) > limit) return limit + 1;
		[before, above] = [above, current];
	}
	return above[b.length] ?? limit + 1;
}

/** A word that pages use, and on how many pages: 0 for one, 1 for two, 2 for four, and so on. */
export interface KnownWord {
	word: string;
	frequency: number;
}

/** Returns the known word that a mistyped one most likely means: fewest typos, same first letter, most common. */
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

/** Of three letters, only their order may be wrong. */
const isLikely = (word: string, candidate: string) =>
	word.length > 3 || (candidate.length === 3 && [...word].sort().join() === [...candidate].sort().join());
