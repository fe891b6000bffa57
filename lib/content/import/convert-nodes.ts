import type { Code, Heading, Nodes, Root } from "mdast";
import { parseCodeMeta } from "@/lib/content/read/code-meta";
import { headingText } from "@/lib/content/read/heading-text";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import type { PostContext } from "./context";
import type { Edit } from "./edits";
import { findLanguage, toDestination, writeImage } from "./markup";

const rangeOf = ({ position }: Nodes): [start: number, end: number] => [
	position?.start.offset ?? 0,
	position?.end.offset ?? 0,
];

/** Returns the ranges of code in a text, which conversions leave as they are. */
export const findCode = (tree: Root): [number, number][] =>
	getNodes(tree).flatMap((node): [number, number][] =>
		node.type === "code" || node.type === "inlineCode" ? [rangeOf(node)] : [],
	);

/** Converts headings, code, images and links of Markdown. */
export function convertNodes(text: string, tree: Root, context: PostContext): Edit[] {
	const nodes = getNodes(tree);
	return [
		...convertHeadings(text, nodes, context.title),
		...nodes.flatMap((node) => {
			if (node.type === "code") return convertCode(text, node);
			if (node.type === "image") return convertImage(node, context);
			if (node.type === "link" || node.type === "definition") return convertLink(text, node, nodes, context);
			return [];
		}),
	];
}

/** Letters and digits alone, for comparing a heading with a title. */
const toKey = (words: string) =>
	words
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Removes a first h1 that repeats the title. Moves all headings one level down if others are h1, because the title is the
 * page's h1. Writes underlined headings with #.
 */
function convertHeadings(text: string, nodes: Nodes[], title: string): Edit[] {
	const headings = nodes.filter((node): node is Heading => node.type === "heading");
	const [first] = headings;
	const repeated =
		first && first.depth <= 2 && toKey(headingText(first)) === toKey(title) && isAtStart(text, first)
			? first
			: undefined;
	const rest = headings.filter((heading) => heading !== repeated);
	const shift = rest.some(({ depth }) => depth === 1) ? 1 : 0;
	const edits = rest.flatMap((heading): Edit[] => {
		const [start, end] = rangeOf(heading);
		const source = text.slice(start, end);
		const isUnderlined = !source.startsWith("#");
		const depth = Math.min(6, heading.depth + shift);
		if (!isUnderlined && depth === heading.depth) return [];
		const words = isUnderlined
			? source.replace(/\n[\s>]*[-=]+\s*$/, "").replace(/\s*\n[\s>]*/g, " ")
			: source.replace(/^#+[ \t]*/, "");
		return [{ start, end, text: `${"#".repeat(depth)} ${words}` }];
	});
	return repeated ? [{ start: rangeOf(repeated)[0], end: rangeOf(repeated)[1], text: "" }, ...edits] : edits;
}

const isAtStart = (text: string, heading: Heading) =>
	text
		.slice(0, rangeOf(heading)[0])
		.replace(/<!--[\s\S]*?-->|^import .*$/gm, "")
		.trim() === "";

/** Corrects the language and the options of a code block. */
function convertCode(text: string, node: Code): Edit[] {
	const [start, end] = rangeOf(node);
	const source = text.slice(start, end);
	const [line = ""] = source.split("\n", 1);
	const [, fence = "", info = ""] = /^(`{3,}|~{3,})[ \t]*(.*)$/.exec(line) ?? [];
	if (fence === "" || info.trim() === "") return [];
	const [, written = "", attached = ""] = /^([^\s:{[,]*)([\s\S]*)$/.exec(info.trim()) ?? [];
	const { name, isUnknown } = findLanguage(written);
	const meta = parseCodeMeta(attached.replace(/^[,:](?=\S)/, ""));
	const isOfHugo = /hl_lines|linenos/.test(attached);
	const count = node.value.split("\n").length;
	const isKept =
		meta.unknown.length === 0 &&
		Math.max(0, ...meta.lines) <= count &&
		meta.words.every((word) => node.value.includes(word));
	if (!isUnknown && name === written && isKept) return [];
	const lines = isOfHugo
		? (/hl_lines=["[]?([\d\s,"-]+)/.exec(attached)?.[1]?.match(/\d+(?:-\d+)?/g) ?? [])
		: meta.lines.filter((number) => number <= count);
	const options = [
		meta.title ? `title="${meta.title}"` : "",
		lines.length > 0 ? `{${lines.join(",")}}` : "",
		meta.firstLine !== undefined || (isOfHugo && /linenos(?!=false)/.test(attached)) ? "showLineNumbers" : "",
		meta.isDiff ? "diff" : "",
	].filter(Boolean);
	const kept = isKept ? attached : options.length > 0 ? ` ${options.join(" ")}` : "";
	const lost = isOfHugo ? [] : meta.unknown;
	const remark = isUnknown
		? `code in “${written}” is written as plain text, because the site does not highlight that language`
		: lost.length > 0
			? `options of a code block are removed: ${lost.join(" ")}`
			: undefined;
	const language = name || (kept.trim() === "" ? "" : "text");
	return [{ start, end: start + line.length, text: `${fence}${language}${kept}`, remark }];
}

function convertImage(node: Extract<Nodes, { type: "image" }>, context: PostContext): Edit[] {
	const [start, end] = rangeOf(node);
	// Liquid and shortcodes in addresses are reported already.
	const written = writeImage({ url: node.url, alt: node.alt ?? "", title: node.title ?? undefined }, context);
	return [{ start, end, ...written }];
}

/** Rewrites the address of a link or of a definition. */
function convertLink(
	text: string,
	node: Extract<Nodes, { type: "link" | "definition" }>,
	nodes: Nodes[],
	context: PostContext,
): Edit[] {
	const [start, end] = rangeOf(node);
	const source = text.slice(start, end);
	const at = source.lastIndexOf(node.type === "link" ? "](" : "]:");
	if (at < 0) return [];
	const [whole = "", lead = "", written = ""] =
		/^(\][(:]\s*)(<[^>\n]*>|(?:[^\s()<>]|\([^\s()]*\))*)/.exec(source.slice(at)) ?? [];
	if (whole === "") return [];
	const from = start + at + lead.length;
	const isImage =
		node.type === "definition" &&
		nodes.some((one) => one.type === "imageReference" && one.identifier === node.identifier);
	if (isImage) {
		const placed = context.placeImage(node.url);
		if ("problem" in placed)
			return [
				{
					start: from,
					end: from + written.length,
					text: placed.url,
					remark: `the image ${node.url} ${placed.problem}`,
				},
			];
		return [{ start: from, end: from + written.length, text: toDestination(placed.src) }];
	}
	const { url, remark } = context.placeLink(node.url);
	if (url === node.url && !remark) return [];
	return [{ start: from, end: from + written.length, text: toDestination(url), remark }];
}
