import type { Nodes, Root } from "mdast";
import { getNodes, isElement } from "@/lib/content/read/mdx-nodes";

/** A tag of HTML or JSX in a text. */
export interface Tag {
	name: string;
	/** Values of attributes; true without a value, and with braces for an expression: {1 + 1}. */
	attributes: Map<string, string | true>;
	start: number;
	end: number;
	isClosing: boolean;
	isSelfClosing: boolean;
}

const VALUE = String.raw`"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|[^\s"'=<>{}\x60]+`;
const TAG = new RegExp(
	String.raw`<(/?)([A-Za-z][\w.:-]*)((?:\s+[^\s"'<>/={}]+(?:\s*=\s*(?:${VALUE}))?|\s*\{\.\.\.[^}]*\})*)\s*(/?)>`,
	"y",
);
const ATTRIBUTE = new RegExp(String.raw`([^\s"'<>/={}]+)(?:\s*=\s*(${VALUE}))?`, "g");

/** Reads the tag that starts at an offset, if there is one. */
export function readTag(text: string, start: number): Tag | undefined {
	TAG.lastIndex = start;
	const [whole, slash, name = "", written = "", end] = TAG.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const attributes = new Map<string, string | true>();
	for (const [, key = "", value] of written.matchAll(ATTRIBUTE))
		attributes.set(key, value === undefined ? true : value.replace(/^(["'])([\s\S]*)\1$/, "$2"));
	return {
		name,
		attributes,
		start,
		end: start + whole.length,
		isClosing: slash === "/",
		isSelfClosing: end === "/",
	};
}

/** Lists the tags of a parsed text in order: those in its HTML, or those of its elements. */
export function listTags(text: string, tree: Root): Tag[] {
	return getNodes(tree)
		.flatMap((node) => listNodeTags(text, node))
		.sort((a, b) => a.start - b.start);
}

function listNodeTags(text: string, node: Nodes): Tag[] {
	const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
	if (node.type === "html") {
		const source = text
			.slice(start, end)
			.replace(/<!--[\s\S]*?-->/g, (comment) => " ".repeat(comment.length));
		return [...source.matchAll(/</g)].flatMap(({ index }) =>
			source[index] === "<" ? (readTag(text, start + index) ?? []) : [],
		);
	}
	if (!isElement(node)) return [];
	const open = readTag(text, start);
	const closeAt = text.lastIndexOf("</", end);
	const close = open && !open.isSelfClosing && closeAt > start ? readTag(text, closeAt) : undefined;
	return [...(open ? [open] : []), ...(close?.end === end ? [close] : [])];
}

/** Returns the text of an attribute's value, as in alt="x", alt={"x"} or alt={1}; undefined if it is computed. */
export function textOf(value: string | true | undefined): string | undefined {
	if (value === undefined) return undefined;
	if (value === true) return "";
	const [, literal = value] = /^\{\s*(?:["'`]([^"'`$]*)["'`])\s*\}$/.exec(value) ?? [];
	const [, number = literal] = /^\{\s*(\d+)\s*\}$/.exec(literal) ?? [];
	return number.startsWith("{") ? undefined : number;
}
