import { createHash } from "node:crypto";
import {
	DIRECTORY,
	type Directory,
	encodePage,
	type PageText,
	type Postings,
	pageFile,
	shardFile,
	wordsFile,
	writeDirectory,
	writeShards,
	writeWords,
} from "./index-files";
import { titleKey } from "./title-key";
import { tokenize } from "./tokenize";
import { canBeMistyped, type KnownWord } from "./typos";

/** A page as search indexes it. */
export interface SearchPage extends PageText {
	/** Words that find the page although it does not contain them. */
	keywords: string[];
	/** Whether the page only lists other pages. */
	isList: boolean;
}

/** Weight of a term by its position on a page. Repetition has diminishing effect, up to these values. */
const WEIGHTS = { keyword: 30, title: 16, heading: 6, summary: 4, prose: 5, other: 1 } as const;
type Field = keyof typeof WEIGHTS;

/** Counts of a term in each field of a page. */
type Counts = Partial<Record<Field, number>>;

/** A part of an identifier weighs less than the identifier. */
const PART = 0.6;

/** Pages that list rank below pages that explain. */
const LIST = 0.1;

/** Limit of the word list, for the size of a first query. The rarest words are omitted. */
const MOST_WORDS = 10_000;

/** Builds the files of an index, by name, from pages in any of the site's languages. */
export function buildIndex(pages: readonly SearchPage[]): Map<string, string> {
	const counted = pages.map(countTerms);
	const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
	const terms = new Map<string, Postings>();
	for (const [page, { counts, length }] of counted.entries()) {
		const scale = pages[page]?.isList ? LIST : 1;
		for (const [term, fields] of counts) {
			const impact = Math.max(1, Math.round(2 * scale * combine(fields, length / average)));
			addPosting(terms, term, page, impact);
		}
		if (scale === 1) for (const name of namesOf(pages[page]?.title ?? "")) addPosting(terms, name, page, 60);
	}
	const shards = writeShards(terms);
	const texts = pages.map(encodePage);
	const words = writeWords(commonWords(terms));
	const hash = createHash("sha256");
	for (const text of [...shards.map(({ text }) => text), ...texts, words]) hash.update(text).update("\0");
	const directory: Directory = {
		version: hash.digest("base64url").slice(0, 10),
		kinds: pages.map(({ kind }) => kind),
		shards: shards.map(({ first }) => first),
	};
	return new Map([
		[DIRECTORY, writeDirectory(directory)],
		...shards.map(({ text }, shard): [string, string] => [shardFile(directory, shard), text]),
		...texts.map((text, page): [string, string] => [pageFile(directory, page), text]),
		[wordsFile(directory), words],
	]);
}

function addPosting(terms: Map<string, Postings>, term: string, page: number, impact: number): void {
	const postings = terms.get(term) ?? new Map<number, number>();
	terms.set(term, postings.set(page, impact));
}

/** Counts the terms of a page by field. Its length is in words. */
function countTerms(page: SearchPage): { counts: Map<string, Counts>; length: number } {
	const counts = new Map<string, Counts>();
	let length = 0;
	const add = (text: string, field: Field, scale = 1) => {
		for (const { term, parts } of tokenize(text)) {
			length++;
			const all: [string, number][] = [
				[term, scale],
				...parts.map((part): [string, number] => [part, PART * scale]),
			];
			for (const [key, count] of all) {
				const fields = counts.get(key) ?? {};
				fields[field] = (fields[field] ?? 0) + count;
				counts.set(key, fields);
			}
		}
	};
	// Each word of a long title weighs less.
	add(page.title, "title", 1 / (1 + 0.15 * (tokenize(page.title).length - 1)));
	add(page.summary, "summary");
	add(page.keywords.join(" "), "keyword");
	for (const { heading, blocks } of page.sections) {
		add(heading, "heading");
		for (const { text, isProse } of blocks) add(text, isProse ? "prose" : "other");
	}
	return { counts, length };
}

/** Returns the weight of a term's counts, for a page of a length relative to the average. */
function combine(counts: Counts, length: number): number {
	const damped = 1.2 * (0.4 + 0.6 * length);
	const { keyword = 0, title = 0, heading = 0, summary = 0, prose = 0, other = 0 } = counts;
	return (
		WEIGHTS.keyword * Math.min(1, keyword) +
		WEIGHTS.title * Math.min(1, title) +
		WEIGHTS.heading * Math.min(1.5, (2 * heading) / (heading + 1)) +
		WEIGHTS.summary * Math.min(1, summary) +
		(WEIGHTS.prose * prose) / (prose + damped) +
		(WEIGHTS.other * other) / (other + damped)
	);
}

/** Returns the whole title, and the name at its start: "Millrace: a paper" is the page called "Millrace". */
function namesOf(title: string): Set<string> {
	const [name = ""] = title.split(/[:,·：，]/);
	const keys = [title, name].map((text) => titleKey(tokenize(text).map(({ term }) => term)));
	return new Set(keys.filter((key) => key !== "="));
}

/** Returns the candidates for correcting typos: the words on most pages. */
function commonWords(terms: ReadonlyMap<string, Postings>): KnownWord[] {
	return [...terms]
		.filter(([term]) => canBeMistyped(term) && !/\p{Lo}/u.test(term))
		.sort(([, a], [, b]) => b.size - a.size)
		.slice(0, MOST_WORDS)
		.map(([word, { size }]) => ({ word, frequency: Math.floor(Math.log2(size)) }));
}
