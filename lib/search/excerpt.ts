import type { PageText, SectionText } from "./index-files";
import type { SearchResult } from "./search";
import { foldLetters, tokenize } from "./tokenize";

/** A piece of an excerpt, marked if it matches. */
export interface ExcerptPart {
	text: string;
	isMarked: boolean;
}

/** A page found, for display. */
export interface Hit {
	href: string;
	title: string;
	/** Heading of the best section, unless the page as a whole is better. */
	section: string | undefined;
	kind: string;
	/** Language of its title and excerpt, if it is not the site's. */
	language: string | undefined;
	excerpt: ExcerptPart[];
}

/** Maximum letters of an excerpt, and of the text before its first match. Wide letters count twice. */
const LONGEST = 190;
const MOST_BEFORE = 110;
const LEAD_IN = 40;

/** Describes a page found: its best section, and a sentence of it with the matching words. */
export function describeHit(page: PageText, { matches }: Pick<SearchResult, "matches">): Hit {
	const words = [...matches.values()].filter((terms) => terms.size > 0);
	const { path, title, kind, language, summary } = page;
	const sections = page.sections.map((section) => findMatches(section, words));
	const isAboutPage = countWords(findMarks(title, words)) === words.length;
	const best = isAboutPage ? undefined : bestSection(sections);
	const section = best?.section.id ? best : undefined;
	const about = { text: summary, start: 0 };
	const sentence =
		(section && bestSentence([section])) ??
		(isAboutPage && findMarks(summary, words).length > 0 ? about : bestSentence(sections)) ??
		about;
	const excerpt = cutExcerpt(sentence.text, sentence.start, words);
	const hit = { href: path, title, section: undefined, kind, language, excerpt };
	return section ? { ...hit, href: `${path}#${section.section.id}`, section: section.section.heading } : hit;
}

type Words = ReadonlySet<string>[];

/** A match in a text, with the query's words that it matches. */
interface Mark {
	start: number;
	end: number;
	word: number;
}

function findMarks(text: string, words: Words): Mark[] {
	const letters = foldLetters(text);
	if (!words.some((terms) => [...terms].some((term) => letters.includes(term)))) return [];
	return tokenize(text).flatMap((token) => {
		const word = words.findIndex(
			(terms) => terms.has(token.term) || token.parts.some((part) => terms.has(part)),
		);
		return word < 0 ? [] : [{ start: token.start, end: token.end, word }];
	});
}

/** Returns how many of the query's words some marks match. */
const countWords = (marks: readonly Mark[]) => new Set(marks.map(({ word }) => word)).size;

/** A section with the matches in its heading and its blocks. Each text is tokenized once. */
interface Matches {
	section: SectionText;
	heading: Mark[];
	blocks: { text: string; isProse: boolean; marks: Mark[] }[];
}

const findMatches = (section: SectionText, words: Words): Matches => ({
	section,
	heading: findMarks(section.heading, words),
	blocks: section.blocks.map((block) => ({ ...block, marks: findMarks(block.text, words) })),
});

/** Returns the section with the most words. A heading weighs more than prose, and prose more than tables and code. */
function bestSection(sections: Matches[]): Matches | undefined {
	let best: { matches: Matches; score: number } | undefined;
	for (const matches of sections) {
		const count = (isProse: boolean) =>
			countWords(matches.blocks.filter((block) => block.isProse === isProse).flatMap(({ marks }) => marks));
		const score = 3 * countWords(matches.heading) + 2 * count(true) + count(false);
		if (score > (best?.score ?? 0)) best = { matches, score };
	}
	return best?.matches;
}

/** A period ends a sentence only before a space: not in 99.3 or Queue.tryAcquire(). */
const SENTENCE = /.+?(?:[.!?]+[)”"’]?(?=\s)|[。！？]+|$)/gsu;

/** Minimum length of a text. Shorter texts are labels, which tell nothing about a word. */
const SHORT = 30;

/** Returns the first sentence with the most words, prose first, with its block. */
function bestSentence(sections: Matches[]): { text: string; start: number } | undefined {
	let best: { text: string; start: number; score: number } | undefined;
	for (const { blocks } of sections)
		for (const { text, isProse, marks } of blocks) {
			if (marks.length === 0) continue;
			for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
				const inside = marks.filter(({ start }) => start >= index && start < index + sentence.length);
				const score = countWords(inside) * (isProse && sentence.length > SHORT ? 2 : 1);
				const start = index + (sentence.length - sentence.trimStart().length);
				if (score > (best?.score ?? 0)) best = { text, start, score };
			}
		}
	return best;
}

/** Cuts an excerpt that starts at a sentence, or with an ellipsis near the first match, and marks its words. */
export function cutExcerpt(text: string, sentence: number, words: Words): ExcerptPart[] {
	const tokens = tokenize(text);
	const joining = new Set(tokens.filter(({ isRequired }) => !isRequired).map(({ start }) => start));
	const marks = mergeMarks(findMarks(text, words).filter(({ start }) => !joining.has(start)));
	const first = marks.find(({ start }) => start >= sentence)?.start ?? sentence;
	const isFar = widthOf(text.slice(sentence, first)) > MOST_BEFORE;
	const from = isFar ? (tokens.find(({ start }) => start >= first - LEAD_IN)?.start ?? first) : sentence;
	let to = from;
	for (let width = 0; to < text.length && width < LONGEST; to++) width += widthOf(text[to] ?? "");
	if (to < text.length) {
		const space = text.lastIndexOf(" ", to);
		// In a script without spaces, an excerpt may end at any letter.
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

/** Joins overlapping pairs of letters. */
function mergeMarks(all: readonly Mark[]): Pick<Mark, "start" | "end">[] {
	const marks: Pick<Mark, "start" | "end">[] = [];
	for (const { start, end } of all) {
		const last = marks.at(-1);
		if (last && start < last.end) last.end = end;
		else marks.push({ start, end });
	}
	return marks;
}
