import GithubSlugger, { slug } from "github-slugger";
import type { Heading, Nodes, Root } from "mdast";
import { getNodes, literalText } from "./mdx-nodes";

/** A heading with its words and the id that it gets on the page. */
interface Anchored {
	node: Heading;
	text: string;
	anchor: string;
}

/** The headings of a body in order. Those whose words are alike are told apart by numbers. */
export function getHeadingsWithIds(tree: Root): Anchored[] {
	const slugger = new GithubSlugger();
	return getNodes(tree).flatMap((node) => {
		if (node.type !== "heading") return [];
		const text = headingText(node).trim();
		return { node, text, anchor: slugger.slug(text) };
	});
}

/** Whether words have a letter or a digit, of which an anchor can be made. */
export const canBeHeadingId = (words: string) => slug(words) !== "";

/** Gives the headings of a page their anchors: a plugin of remark. */
export function remarkHeadingIds() {
	return (tree: Root) => {
		for (const { node, anchor } of getHeadingsWithIds(tree))
			node.data = { ...node.data, hProperties: { id: anchor } };
	};
}

/** Text without the ends of its lines and the spaces around them. */
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

/** A heading as words: an image by its alternative text, without the marks of footnotes, and without what takes working out. */
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
