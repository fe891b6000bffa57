import { distance } from "fastest-levenshtein";

/** The words of a query with each missing one replaced by the known one nearest to it, or left out where none is near; undefined where nothing is left. */
export function findNearestWords(
	words: readonly string[],
	missing: readonly string[],
	known: readonly string[],
): string | undefined {
	const better = words.map((word) => (missing.includes(word) ? nearestWord(word, known) : word));
	return better.filter((word) => word !== undefined).join(" ") || undefined;
}

/** A word of three letters is near to many others, and no number is meant by another. */
const GUESSED = /^\p{L}{4,}$/u;

/** At most a third of the letters may differ: farther words are other words. Of equally near ones, the first known. */
function nearestWord(word: string, known: readonly string[]): string | undefined {
	if (!GUESSED.test(word)) return undefined;
	let found: { word: string; far: number } | undefined;
	for (const candidate of known) {
		const far = distance(word, candidate);
		if (far <= word.length / 3 && far < (found?.far ?? Number.POSITIVE_INFINITY))
			found = { word: candidate, far };
	}
	return found?.word;
}
