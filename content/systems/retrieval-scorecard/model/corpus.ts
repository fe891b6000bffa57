import passageData from "./passages.json";
import queryData from "./queries.json";
import { splitWords, tokenize, type Word } from "./words";

/** A section of this site, or a part of a long one, as it was when it was recorded. */
export interface Passage {
	/** Path of the entry, and heading of the section. */
	entry: string;
	heading: string;
	/** The section's text, then its table as text. */
	text: string;
	/** Where the table starts in the text: its length without a table. */
	tableStart: number;
	words: readonly Word[];
	headingTerms: readonly string[];
}

/** A label: the place of an answer, in a passage's text. */
export interface Label {
	passage: number;
	start: number;
	end: number;
	/** The parts of the answer that it contains, as bits. */
	parts: number;
}

/** A query, with every place that answers it. */
export interface Query {
	text: string;
	terms: readonly string[];
	labels: readonly Label[];
	/** All parts of the answer, as bits. */
	parts: number;
}

/** Returns the passages. Parses them once, at the first call. */
export function getPassages(): readonly Passage[] {
	passages ??= passageData.map(([entry = "", heading = "", text = "", table]) => {
		const whole = table ? `${text} ${table}` : text;
		return {
			entry,
			heading,
			text: whole,
			tableStart: text.length,
			words: splitWords(whole),
			headingTerms: tokenize(heading),
		};
	});
	return passages;
}

/** Returns the labeled queries. Finds their answers once, at the first call. */
export function getQueries(): readonly Query[] {
	queries ??= queryData.map(({ query, answers, parts = [] }) => {
		const all = parts.length > 0 ? (1 << parts.length) - 1 : 1;
		return {
			text: query,
			terms: tokenize(query),
			labels: [
				...answers.map((quote) => findLabel(quote, all)),
				...parts.flatMap((quotes, part) => quotes.map((quote) => findLabel(quote, 1 << part))),
			],
			parts: all,
		};
	});
	return queries;
}

let passages: readonly Passage[] | undefined;
let queries: readonly Query[] | undefined;

/** Finds the passage that a label quotes. */
function findLabel(quote: string, parts: number): Label {
	const passage = getPassages().findIndex(({ text }) => text.includes(quote));
	const start = getPassages()[passage]?.text.indexOf(quote);
	if (start === undefined) throw new Error(`No passage contains the answer "${quote}".`);
	return { passage, start, end: start + quote.length, parts };
}
