import { distance } from "fastest-levenshtein";

/** The query with every word that is not among the known ones replaced by the nearest that is; undefined where none is near. */
export function nearest(query: string, known: readonly string[]): string | undefined {
	const better = query
		.toLowerCase()
		.split(/\s+/)
		.filter(Boolean)
		.map((word) => (known.includes(word) ? word : nearestWord(word, known)));
	const changed = better.filter((word) => word !== undefined).join(" ");
	return changed === "" || changed === query.toLowerCase().trim() ? undefined : changed;
}

/** At most a third of the letters may differ: farther words are other words. */
function nearestWord(word: string, known: readonly string[]): string | undefined {
	let found: { word: string; far: number } | undefined;
	for (const candidate of known) {
		const far = distance(word, candidate);
		if (far <= word.length / 3 && far < (found?.far ?? Number.POSITIVE_INFINITY))
			found = { word: candidate, far };
	}
	return found?.word;
}
