import type { Heading, Nodes, Root } from "mdast";
import { canBeHeadingId } from "@/lib/content/read/heading-ids";
import { headingText } from "@/lib/content/read/heading-text";
import { getNodes, isElement } from "@/lib/content/read/mdx-nodes";
import type { Remark } from "@/lib/content/schema/body-facts";
import { problemAt } from "./body-problem";

const SECOND_TITLE = "a second h1: the title is the h1; start with ##";

/** Finds problems of headings: a second h1, or a heading without an ID or without text below it. */
export function findHeadingProblems(tree: Root, nodes: Nodes[], body: string): Remark[] {
	return [
		...findLevelProblems(tree),
		...findUnderlined(nodes, body),
		...findHeadingElements(nodes),
		...findHeadingsInNotes(nodes),
	];
}

function findLevelProblems(tree: Root): Remark[] {
	const problems: Remark[] = [];
	for (const [node, next] of headingsBelow(tree)) {
		if (node.depth === 1) problems.push(problemAt(node, SECOND_TITLE));
		const words = headingText(node).trim();
		if (!canBeHeadingId(words)) problems.push(problemAt(node, explainMissingAnchor(node, words)));
		else if (!next || (next.type === "heading" && next.depth <= node.depth)) {
			problems.push(problemAt(node, `there is no text under the heading “${words}”`));
		}
	}
	return problems;
}

/** Finds headings that skip a level, which confuses readers who jump from heading to heading. */
export function findSkippedLevels(tree: Root): Remark[] {
	let above = 1;
	return headingsBelow(tree).flatMap(([node]) => {
		const isSkip = node.depth > above + 1;
		const message = `expected a heading of level ${above + 1}; found level ${node.depth}`;
		above = node.depth;
		return isSkip ? [problemAt(node, message)] : [];
	});
}

/**
 * Returns each heading with the node after it, including those in quotations, lists and components, but not in
 * footnotes.
 */
function headingsBelow(parent: Nodes): [heading: Heading, next: Nodes | undefined][] {
	if (!("children" in parent) || parent.type === "footnoteDefinition") return [];
	const shown = parent.children.filter(({ type }) => type !== "mdxjsEsm" && type !== "footnoteDefinition");
	return shown.flatMap((node, index): [Heading, Nodes | undefined][] =>
		node.type === "heading" ? [[node, shown[index + 1]]] : headingsBelow(node),
	);
}

/** Finds text that a line of --- makes a heading by accident. */
function findUnderlined(nodes: Nodes[], body: string): Remark[] {
	return nodes
		.filter(({ type, position }) => {
			const source = body.slice(position?.start.offset, position?.end.offset);
			const last = source.lastIndexOf("\n");
			return type === "heading" && last >= 0 && /^[\s>]*-+$/.test(source.slice(last).trimEnd());
		})
		.map((node) =>
			problemAt(node, "--- below text makes it a heading: put an empty line between them, or write ##"),
		);
}

function explainMissingAnchor({ children }: Heading, words: string): string {
	if (words !== "") return "a heading without a letter or digit has no address";
	if (children.length === 0) return "a heading without text";
	return "a heading without text of its own: the table of contents cannot show an expression";
}

/** Finds headings written as elements, which get no id and are not in the table of contents. */
function findHeadingElements(nodes: Nodes[]): Remark[] {
	return nodes.flatMap((node) => {
		if (!isElement(node)) return [];
		const [, level] = /^h([1-6])$/.exec(node.name ?? "") ?? [];
		if (!level) return [];
		const marks = "#".repeat(Number(level));
		return problemAt(
			node,
			level === "1"
				? SECOND_TITLE
				: `a heading as <${node.name}> has no address and is not in the table of contents: write ${marks}`,
		);
	});
}

/** Finds headings in footnotes. */
function findHeadingsInNotes(nodes: Nodes[]): Remark[] {
	return nodes
		.filter(({ type }) => type === "footnoteDefinition")
		.flatMap(getNodes)
		.filter(({ type }) => type === "heading")
		.map((node) => problemAt(node, "a heading in a footnote: write it as text"));
}
