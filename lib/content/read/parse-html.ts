import { Parser } from "htmlparser2";
import type { Html, Nodes, Parents, Root } from "mdast";
import { SHOWN_ELEMENTS } from "./html-names";
import { createSynthetic, type MdxElement } from "./mdx-nodes";

/**
 * Replaces the HTML in a Markdown tree with elements like those of MDX, so that the check and every format treat
 * both alike. A tag may be closed in a later block of the same parent. Drops comments. Changes the tree.
 */
export function nestHtml(tree: Root): void {
	nestChildren(tree, true);
}

/** Parents with inline content. */
const PHRASING = new Set([
	"paragraph",
	"heading",
	"emphasis",
	"strong",
	"delete",
	"link",
	"linkReference",
	"tableCell",
	"defListTerm",
]);

function nestChildren(parent: Parents, isFlow: boolean): void {
	for (const child of parent.children)
		if ("children" in child) nestChildren(child, isFlow && !PHRASING.has(child.type));
	if (parent.children.some(({ type }) => type === "html"))
		parent.children = nest(parent.children, isFlow) as typeof parent.children;
}

/** Returns a parent's children with their HTML tags as elements around the enclosed nodes. */
function nest(children: Nodes[], isFlow: boolean): Nodes[] {
	const top: Nodes[] = [];
	/** Open elements; undefined for a tag that is text. */
	const open: (MdxElement | undefined)[] = [];
	let source: { node: Html; start: number } | undefined;
	const add = (node: Nodes) => {
		const parent: Nodes[] = open.findLast((element) => element !== undefined)?.children ?? top;
		parent.push(node);
	};
	const handlers = {
		onopentag(written: string, attributes: Record<string, string>) {
			const name = /^[A-Z][\w.]*[a-z]/.test(written) ? written : written.toLowerCase();
			const isTextual = isTypeParameter(written);
			const position = source && positionIn(source.node, parser.startIndex - source.start);
			const isBlock = isFlow && !open.some((element) => element?.type === "mdxJsxTextElement");
			const element = isTextual ? undefined : createSynthetic(name, attributes, isBlock, position);
			add(element ?? { type: "text", value: `<${written}>` });
			open.push(element);
		},
		onclosetag(written: string, isImplied: boolean) {
			const element = open.pop();
			if (element === undefined && !isImplied) add({ type: "text", value: `</${written}>` });
		},
		ontext(value: string) {
			if (value.trim() !== "" || !isFlow) add({ type: "text", value });
		},
	};
	const parser = new Parser(handlers, { lowerCaseTags: false, recognizeSelfClosing: true });
	let written = 0;
	for (const node of children) {
		if (node.type !== "html") {
			// The parser must not buffer text across this node.
			add(node);
			continue;
		}
		source = { node, start: written };
		parser.write(node.value);
		written += node.value.length;
	}
	source = undefined;
	parser.end();
	return top;
}

/** Returns whether a tag is a type parameter, as in Vec<T>, which the author means as text. */
const isTypeParameter = (name: string) =>
	/^[A-Z][A-Z\d]*$/.test(name) && !SHOWN_ELEMENTS.has(name.toLowerCase());

/** Returns the position of a tag within an HTML node, in the content file. */
function positionIn({ position, value }: Html, offset: number): MdxElement["position"] {
	if (!position) return undefined;
	const before = value.slice(0, Math.max(0, offset)).split("\n");
	const { line, column } = position.start;
	const last = before.at(-1)?.length ?? 0;
	const start =
		before.length === 1
			? { line, column: column + last }
			: { line: line + before.length - 1, column: last + 1 };
	return {
		start: { ...start, offset: (position.start.offset ?? 0) + Math.max(0, offset) },
		end: position.end,
	};
}
