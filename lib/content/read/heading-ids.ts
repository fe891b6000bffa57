import GithubSlugger, { slug } from "github-slugger";
import type { Heading, Root } from "mdast";
import { headingText } from "./heading-text";
import { getNodes } from "./mdx-nodes";

/** A heading with its text and its ID on the page. */
interface Anchored {
	node: Heading;
	text: string;
	anchor: string;
}

/** Returns the headings of a body in order. Equal headings get numbered IDs. An author may set an ID with {#id}. */
export function getHeadingsWithIds(tree: Root): Anchored[] {
	const slugger = new GithubSlugger();
	return getNodes(tree).flatMap((node) => {
		if (node.type !== "heading") return [];
		const text = headingText(node).trim();
		const own = node.data?.anchor;
		if (own === undefined) return { node, text, anchor: slugger.slug(text) };
		// A later heading with the same words gets a number.
		slugger.occurrences[own] ??= 0;
		return { node, text, anchor: own };
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
