import type { Code, Root } from "mdast";
import { getNodes } from "./mdx-nodes";

/** Options after the language of a code block. */
export interface CodeMeta {
	/** File name or title above the block. */
	title?: string;
	/** Numbers of the marked lines; the first line is 1. */
	lines: number[];
	/** Marked words. */
	words: string[];
	/** Number of the first line, if lines are numbered. */
	firstLine?: number;
	/** Whether each line starts with the sign of a diff: +, - or a space. */
	isDiff: boolean;
	/** Unknown options. */
	unknown: string[];
}

/** The pattern of an option, and a function that stores the values in the pattern's groups. */
type Option = [pattern: RegExp, set: (meta: CodeMeta, values: (string | undefined)[]) => void];

const OPTIONS: Option[] = [
	[
		/(?:title|filename|file|name)=(?:"([^"]+)"|'([^']+)'|([^\s"'{]+))/y,
		(meta, values) => {
			meta.title = values.find((value) => value !== undefined) ?? "";
		},
	],
	[
		/\[([^[\]]+)\]/y,
		(meta, [title]) => {
			meta.title = title ?? "";
		},
	],
	[/\{\s*(\d+(?:\s*-\s*\d+)?(?:\s*,\s*\d+(?:\s*-\s*\d+)?)*)\s*\}/y, addLines],
	[
		/\/((?:\\.|[^/\\\s]|(?<=\S) (?=\S))+)\//y,
		(meta, [word = ""]) => meta.words.push(word.replace(/\\(.)/g, "$1")),
	],
	[
		/(?:showLineNumbers|lineNumbers|linenos)(?:=?\{(\d+)\}|=\{?true\}?|=(\d+))?(?=\s|$)/y,
		(meta, values) => {
			meta.firstLine = Number(values.find((value) => value !== undefined) ?? 1);
		},
	],
	[
		/diff(?=\s|$)/y,
		(meta) => {
			meta.isDiff = true;
		},
	],
];

function addLines(meta: CodeMeta, [ranges = ""]: (string | undefined)[]) {
	for (const range of ranges.split(",")) {
		const [first = 0, last = first] = range.split("-").map(Number);
		// The check reports numbers beyond the block. The limit keeps a long range from filling the memory.
		for (let line = first; line <= Math.min(last, first + 10_000); line++) meta.lines.push(line);
	}
}

/** Names of the options, for suggestions. */
export const CODE_OPTIONS = ["title", "filename", "showLineNumbers", "diff"];

/** Parses the options after the language of a code block. */
export function parseCodeMeta(text: string): CodeMeta {
	const meta: CodeMeta = { lines: [], words: [], isDiff: false, unknown: [] };
	for (let at = 0; at < text.length; ) {
		if (/\s/.test(text[at] ?? "")) {
			at++;
			continue;
		}
		const end = readOption(text, at, meta);
		if (end !== undefined) at = end;
		else {
			const [word = ""] = /^\S+/.exec(text.slice(at)) ?? [];
			meta.unknown.push(word);
			at += word.length;
		}
	}
	return meta;
}

/** Reads one option and returns where it ends, or undefined for an unknown one. */
function readOption(text: string, at: number, meta: CodeMeta): number | undefined {
	for (const [pattern, set] of OPTIONS) {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (!found) continue;
		set(meta, found.slice(1));
		return pattern.lastIndex;
	}
	return undefined;
}

/** The language, and options that other blogs attach to it: js{1,3}, js:a.js, js[a.js]. */
const LANGUAGE = /^([^\s:{[]*)(?::(?=[^\s"'{])([^\s{]+))?/;

/** Separates the language of each code block from options attached to it. Changes the tree. */
export function separateCodeMeta(tree: Root): void {
	for (const node of getNodes(tree)) if (node.type === "code") separate(node);
}

function separate(code: Code) {
	const info = [code.lang, code.meta].filter(Boolean).join(" ");
	const [found = "", language = "", name] = LANGUAGE.exec(info) ?? [];
	const meta = [name && `title="${name}"`, info.slice(found.length).trimStart()].filter(Boolean).join(" ");
	code.lang = language || null;
	code.meta = meta || null;
}

/** A mark in a comment of code: [!code ++], [!code highlight:3]. */
const NOTATION = /\[!code ([^\]\n:]+)(:[^\]\n]*)?\]/g;

/** Valid names of marks in comments. */
export const NOTATIONS = ["++", "--", "highlight", "hl", "focus", "error", "warning", "info", "word"];

/** Returns the marks with unknown names in the comments of code. */
export function findUnknownNotations(code: string): { name: string; line: number }[] {
	return code
		.split("\n")
		.flatMap((text, index) =>
			[...untilLastBracket(text).matchAll(NOTATION)].flatMap(([, name = ""]) =>
				NOTATIONS.includes(name) ? [] : [{ name, line: index }],
			),
		);
}

/**
 * Returns a line up to its last closing bracket. Each mark that starts there has an end, so no search for one runs to
 * the end of the line in vain, which takes quadratic time for many marks.
 */
const untilLastBracket = (line: string) => line.slice(0, line.lastIndexOf("]") + 1);

/** A mark with the form of a known one. */
const MARK = /\[!code (\+\+|--|[a-z]+)(?::[^\]\n]*)?\]/;

/** What starts a comment. A delimiter that ends with another one is before it. */
const COMMENT_STARTS = ["{/*", "/*", "<!--", "--", "//", "#", ";", "%"];
const COMMENT_END = /^[ \t]*(?:\*\/\}?|-->)?/;

/** Returns the name of the first mark in a line, and the line without the mark's comment. */
function removeMark(line: string): { name?: string; rest: string } | undefined {
	const mark = MARK.exec(untilLastBracket(line));
	if (!mark) return undefined;
	const before = line.slice(0, mark.index).trimEnd();
	const start = COMMENT_STARTS.find((one) => before.endsWith(one)) ?? "";
	const after = line.slice(mark.index + mark[0].length).replace(COMMENT_END, "");
	return { name: mark[1], rest: before.slice(0, before.length - start.length).trimEnd() + after };
}

/**
 * Removes the marks from comments of code, for formats without colors. Added and removed lines make the code a
 * diff: `isDiff` is set, and each line starts with its sign.
 */
export function removeNotations(code: string): { code: string; isDiff: boolean } {
	const lines = code.split("\n").flatMap((text) => {
		const mark = removeMark(text);
		if (!mark) return [{ sign: " ", text }];
		const { name, rest } = mark;
		const sign = name === "++" ? "+" : name === "--" ? "-" : " ";
		return rest.trim() === "" ? [] : [{ sign, text: rest }];
	});
	const isDiff = lines.some(({ sign }) => sign !== " ");
	return { code: lines.map(({ sign, text }) => (isDiff ? sign + text : text)).join("\n"), isDiff };
}
