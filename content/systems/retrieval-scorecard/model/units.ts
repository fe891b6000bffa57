import { createRandom } from "@/lib/simulation/random";
import { getPassages, type Label, type Passage } from "./corpus";
import { connectors, documentTypes, type Parameters, WHOLE } from "./parameters";
import type { Word } from "./words";

/** What the index holds: a passage, a chunk of one, or a near-duplicate. */
export interface Unit {
	passage: number;
	isCopy: boolean;
	/** Its place in the passage's text. */
	start: number;
	end: number;
	/** Its text as terms, with those of the heading. */
	terms: readonly string[];
}

/** Share of the words that a near-duplicate lacks. */
const CHANGED = 0.08;

/** Returns the document type and the connector of a passage. Passages are dealt like cards, to all 25 combinations. */
export const getView = (passage: number) => ({
	type: passage % documentTypes.length,
	connector: Math.floor(passage / documentTypes.length) % connectors.length,
});

/** Returns what the index holds under some settings. */
export function createUnits({ words, cut, tables, copies }: Parameters, seed: number): Unit[] {
	const random = createRandom(seed);
	const originals: Unit[] = [];
	const duplicates: Unit[] = [];
	for (const [passage, content] of getPassages().entries()) {
		const { type, connector } = getView(passage);
		const hasTable = tables === 0 || (tables > 1 && tables - 2 !== connector);
		const kept = hasTable ? content.words : content.words.filter(({ end }) => end <= content.tableStart);
		const size = cut === 0 || cut - 1 === type ? words : WHOLE;
		originals.push(...cutUnits(passage, content, kept, size, false));
		// Every passage draws, so that more copies are the same ones and others.
		const draw = random.next();
		const thinned = kept.filter(() => random.next() >= CHANGED);
		if (draw < copies / 100) duplicates.push(...cutUnits(passage, content, thinned, size, true));
	}
	return [...originals, ...duplicates];
}

/** Cuts a passage into chunks of at most `size` words. Each chunk keeps the heading. */
function cutUnits(
	passage: number,
	{ headingTerms }: Passage,
	words: readonly Word[],
	size: number,
	isCopy: boolean,
): Unit[] {
	const length = size === WHOLE ? Math.max(1, words.length) : size;
	const units: Unit[] = [];
	for (let at = 0; at < words.length; at += length) {
		const part = words.slice(at, at + length);
		units.push({
			passage,
			isCopy,
			start: part[0]?.start ?? 0,
			end: part.at(-1)?.end ?? 0,
			terms: [...headingTerms, ...part.flatMap(({ terms }) => terms)],
		});
	}
	return units;
}

/** Returns the unit that contains the whole answer of a label, or −1 if none does: cut apart, or dropped. */
export function findUnit(units: readonly Unit[], { passage, start, end }: Label): number {
	return units.findIndex(
		(unit) => unit.passage === passage && !unit.isCopy && unit.start <= start && end <= unit.end,
	);
}
