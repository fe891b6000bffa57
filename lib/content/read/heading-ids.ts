import GithubSlugger, { slug } from "github-slugger";
import type { Heading, Nodes, Root } from "mdast";
import { getNodes, literalText } from "./mdx-nodes";

/** A heading with its text and its ID on the page. */
interface Anchored {
	node: Heading;
	text: string;
	anchor: string;
}

/** Returns the headings of a body in order. Equal headings get numbered IDs. */
export function getHeadingsWithIds(tree: Root): Anchored[] {
	const slugger = new GithubSlugger();
	return getNodes(tree).flatMap((node) => {
		if (node.type !== "heading") return [];
		const text = headingText(node).trim();
		return { node, text, anchor: slugger.slug(text) };
	});
}

/** Returns whether a text has a letter or digit, which an ID needs. */
export const canBeHeadingId = (words: string) => slug(words) !== "";

/** Returns a remark plugin that sets the IDs of headings. */
export function remarkHeadingIds() {
	return (tree: Root) => {
		for (const { node, anchor } of getHeadingsWithIds(tree))
			node.data = { ...node.data, hProperties: { id: anchor } };
	};
}

/** Joins the lines of a text with single spaces. */
function joinLines(text: string): string {
	const lines = text.split("\n");
	return lines
		.map((line, index) => {
			const start = index > 0 ? line.trimStart() : line;
			return index < lines.length - 1 ? start.trimEnd() : start;
		})
		.filter((line, index) => line !== "" || index === 0 || index === lines.length - 1)
		.join(" ");
}

/**
 * Returns the text of a heading. Images count with their alternative text; footnote marks and computed expressions do
 * not count.
 */
export function headingText(node: Nodes): string {
	switch (node.type) {
		case "image":
		case "imageReference":
			return node.alt ?? "";
		case "break":
			return " ";
		case "mdxTextExpression":
			return literalText(node) ?? "";
		case "text":
		case "inlineCode":
			return joinLines(node.value);
		default:
			return "children" in node ? node.children.map(headingText).join("") : "";
	}
}
