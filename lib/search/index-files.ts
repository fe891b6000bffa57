import type { KnownWord } from "./typos";

/**
 * The files of the index. All are lines of text, because those compress well, need no parser in the browser, and have
 * values of known types. A query loads the directory, the shards of its words, and the pages that it shows.
 */

/** Path of the folder with the index and of the search program. */
export const SEARCH = "/search-index";
export const PROGRAM = `${SEARCH}/search.js`;

/** Name of the directory. Every other file is in a folder named after the content of the index. */
export const DIRECTORY = "index.txt";

/** Size of a shard before compression, in characters. */
const SHARD_SIZE = 7000;

export interface Directory {
	/** Folder of the other files. */
	version: string;
	/** The kind of each page, by page number. */
	kinds: string[];
	/** The first term of each shard, in order. */
	shards: string[];
}

/** Numbers of the pages that have a term, with the term's weight on each: 1 to about 100. */
export type Postings = Map<number, number>;

export interface PageText {
	path: string;
	kind: string;
	/** Language of its text, if it is not the site's. */
	language?: string | undefined;
	title: string;
	summary: string;
	sections: SectionText[];
}

export interface SectionText {
	/** Empty before the first heading. */
	id: string;
	heading: string;
	blocks: { text: string; isProse: boolean }[];
}

export const shardFile = ({ version }: Directory, shard: number) => `${version}/${shard}.txt`;
export const wordsFile = ({ version }: Directory) => `${version}/words.txt`;
export const pageFile = ({ version }: Directory, page: number) => `${version}/p${page}.txt`;

export function writeDirectory({ version, kinds, shards }: Directory): string {
	const names = [...new Set(kinds)];
	const numbers = kinds.map((kind) => names.indexOf(kind).toString(36)).join("");
	return [version, names.join("\t"), numbers, ...shards].join("\n");
}

/** Parses the directory. Throws for other text, such as a host's error page. */
export function readDirectory(text: string): Directory {
	const [version = "", names = "", numbers = "", ...shards] = text.split("\n");
	const kindNames = names.split("\t");
	if (!/^[\w-]+$/.test(version) || shards.length === 0) throw new Error("this is not a search index");
	return { version, kinds: [...numbers].map((digit) => kindNames[Number.parseInt(digit, 36)] ?? ""), shards };
}

/** Writes sorted terms into shards. Returns them with the first term of each. */
export function writeShards(terms: ReadonlyMap<string, Postings>): { first: string; text: string }[] {
	const shards: { first: string; lines: string[]; size: number }[] = [];
	for (const [term, postings] of [...terms].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const line = `${term}\t${writePostings(postings)}`;
		const shard = shards.at(-1);
		if (shard && shard.size + line.length <= SHARD_SIZE) {
			shard.lines.push(line);
			shard.size += line.length;
		} else shards.push({ first: term, lines: [line], size: line.length });
	}
	return shards.map(({ first, lines }) => ({ first, text: lines.join("\n") }));
}

/** Parses the terms of a shard that start with some letters. */
export function readShard(text: string, prefix = ""): Map<string, Postings> {
	const lines = text.split("\n").filter((line) => line.startsWith(prefix));
	return new Map(
		lines.map((line) => {
			const [term = "", postings = ""] = line.split("\t");
			return [term, readPostings(postings)];
		}),
	);
}

/** Encodes each page as its distance from the previous one, with its weight unless that is unchanged. */
function writePostings(postings: Postings): string {
	let [page, impact] = [-1, 0];
	return [...postings]
		.sort(([a], [b]) => a - b)
		.map(([next, value]) => {
			const text = value === impact ? `${next - page}` : `${next - page}:${value}`;
			[page, impact] = [next, value];
			return text;
		})
		.join(" ");
}

function readPostings(text: string): Postings {
	let [page, impact] = [-1, 0];
	return new Map(
		text.split(" ").map((entry) => {
			const [distance, value] = entry.split(":").map(Number);
			page += distance ?? 0;
			impact = value ?? impact;
			return [page, impact];
		}),
	);
}

/**
 * Encodes each word as the number of letters shared with the previous one, the other letters, and a capital letter
 * for its frequency.
 */
export function writeWords(words: readonly KnownWord[]): string {
	let before = "";
	return [...words]
		.sort((a, b) => (a.word < b.word ? -1 : 1))
		.map(({ word, frequency }) => {
			let shared = 0;
			while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
			before = word;
			return `${shared.toString(36)}${word.slice(shared)}${String.fromCharCode(65 + Math.min(25, frequency))}`;
		})
		.join("");
}

/** The last parsed words. A server parses the same ones for every query with a typo. */
let lastWords: { text: string; words: KnownWord[] } | undefined;

export function readWords(text: string): KnownWord[] {
	if (lastWords?.text === text) return lastWords.words;
	let before = "";
	const words = [...text.matchAll(/([0-9a-z])([^A-Z]*)([A-Z])/g)].map(
		([, shared = "0", rest = "", mark = "A"]) => {
			before = before.slice(0, Number.parseInt(shared, 36)) + rest;
			return { word: before, frequency: mark.charCodeAt(0) - 65 };
		},
	);
	lastWords = { text, words };
	return words;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

export function encodePage({ path, kind, language, title, summary, sections }: PageText): string {
	return [
		path,
		language === undefined ? kind : `${kind}\t${language}`,
		oneLine(title),
		oneLine(summary),
		...sections.flatMap(({ id, heading, blocks }) => [
			`#${id} ${oneLine(heading)}`,
			...blocks.map(({ text, isProse }) => (isProse ? "." : "|") + oneLine(text)),
		]),
	].join("\n");
}

export function decodePage(text: string): PageText {
	const [path = "", about = "", title = "", summary = "", ...lines] = text.split("\n");
	const [kind = "", language] = about.split("\t");
	const sections: SectionText[] = [];
	for (const line of lines) {
		const rest = line.slice(1);
		if (line.startsWith("#")) {
			const space = rest.indexOf(" ");
			sections.push({ id: rest.slice(0, space), heading: rest.slice(space + 1), blocks: [] });
		} else sections.at(-1)?.blocks.push({ text: rest, isProse: line.startsWith(".") });
	}
	return { path, kind, ...(language !== undefined && { language }), title, summary, sections };
}
