import type { Heading, Nodes, Root } from "mdast";
import { canBeHeadingId, headingText } from "@/lib/content/read/heading-ids";
import { getNodes, isElement } from "@/lib/content/read/mdx-nodes";
import type { Remark } from "@/lib/content/schema/body-facts";
import { problemAt } from "./body-problem";

const SECOND_TITLE = "a second h1: the title is the first; start with ##";

/** The page draws the title as its h1; below it no level is left out, no heading stands over nothing, and each has an address. */
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
	let above = 1;
	for (const [node, next] of headingsBelow(tree)) {
		if (node.depth === 1) problems.push(problemAt(node, SECOND_TITLE));
		else if (node.depth > above + 1) {
			problems.push(problemAt(node, `expected a heading of level ${above + 1}; found level ${node.depth}`));
		}
		const words = headingText(node).trim();
		if (!canBeHeadingId(words)) problems.push(problemAt(node, explainMissingAnchor(node, words)));
		else if (!next || (next.type === "heading" && next.depth <= node.depth)) {
			problems.push(problemAt(node, `nothing stands under the heading “${words}”`));
		}
		above = node.depth;
	}
	return problems;
}

/** Each heading, also those in quotations, lists and components, with what follows it there; those of footnotes apart. */
function headingsBelow(parent: Nodes): [heading: Heading, next: Nodes | undefined][] {
	if (!("children" in parent) || parent.type === "footnoteDefinition") return [];
	const shown = parent.children.filter(({ type }) => type !== "mdxjsEsm" && type !== "footnoteDefinition");
	return shown.flatMap((node, index): [Heading, Nodes | undefined][] =>
		node.type === "heading" ? [[node, shown[index + 1]]] : headingsBelow(node),
	);
}

/** Texts that a line of --- below them makes a heading, where most who write it mean a line between paragraphs. */
function findUnderlined(nodes: Nodes[], body: string): Remark[] {
	return nodes
		.filter(({ type, position }) => {
			const source = body.slice(position?.start.offset, position?.end.offset);
			const last = source.lastIndexOf("\n");
			return type === "heading" && last >= 0 && /^[\s>]*-+$/.test(source.slice(last).trimEnd());
		})
		.map((node) =>
			problemAt(node, "--- below a text makes it a heading: put an empty line between, or write ##"),
		);
}

function explainMissingAnchor({ children }: Heading, words: string): string {
	if (words !== "") return "a heading without a letter or digit: it has no address";
	if (children.length === 0) return "a heading without text";
	return "a heading without text of its own: what an expression shows is in no list of contents";
}

/** Headings that are written as elements, which get no address and stand in no list of contents. */
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
				: `a heading as <${node.name}> has no address and is in no list of contents: write ${marks}`,
		);
	});
}

/** Notes stand below all sections, where a heading would begin one that nobody finds by the contents. */
function findHeadingsInNotes(nodes: Nodes[]): Remark[] {
	return nodes
		.filter(({ type }) => type === "footnoteDefinition")
		.flatMap(getNodes)
		.filter(({ type }) => type === "heading")
		.map((node) => problemAt(node, "a heading in a footnote: write it as text"));
}
