import type { Code, Nodes } from "mdast";
import { bundledLanguages } from "shiki/langs";
import type { Remark } from "@/lib/content/schema/body-facts";
import { didYouMean } from "@/lib/content/schema/problem";
import { problemAt } from "./body-problem";
import { createLocator } from "./line-positions";

/** What was meant as Markdown, is none, and so stays in the page as it was typed; \[ and the like are meant as text. */
const LITERALS: [written: RegExp, why: (found: string) => string][] = [
	[/(?<!\\)\[\^[^[\]\s\\]+\]/g, (found) => `footnote ${found} has no text`],
	[
		/(?<!\\|\\\[[^[\]\n]{0,300})\]\[[^\]^\\\n][^\]\\\n]{0,300}\]/g,
		(found) =>
			`no line says what ${found.slice(1)} is; write ${found.slice(1)}: ADDRESS, or \\[ for [ in prose`,
	],
	[
		/(?<!\\|\\\[[^[\]\n]{0,300})\]\([^)\n]{0,300}\)/g,
		(found) => `${found} is no link; put an address with spaces between < and >, or write \\[ for [ in prose`,
	],
	[
		/(?<!\\)\*\*/g,
		() =>
			"** makes nothing bold here: no space stands inside of it, nor punctuation at its edge beside a letter, where <strong> does; in prose write \\*\\* for **",
	],
	[
		/\](?= \((?:\/|#|https?:)[^)\s]*\))/g,
		() => "a space before ( makes no link: take it out, or write \\[ for [ in prose",
	],
	[/(?<!\\)\^\[/g, () => "^[ begins no footnote: write [^name], and below it a line [^name]: text"],
	[
		/^\[!\w+\]/g,
		(found) => `${found} makes no note of a quotation: write <Note title="…"> and </Note> around it`,
	],
	[
		/(?<=[\p{L}\p{N})])\^[^\s^]+\^(?![\p{L}\p{N}])/gu,
		(found) => `${found} raises nothing: write <sup>${found.slice(1, -1)}</sup>`,
	],
	[/(?<!\\)`/g, () => "nothing closes this `; in prose write \\` for `"],
	[/^\$\$/gm, () => "$$ begins no formula, as none is drawn: write it as text"],
	[/^:::+ *\w*/gm, (found) => `${found} begins nothing: write <Note title="…"> and </Note>`],
	[
		/(?<!\|\n)^\|.+\|$(?=\n\|.+\|$)/gm,
		() => "no table: below its head stands | - | - |, with a - for each column",
	],
	[/^#{2,6}(?=[^\s#])/gm, (found) => `no heading without a space behind ${found}`],
];

/** A sign of each of them: most texts have none, and to look for all of them takes as long as to check the rest. */
const ANY_LITERAL = /[[\]*^`$:|#]/;

/** Markdown that a page shows as it was typed. */
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
				// A channel’s name within a line was never meant as a heading.
				if (found.startsWith("#") && body.slice(offset - column + 1, offset).trim()) return [];
				return { line, column, message: why(found) };
			}),
		);
	});
}

/** What a pair of ~ behind a letter strikes through, where a subscript was meant. */
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

/** Items of a list that belong to the one above them, as no space stands behind their mark. */
export function findSwallowedListItems(nodes: Nodes[], body: string): Remark[] {
	return nodes.flatMap((node) => {
		const text = node.type === "listItem" ? node.children[0] : undefined;
		if (text?.type !== "paragraph" || !text.position) return [];
		const { start, end } = text.position;
		const [, ...lines] = body.slice(start.offset, end.offset).split("\n");
		return lines.flatMap((line, index) => {
			const [, indent, mark] = /^(\s*)([-*+])[a-z]/i.exec(line) ?? [];
			if (indent === undefined) return [];
			const message = `no item of the list without a space behind ${mark}`;
			return { line: start.line + index + 1, column: indent.length + 1, message };
		});
	});
}

/** Cells that no column has: the page leaves them out. */
export function findExtraTableCells(nodes: Nodes[]): Remark[] {
	return nodes.flatMap((node) => {
		if (node.type !== "table") return [];
		const columns = node.children[0]?.children.length ?? 0;
		return node.children.flatMap(({ children }) => {
			const lost = children.slice(columns).find((cell) => cell.children.length > 0);
			return lost
				? problemAt(lost, `a row of ${children.length} cells under ${columns}: the rest is left out`)
				: [];
		});
	});
}

/** Code blocks that run to the end of the text around them, or say something of themselves that nobody understands. */
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
	return isClosed ? [] : [`a code block that nothing closes: put ${fence} on a line below it`];
}

/** What stands behind the language: a title, and the lines that are marked. */
const META = /^(?:(?:title="[^"]+"|\{\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*\})(?:\s+|$))*$/;

function findMetaProblems(meta: string, code: string): string[] {
	if (!META.test(meta))
		return [`${meta}: behind a language stand title="…" and marked lines without spaces, as in {2,5-7}`];
	const [, lines = ""] = /\{([^{}]*)\}/.exec(meta.replace(/title="[^"]*"/, "")) ?? [];
	const last = lines.split(/\D/).reduce((most, number) => Math.max(most, Number(number)), 0);
	const count = code.split("\n").length;
	return last > count ? [`line ${last} is marked of a block of ${count}`] : [];
}

/** What has no colors. */
const PLAIN = ["text", "txt", "plain", "plaintext", "ansi"];

const isLanguage = (name: string | null | undefined) =>
	!name || name in bundledLanguages || PLAIN.includes(name);

const unknownLanguage = (name: string) =>
	`no language "${name}" is known; what is in none is "text"${didYouMean(name, Object.keys(bundledLanguages))}`;
