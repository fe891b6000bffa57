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
export function nodesOf(html: string): { elements: Element[]; comments: Comment[] } {
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

/** The text inside an element that holds nothing else, such as a script or a style. */
export const textOf = (element: Element) =>
	element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");

/** Whether an element is HTML's own of that name, not SVG's. */
export const is = (element: Element, name: string) =>
	element.tagName === name && element.namespaceURI === spaces.NS.HTML;

/** Takes a node out of the text it was read from. */
export const removal = (node: Element | Comment): Edit => replacement(node, "");

/** Puts a text in a node's place. Throws for an element that the parser made up. */
function replacement(node: Element | Comment, text: string): Edit {
	const place = node.sourceCodeLocation;
	if (!place) throw new Error(`<${node.nodeName}> is not in the text`);
	return { from: place.startOffset, to: place.endOffset, text };
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
