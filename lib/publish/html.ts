import { type DefaultTreeAdapterTypes, parse, html as spaces } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type Comment = DefaultTreeAdapterTypes.CommentNode;
type Node = DefaultTreeAdapterTypes.Node;

/** A stretch of a text, from one offset to before another, and what to put in its place. */
export interface Edit {
	from: number;
	to: number;
	text: string;
}

/** The elements and comments of an HTML document, in its order; those in an SVG or a template too. */
export function nodesOf(html: string): Nodes {
	if (html !== last?.html) last = { html, nodes: read(html) };
	return last.nodes;
}

interface Nodes {
	elements: Element[];
	comments: Comment[];
}

/** A page is looked at for several things in turn, and parsing it is the dearest. */
let last: { html: string; nodes: Nodes } | undefined;

function read(html: string): Nodes {
	const elements: Element[] = [];
	const comments: Comment[] = [];
	const visit = (node: Node) => {
		if ("tagName" in node) elements.push(node);
		if (node.nodeName === "#comment" && "data" in node) comments.push(node);
		if ("childNodes" in node) node.childNodes.forEach(visit);
		if ("content" in node) visit(node.content);
	};
	visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
	return { elements, comments };
}

/** An attribute's value; undefined where the element has none of that name. */
export const attribute = (element: Element, name: string) =>
	element.attrs.find((candidate) => candidate.name === name)?.value;

/** The text straight inside an element: all there is of a script or a style. */
export const textOf = (element: Element) =>
	element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");

/** Whether an element is HTML's own of that name, not SVG's. */
export const is = (element: Element, name: string) =>
	element.tagName === name && element.namespaceURI === spaces.NS.HTML;

/** Whether an element is a whole drawing: an SVG that is not part of another. */
export const isDrawing = ({ tagName, parentNode }: Element) =>
	tagName === "svg" &&
	parentNode !== null &&
	!("namespaceURI" in parentNode && parentNode.namespaceURI === spaces.NS.SVG);

/** Takes a node out of the text it was read from. Throws for a node that the parser made up. */
export function removal(node: Element | Comment): Edit {
	const place = node.sourceCodeLocation;
	if (!place) throw new Error(`<${node.nodeName}> is not in the text`);
	return { from: place.startOffset, to: place.endOffset, text: "" };
}

/** Puts a text between an element's tags. Throws for an element without both. */
export function inside(element: Element, text: string): Edit {
	const { startTag, endTag } = element.sourceCodeLocation ?? {};
	if (!startTag || !endTag) throw new Error(`<${element.tagName}> has not both its tags in the text`);
	return { from: startTag.endOffset, to: endTag.startOffset, text };
}

/** The text with every edit made; edits must not overlap. */
export function edited(text: string, edits: Edit[]): string {
	const parts: string[] = [];
	let done = 0;
	for (const { from, to, text: put } of [...edits].sort((a, b) => a.from - b.from)) {
		if (from < done) throw new Error(`two edits overlap at ${from}`);
		parts.push(text.slice(done, from), put);
		done = to;
	}
	return parts.join("") + text.slice(done);
}
