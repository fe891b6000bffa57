import type { Definition, Nodes, Root } from "mdast";
import { headingText } from "@/lib/content/read/heading-text";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import type { PostContext } from "./context";
import { convertCode } from "./convert-code";
import { convertHeadings } from "./convert-headings";
import type { Edit } from "./edits";
import { toDestination, writeImage } from "./markup";

/** Returns where a node of a parsed text starts and ends. */
const rangeOf = ({ position }: Nodes): { start: number; end: number } => ({
	start: position?.start.offset ?? 0,
	end: position?.end.offset ?? 0,
});

/** Returns the ranges of code in a text, which conversions leave as they are. */
export const findCode = (tree: Root): [start: number, end: number][] =>
	getNodes(tree).flatMap((node): [number, number][] => {
		const { start, end } = rangeOf(node);
		return node.type === "code" || node.type === "inlineCode" ? [[start, end]] : [];
	});

/** Converts headings, code, images and links of Markdown. */
export function convertNodes(text: string, tree: Root, context: PostContext): Edit[] {
	const nodes = getNodes(tree);
	const definitions = new Map(
		nodes.flatMap((node) => (node.type === "definition" ? [[node.identifier, node] as const] : [])),
	);
	return [
		...convertHeadings(text, tree, context.title),
		...nodes.flatMap((node) => {
			if (node.type === "code") return convertCode(text, node);
			if (node.type === "image") return convertImage(node, node.url, node.title, context);
			if (node.type === "imageReference") {
				const found = definitions.get(node.identifier);
				return found ? convertImage(node, found.url, found.title, context) : [];
			}
			if (node.type === "definition") return convertDefinition(text, node, nodes, context);
			return node.type === "link" ? convertLink(text, node, context) : [];
		}),
	];
}

function convertImage(
	node: Extract<Nodes, { type: "image" | "imageReference" }>,
	url: string,
	title: string | null | undefined,
	context: PostContext,
): Edit[] {
	return [
		{ ...rangeOf(node), ...writeImage({ url, alt: node.alt ?? "", title: title ?? undefined }, context) },
	];
}

/** Removes a definition that only images use; they have their addresses themselves. Rewrites the address of others. */
function convertDefinition(text: string, node: Definition, nodes: Nodes[], context: PostContext): Edit[] {
	const isUsedAs = (type: "imageReference" | "linkReference") =>
		nodes.some((one) => one.type === type && one.identifier === node.identifier);
	if (isUsedAs("imageReference") && !isUsedAs("linkReference")) return [{ ...rangeOf(node), text: "" }];
	return rewriteAddress(text, node, "]:", context);
}

/** Rewrites the address of a link. A link without one becomes its words. */
function convertLink(text: string, node: Extract<Nodes, { type: "link" }>, context: PostContext): Edit[] {
	const { start, end } = rangeOf(node);
	const [first, last] = [node.children[0], node.children.at(-1)];
	if ((node.url === "" || node.url === "#" || node.url.startsWith("#/")) && text[start] === "[") {
		if (!first || !last) return [{ start, end, text: "" }];
		return [
			{
				start,
				end: rangeOf(first).start,
				text: "",
				remark: `a link without an address is now text: ${headingText(node)}`,
			},
			{ start: rangeOf(last).end, end, text: "" },
		];
	}
	if (!first && text.startsWith("[](", start)) return [{ start, end, text: "" }];
	return rewriteAddress(text, node, "](", context);
}

/** Rewrites the address after a mark. Links without the mark are whole addresses. */
function rewriteAddress(
	text: string,
	node: Extract<Nodes, { type: "link" | "definition" }>,
	mark: string,
	context: PostContext,
): Edit[] {
	const { start, end } = rangeOf(node);
	const source = text.slice(start, end);
	const at = source.lastIndexOf(mark);
	if (at < 0) return [];
	const [whole, lead = "", written = ""] =
		/^(\][(:]\s*)(<[^>\n]*>|(?:[^\s()<>]|\([^\s()]*\))*)/.exec(source.slice(at)) ?? [];
	if (whole === undefined) return [];
	const { url, remark } = context.placeLink(node.url);
	if (url === node.url && !remark) return [];
	const from = start + at + lead.length;
	return [{ start: from, end: from + written.length, text: toDestination(url), remark }];
}
