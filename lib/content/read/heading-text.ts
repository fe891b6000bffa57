import type { Nodes } from "mdast";
import { literalText } from "./mdx-nodes";

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
 * Returns the text of a heading. Includes the alternative text of images, but no footnote marks or computed
 * expressions.
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
		case "inlineMath":
			return joinLines(node.value);
		default:
			return "children" in node ? node.children.map(headingText).join("") : "";
	}
}
