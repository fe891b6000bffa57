import {
	DIRECTORY,
	type Directory,
	decodePage,
	type PageText,
	type Postings,
	pageFile,
	readDirectory,
	readShard,
	readWords,
	shardFile,
	wordsFile,
} from "./index-files";
import { createFormTest, findStemPrefix } from "./stem";
import { titleKey } from "./title-key";
import { type Token, tokenize } from "./tokenize";
import { findNearestWord } from "./typos";

/**
 * Work that requests files of the index by name and receives their texts, so that it runs synchronously or
 * asynchronously.
 */
export type Plan<Result> = Generator<string[], Result, string[]>;

/** Limits of a query's letters and distinct words, because visitors may paste whole texts. */
export const MOST_LETTERS = 300;
export const MOST_WORDS = 12;

/** Number of words to check for typos. Each takes milliseconds. */
const MOST_TYPOS = 4;

/** Number of a phrase's pages to read, to check whether they have its words in a row. */
const MOST_READ = 20;

/** Factor of a page's weight, by the kind of match. */
const EXACT = 1;
const FORM = 0.6;
const PREFIX = 0.35;

export interface SearchResult {
	directory: Directory;
	/** Numbers of the pages found, best first. */
	pages: number[];
	/** Number of pages found of each kind, whichever kind was requested. */
	counts: Map<string, number>;
	/** Matching terms, by the query's word. */
	matches: Map<string, Set<string>>;
	/** Words of the query that no page contains. */
	missing: string[];
	/** The corrected query; undefined without corrections. */
	corrected: string | undefined;
	/** Whether the query exceeds the limits. */
	isCut: boolean;
	/** Whether no page has all words, so that pages with most of them are shown. */
	isPartial: boolean;
}

/** Returns the used part of a query, and whether it is quoted: "in this order". */
function parseQuery(query: string) {
	// A cut within a letter leaves a lone surrogate, which is invalid in a URL.
	const text = query.trim().slice(0, MOST_LETTERS).toWellFormed();
	const tokens = tokenize(text);
	const seen = new Map(tokens.map((token) => [token.term, token]));
	const words = [...seen.values()].slice(0, MOST_WORDS);
	const isCut = query.trim().length > MOST_LETTERS || seen.size > MOST_WORDS;
	return { text, tokens, words, isCut, isPhrase: /^["“„«].+["”“»]$/u.test(text) && tokens.length > 1 };
}

/** Finds the pages that have every word of a query, in one of its forms, and ranks them. */
export function* search(query: string, kind?: string): Plan<SearchResult> {
	const [text = ""] = yield [DIRECTORY];
	const directory = readDirectory(text);
	const { text: shown, tokens, words, isCut, isPhrase } = parseQuery(query);
	const found = new Map<string, Map<string, Match>>();
	for (const word of words) found.set(word.term, yield* findTerms(directory, word, !isPhrase));
	const missing = words.filter(({ term, isRequired }) => isRequired && found.get(term)?.size === 0);
	const corrections = new Map<string, string>();
	if (missing.length > 0 && !isPhrase) {
		const [list = ""] = yield [wordsFile(directory)];
		const dictionary = readWords(list);
		for (const word of missing.slice(0, MOST_TYPOS)) {
			const nearest = findNearestWord(word.term, dictionary);
			if (nearest === undefined) continue;
			corrections.set(word.term, nearest);
			const [token] = tokenize(nearest);
			if (token) found.set(word.term, yield* findTerms(directory, token, false));
		}
	}
	const present = words.filter(({ term }) => (found.get(term)?.size ?? 0) > 0);
	const total = directory.kinds.length;
	const named = yield* loadPostings(
		directory,
		titleKey(tokens.map(({ term }) => corrections.get(term) ?? term)),
	);
	// A phrase with an unknown word has no match.
	const ranked =
		isPhrase && missing.length > 0 ? { pages: [], isPartial: false } : rank(present, found, total, named);
	let pages = ranked.pages;
	if (isPhrase) pages = yield* keepPhrases(directory, pages, tokens);
	const counts = new Map<string, number>();
	for (const page of pages) {
		const of = directory.kinds[page] ?? "";
		counts.set(of, (counts.get(of) ?? 0) + 1);
	}
	return {
		directory,
		pages: kind === undefined ? pages : pages.filter((page) => directory.kinds[page] === kind),
		counts,
		matches: new Map([...found].map(([word, terms]) => [word, new Set(terms.keys())])),
		missing: nameWords(shown, missing),
		corrected: corrections.size > 0 ? correctQuery(shown, tokens, corrections) : undefined,
		isCut,
		isPartial: ranked.isPartial,
	};
}

/** Loads pages for display. */
export function* loadPages(
	{ directory }: Pick<SearchResult, "directory">,
	pages: number[],
): Plan<PageText[]> {
	const texts = yield pages.map((page) => pageFile(directory, page));
	return texts.map(decodePage);
}

interface Match {
	postings: Postings;
	quality: number;
}

/** Returns the terms that a word matches: itself, its other forms, and terms that start with it. */
function* findTerms(
	directory: Directory,
	{ term, isPair }: Token,
	withPrefixes: boolean,
): Plan<Map<string, Match>> {
	const stemPrefix = isPair ? term : findStemPrefix(term);
	const found = new Map<string, Match>();
	const isForm = createFormTest(term);
	for (const [other, postings] of yield* loadTerms(directory, stemPrefix, term)) {
		const quality = other === term ? EXACT : isForm(other) ? FORM : prefixQuality(term, other);
		if (quality > PREFIX || (quality > 0 && withPrefixes && !isPair)) found.set(other, { postings, quality });
	}
	return found;
}

/** Returns the factor of a prefix match. The more letters are missing, the lower it is. */
const prefixQuality = (word: string, term: string) =>
	term.startsWith(word) ? PREFIX * Math.sqrt(word.length / term.length) : 0;

/** Number of shards with the same prefix to load besides the word's own. */
const MOST_SHARDS = 3;

/** Returns every term that starts with some letters, from the shards nearest to a word. */
function* loadTerms(directory: Directory, prefix: string, word: string): Plan<[string, Postings][]> {
	const own = shardOf(directory, word);
	const first = Math.max(shardOf(directory, prefix), own - 1);
	const last = Math.min(shardOf(directory, `${prefix}\uffff`), first + MOST_SHARDS - 1);
	const shards = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
	const texts = yield shards.map((shard) => shardFile(directory, shard));
	return texts.flatMap((text) => [...readShard(text, prefix)]);
}

function* loadPostings(directory: Directory, term: string): Plan<Postings> {
	const [text = ""] = yield [shardFile(directory, shardOf(directory, term))];
	return readShard(text, `${term}\t`).get(term) ?? new Map();
}

/** Returns the shard that contains a term, if any. */
function shardOf({ shards }: Directory, term: string): number {
	let [low, high] = [0, shards.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((shards[middle] ?? "") <= term) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Ranks pages that have all required words; if none has, those that have most of them. */
function rank(
	words: Token[],
	found: ReadonlyMap<string, ReadonlyMap<string, Match>>,
	total: number,
	named: Postings,
): { pages: number[]; isPartial: boolean } {
	const scores = new Map<number, { score: number; has: number }>();
	// Words on more than half of the pages, such as "the", have almost no weight.
	const weightOf = (size: number) => Math.max(0.1, Math.log((total - size + 0.5) / (size + 0.5)));
	let required = 0;
	for (const { term, isRequired } of words) {
		const best = new Map<number, number>();
		for (const { postings, quality } of found.get(term)?.values() ?? [])
			for (const [page, impact] of postings) best.set(page, Math.max(best.get(page) ?? 0, impact * quality));
		const weight = weightOf(best.size);
		if (isRequired) required++;
		for (const [page, impact] of best) {
			const entry = scores.get(page) ?? { score: 0, has: 0 };
			entry.score += weight * impact * (isRequired ? 1 : 0.3);
			if (isRequired) entry.has++;
			scores.set(page, entry);
		}
	}
	for (const [page, impact] of named) {
		const entry = scores.get(page);
		if (entry) entry.score += impact * weightOf(1);
	}
	const best = Math.max(0, ...[...scores.values()].map(({ has }) => has));
	const least = best === required ? required : Math.max(1, Math.ceil(required / 2));
	const pages = [...scores]
		.filter(([, { has }]) => has >= least)
		.sort(([a, x], [b, y]) => y.has - x.has || y.score - x.score || a - b)
		.map(([page]) => page);
	return { pages, isPartial: pages.length > 0 && best < required };
}

/** Returns the pages, among the first few, that have the words in a row. */
function* keepPhrases(directory: Directory, pages: number[], phrase: Token[]): Plan<number[]> {
	const first = pages.slice(0, MOST_READ);
	const texts = yield* loadPages({ directory }, first);
	return first.filter((_, index) => {
		const page = texts[index];
		if (!page) return false;
		const { title, summary, sections } = page;
		const blocks = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)]);
		return [title, summary, ...blocks].some((text) => hasPhrase(tokenize(text), phrase));
	});
}

const hasPhrase = (tokens: Token[], phrase: Token[]) =>
	tokens.some((_, start) => phrase.every(({ term }, index) => tokens[start + index]?.term === term));

/** Returns words for messages, with overlapping pairs of letters joined to their text. */
function nameWords(text: string, words: Token[]): string[] {
	const runs: { start: number; end: number; name: string }[] = [];
	for (const { start, end, term, isPair } of words) {
		const last = runs.at(-1);
		if (last && isPair && start < last.end) {
			last.end = end;
			last.name = text.slice(last.start, end);
		} else runs.push({ start, end, name: term });
	}
	return runs.map(({ name }) => name);
}

function correctQuery(text: string, tokens: Token[], corrections: ReadonlyMap<string, string>): string {
	let [result, done] = ["", 0];
	for (const { term, start, end } of tokens) {
		const correction = corrections.get(term);
		if (correction === undefined) continue;
		result += text.slice(done, start) + correction;
		done = end;
	}
	return result + text.slice(done);
}
