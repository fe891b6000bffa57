import type { PageText, SectionText } from "./index-files";
import type { SearchResult } from "./search";
import { type Token, tokenize } from "./tokenize";

/** A piece of an excerpt, marked where it is what was searched for. */
export interface ExcerptPart {
	text: string;
	isMarked: boolean;
}

/** A page that was found, as it is shown. */
export interface Hit {
	href: string;
	title: string;
	/** The heading of the section that answers best, unless the page as a whole does. */
	section: string | undefined;
	kind: string;
	excerpt: ExcerptPart[];
}

/** Letters of an excerpt, and how many may precede the first match. Wide letters count twice. */
const LONGEST = 190;
const MOST_BEFORE = 110;
const LEAD_IN = 40;

/** Describes a page that was found: its best section, and a sentence of it with the words that matched. */
export function describeHit(page: PageText, { matches }: Pick<SearchResult, "matches">): Hit {
	const words = [...matches.values()].filter((terms) => terms.size > 0);
	const { path, title, kind, summary, sections } = page;
	const hit = { href: path, title, section: undefined, kind };
	const best = bestSection(sections, words);
	const isAboutPage = countWords(title, words) === words.length;
	const section = best && best.id !== "" && !isAboutPage ? best : undefined;
	// The best sentence of the section; where it has none of the words, of the page; else what the page is about.
	const from = section ? [section, ...sections] : sections;
	const sentence =
		bestSentence(section ? [section] : [], words) ??
		(isAboutPage && countWords(summary, words) > 0 ? { text: summary, start: 0 } : bestSentence(from, words));
	const excerpt = cutExcerpt(sentence?.text ?? summary, sentence?.start ?? 0, words);
	return section
		? { ...hit, href: `${path}#${section.id}`, section: section.heading, excerpt }
		: { ...hit, excerpt };
}

type Words = ReadonlySet<string>[];

const isMatch = ({ term, parts }: Token, words: Words) =>
	words.some((terms) => terms.has(term) || parts.some((part) => terms.has(part)));

/** How many of the query's words a text has. */
function countWords(text: string, words: Words): number {
	const tokens = tokenize(text);
	return words.filter((terms) => tokens.some((token) => isMatch(token, [terms]))).length;
}

/** The section with most of the words; a heading counts more than prose, and prose more than tables and code. */
function bestSection(sections: SectionText[], words: Words): SectionText | undefined {
	let best: { section: SectionText; score: number } | undefined;
	for (const section of sections) {
		const prose = section.blocks.filter(({ isProse }) => isProse).map(({ text }) => text);
		const other = section.blocks.filter(({ isProse }) => !isProse).map(({ text }) => text);
		const score =
			3 * countWords(section.heading, words) +
			2 * countWords(prose.join(" "), words) +
			countWords(other.join(" "), words);
		if (score > (best?.score ?? 0)) best = { section, score };
	}
	return best?.section;
}

/** A full stop ends a sentence only before a space: not in 99.3 or Queue.tryAcquire(). */
const SENTENCE = /.+?(?:[.!?]+[)”"’]?(?=\s)|[。！？]+|$)/gsu;

/** Shorter texts are labels: they say that a word is there, and nothing about it. */
const SHORT = 30;

/** The first sentence with the most words, prose first; with the block that it is in. */
function bestSentence(sections: SectionText[], words: Words): { text: string; start: number } | undefined {
	let best: { text: string; start: number; score: number } | undefined;
	for (const { blocks } of sections)
		for (const { text, isProse } of blocks)
			for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
				const score = countWords(sentence, words) * (isProse && sentence.length > SHORT ? 2 : 1);
				const start = index + (sentence.length - sentence.trimStart().length);
				if (score > (best?.score ?? 0)) best = { text, start, score };
			}
	return best;
}

/** Cuts an excerpt that begins at a sentence, or with an ellipsis near the first match, and marks its words. */
export function cutExcerpt(text: string, sentence: number, words: Words): ExcerptPart[] {
	const tokens = tokenize(text);
	const marks = mergeMarks(tokens.filter((token) => token.isRequired && isMatch(token, words)));
	const first = marks.find(({ start }) => start >= sentence)?.start ?? sentence;
	const isFar = widthOf(text.slice(sentence, first)) > MOST_BEFORE;
	const from = isFar ? (tokens.find(({ start }) => start >= first - LEAD_IN)?.start ?? first) : sentence;
	let to = from;
	for (let width = 0; to < text.length && width < LONGEST; to++) width += widthOf(text[to] ?? "");
	if (to < text.length) {
		const space = text.lastIndexOf(" ", to);
		// In a script without spaces, any letter may be the last.
		if (space > from + (to - from) / 2) to = space;
	}
	const parts: ExcerptPart[] = isFar ? [{ text: "… ", isMarked: false }] : [];
	let done = from;
	for (const mark of marks) {
		if (mark.start < from || mark.end > to) continue;
		if (mark.start > done) parts.push({ text: text.slice(done, mark.start), isMarked: false });
		parts.push({ text: text.slice(mark.start, mark.end), isMarked: true });
		done = mark.end;
	}
	const rest = text.slice(done, to) + (to < text.length ? " …" : "");
	return rest === "" ? parts : [...parts, { text: rest, isMarked: false }];
}

const widthOf = (text: string) => text.length + (text.match(/[\u1100-\uffdc]/g)?.length ?? 0);

/** Joins pairs of letters that overlap. */
function mergeMarks(tokens: Token[]): { start: number; end: number }[] {
	const marks: { start: number; end: number }[] = [];
	for (const { start, end } of tokens) {
		const last = marks.at(-1);
		if (last && start < last.end) last.end = end;
		else marks.push({ start, end });
	}
	return marks;
}
