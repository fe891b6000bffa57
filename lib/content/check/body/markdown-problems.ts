import type { Code, Nodes } from "mdast";
import { bundledLanguages } from "shiki/langs";
import { CODE_OPTIONS, findUnknownNotations, NOTATIONS, parseCodeMeta } from "@/lib/content/read/code-meta";
import type { Remark } from "@/lib/content/schema/body-facts";
import { createLocator } from "@/lib/content/schema/line-positions";
import { didYouMean } from "@/lib/content/schema/problem";
import { positionOf, problemAt } from "./body-problem";

/**
 * Patterns of text that resembles Markdown but is not, so that the page would show it as typed. Escapes such as \[
 * are deliberate.
 */
const LITERALS: [written: RegExp, why: (found: string) => string][] = [
	[/(?<!\\)\[\^[^[\]\s\\]+\]/g, (found) => `footnote ${found} has no text`],
	[
		/(?<!\\|\\\[[^[\]\n]{0,300})\]\[[^\]^\\\n][^\]\\\n]{0,300}\]/g,
		(found) => `${found.slice(1)} is not defined; write ${found.slice(1)}: ADDRESS, or \\[ for [ in prose`,
	],
	[
		/(?<!\\|\\\[[^[\]\n]{0,300})\]\([^)\n]{0,300}\)/g,
		(found) =>
			`${found} is not a link; put an address with spaces between < and >, or write \\[ for [ in prose`,
	],
	[
		/(?<!\\)\*\*/g,
		() =>
			"** makes nothing bold here: remove spaces inside it, or write <strong> next to punctuation; in prose write \\*\\* for **",
	],
	[
		/\](?= \((?:\/|#|https?:)[^)\s]*\))/g,
		() => "a space before ( breaks the link: remove it, or write \\[ for [ in prose",
	],
	[/(?<!\\)\^\[/g, () => "^[ does not start a footnote: write [^name], and below it a line [^name]: text"],
	[
		/^\[!\w+\]/g,
		(found) =>
			`${found} is no kind of alert: write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION] in a quotation`,
	],
	[
		/(?<=[\p{L}\p{N})])\^[^\s^]+\^(?![\p{L}\p{N}])/gu,
		(found) => `${found} is not superscript: write <sup>${found.slice(1, -1)}</sup>`,
	],
	[/(?<!\\)`/g, () => "this ` is not closed; in prose write \\` for `"],
	[/^\$\$/gm, () => "$$ does not start a formula: put $$ on lines of their own, above and below it"],
	[
		/^:::+ *\w*/gm,
		(found) => `${found} starts no note: write :::note or :::note[A title], and ::: on a line below it`,
	],
	[
		/(?<!\|\n)^\|.+\|$(?=\n\|.+\|$)/gm,
		() => "not a table: write | - | - | below its header, with a - for each column",
	],
	[/^#{2,6}(?=[^\s#])/gm, (found) => `not a heading: put a space after ${found}`],
];

/** One character of each pattern. Most texts have none, and testing all patterns is slow. */
const ANY_LITERAL = /[[\]*^`$:|#]/;

/** Finds Markdown that the page would show as typed. */
export function findLiteralMarkdown(nodes: Nodes[], body: string): Remark[] {
	const locate = createLocator(body);
	return nodes.flatMap((node) => {
		const { start, end } = node.position ?? {};
		if (node.type !== "text" || start?.offset === undefined) return [];
		const source = body.slice(start.offset, end?.offset);
		if (!ANY_LITERAL.test(source)) return [];
		return LITERALS.flatMap(([written, why]) =>
			[...source.matchAll(written)].flatMap(({ 0: found, index }) => {
				const offset = (start.offset ?? 0) + index;
				const { line, column } = locate(offset);
				// A # within a line, such as a channel's name, is not meant as a heading.
				// A mark that is missing from the tree was parsed as a note.
				if (found.startsWith("[!") && !node.value.includes(found)) return [];
				if (found.startsWith("#") && body.slice(offset - column + 1, offset).trim()) return [];
				return { line, column, message: why(found) };
			}),
		);
	});
}

/** Finds text that ~ strikes through although a subscript was intended. */
export function findAccidentalStrikethrough(nodes: Nodes[], body: string): Remark[] {
	return nodes.flatMap((node) => {
		const { start, end } = node.position ?? {};
		if (node.type !== "delete" || start?.offset === undefined) return [];
		const source = body.slice(start.offset, end?.offset);
		if (
			source.startsWith("~~") ||
			!/[\p{L}\p{N})]$/u.test(body.slice(Math.max(0, start.offset - 2), start.offset))
		)
			return [];
		const text = source.slice(1, -1);
		return problemAt(
			node,
			`${source} strikes ${text} through: write <sub>${text}</sub>, or ~~${text}~~ to strike it`,
		);
	});
}

/** Finds list items that join the item above, because the space after their marker is missing. */
export function findSwallowedListItems(nodes: Nodes[], body: string): Remark[] {
	return nodes.flatMap((node) => {
		const text = node.type === "listItem" ? node.children[0] : undefined;
		if (text?.type !== "paragraph" || !text.position) return [];
		const { start, end } = text.position;
		const [, ...lines] = body.slice(start.offset, end.offset).split("\n");
		return lines.flatMap((line, index) => {
			const [, indent, mark] = /^(\s*)([-*+])[a-z]/i.exec(line) ?? [];
			if (indent === undefined) return [];
			const message = `not a list item: put a space after ${mark}`;
			return { line: start.line + index + 1, column: indent.length + 1, message };
		});
	});
}

/** Finds cells beyond the last column, which the page does not show. */
export function findExtraTableCells(nodes: Nodes[]): Remark[] {
	return nodes.flatMap((node) => {
		if (node.type !== "table") return [];
		const columns = node.children[0]?.children.length ?? 0;
		return node.children.flatMap(({ children }) => {
			const lost = children.slice(columns).find((cell) => cell.children.length > 0);
			return lost
				? problemAt(
						lost,
						`a row of ${children.length} cells in a table of ${columns} columns: the rest is not shown`,
					)
				: [];
		});
	});
}

/** Finds code blocks that are not closed, or whose language or options are unknown. */
export function findCodeProblems(nodes: Nodes[], body: string): Remark[] {
	return nodes.flatMap((node) =>
		node.type === "code"
			? [
					...findUnclosed(node, body),
					...(isLanguage(node.lang) ? [] : [unknownLanguage(node.lang ?? "")]),
					...findMetaProblems(node.meta ?? "", node.value),
				]
					.map((message) => problemAt(node, message))
					.concat(findNotationProblems(node))
			: [],
	);
}

function findUnclosed({ position }: Code, body: string): string[] {
	const lines = body.slice(position?.start.offset, position?.end.offset).split("\n");
	const [fence = ""] = /^(?:`+|~+)/.exec(lines[0] ?? "") ?? [];
	// Indented code of Markdown has no fence.
	if (fence === "") return [];
	const last = lines.length > 1 ? (lines.at(-1) ?? "").replace(/^[\s>]+/, "").trimEnd() : "";
	const isClosed = last.startsWith(fence) && last.replaceAll(fence[0] ?? "", "") === "";
	return isClosed ? [] : [`a code block is not closed: put ${fence} on a line below it`];
}

const OPTIONS = 'title="…", marked lines as {2,5-7}, marked words as /word/, showLineNumbers or diff';

function findMetaProblems(text: string, code: string): string[] {
	const { lines, words, unknown } = parseCodeMeta(text);
	const last = Math.max(0, ...lines);
	const count = code.split("\n").length;
	return [
		...unknown.map((option) => {
			const near = didYouMean(option.replace(/=.*/, ""), CODE_OPTIONS);
			return `${option}: after the language, write ${OPTIONS}${near}`;
		}),
		...(last > count ? [`line ${last} is highlighted in a block of ${count} lines`] : []),
		...words
			.filter((word) => !code.includes(word))
			.map((word) => `/${word}/ marks nothing: the code does not contain it`),
	];
}

/** Finds marks with unknown names in comments of code, as in [!code ++]. */
function findNotationProblems(node: Code): Remark[] {
	return findUnknownNotations(node.value).map(({ name, line }) => ({
		line: positionOf(node).line + 1 + line,
		column: 1,
		message: `[!code ${name}] has no meaning; known: ${NOTATIONS.join(", ")}${didYouMean(name, NOTATIONS)}`,
	}));
}

/** Languages without highlighting. */
const PLAIN = ["text", "txt", "plain", "plaintext", "ansi"];

const isLanguage = (name: string | null | undefined) =>
	!name || name in bundledLanguages || PLAIN.includes(name);

const unknownLanguage = (name: string) =>
	`unknown language "${name}"; use "text" for plain text${didYouMean(name, Object.keys(bundledLanguages))}`;
