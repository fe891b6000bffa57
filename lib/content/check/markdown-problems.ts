import type { Code, Nodes } from "mdast";
import { bundledLanguages } from "shiki/langs";
import type { Remark } from "@/lib/content/schema/body-facts";
import { createLocator } from "@/lib/content/schema/line-positions";
import { didYouMean } from "@/lib/content/schema/problem";
import { problemAt } from "./body-problem";

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
	[/^\[!\w+\]/g, (found) => `${found} is not supported: write <Note title="…"> and </Note> around it`],
	[
		/(?<=[\p{L}\p{N})])\^[^\s^]+\^(?![\p{L}\p{N}])/gu,
		(found) => `${found} is not superscript: write <sup>${found.slice(1, -1)}</sup>`,
	],
	[/(?<!\\)`/g, () => "this ` is not closed; in prose write \\` for `"],
	[/^\$\$/gm, () => "$$ does not start a formula, because formulas are not supported: write it as text"],
	[/^:::+ *\w*/gm, (found) => `${found} is not supported: write <Note title="…"> and </Note>`],
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
				].map((message) => problemAt(node, message))
			: [],
	);
}

function findUnclosed({ position }: Code, body: string): string[] {
	const lines = body.slice(position?.start.offset, position?.end.offset).split("\n");
	const [fence = ""] = /^(?:`+|~+)/.exec(lines[0] ?? "") ?? [];
	const last = lines.length > 1 ? (lines.at(-1) ?? "").replace(/^[\s>]+/, "").trimEnd() : "";
	const isClosed = last.startsWith(fence) && last.replaceAll(fence[0] ?? "", "") === "";
	return isClosed ? [] : [`a code block is not closed: put ${fence} on a line below it`];
}

/** The options after the language: a title, and highlighted lines. */
const META = /^(?:(?:title="[^"]+"|\{\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*\})(?:\s+|$))*$/;

function findMetaProblems(meta: string, code: string): string[] {
	if (!META.test(meta))
		return [
			`${meta}: after the language, write title="…" and highlighted lines without spaces, such as {2,5-7}`,
		];
	const [, lines = ""] = /\{([^{}]*)\}/.exec(meta.replace(/title="[^"]*"/, "")) ?? [];
	const last = lines.split(/\D/).reduce((most, number) => Math.max(most, Number(number)), 0);
	const count = code.split("\n").length;
	return last > count ? [`line ${last} is highlighted in a block of ${count} lines`] : [];
}

/** Languages without highlighting. */
const PLAIN = ["text", "txt", "plain", "plaintext", "ansi"];

const isLanguage = (name: string | null | undefined) =>
	!name || name in bundledLanguages || PLAIN.includes(name);

const unknownLanguage = (name: string) =>
	`unknown language "${name}"; use "text" for plain text${didYouMean(name, Object.keys(bundledLanguages))}`;
