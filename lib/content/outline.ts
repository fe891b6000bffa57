import { createProcessor } from "@mdx-js/mdx";
import GithubSlugger from "github-slugger";
import type { Heading as MdastHeading, Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import { EXIT, SKIP, visit } from "unist-util-visit";

/** A heading of a body, with the anchor it gets on the page. */
export interface Heading {
	depth: number;
	text: string;
	anchor: string;
	line: number;
	column: number;
}

/** A section as the brief view shows it: its heading and its first sentence. */
export interface Brief extends Heading {
	sentence: string;
}

const processor = createProcessor({ remarkPlugins: [remarkGfm] });

/** Parses an MDX body. Throws a VFileMessage with line and column where it is not MDX. */
export function parseBody(body: string): Root {
	return processor.parse(body);
}

/** The headings of a body in order, with the anchors that rehype-slug gives them. */
export function headings(tree: Root): Heading[] {
	const slugger = new GithubSlugger();
	const found: Heading[] = [];
	visit(tree, "heading", (node: MdastHeading) => {
		const text = textOf(node);
		const { line, column } = node.position?.start ?? { line: 1, column: 1 };
		found.push({ depth: node.depth, text, anchor: slugger.slug(text), line, column });
	});
	return found;
}

/** Each h2 section's first sentence. */
export function brief(tree: Root): Brief[] {
	return headings(tree)
		.filter(({ depth }) => depth === 2)
		.map((heading) => ({ ...heading, sentence: firstSentence(paragraphAfter(tree, heading)) }));
}

/** Minutes to read a body at 230 words a minute, at least one. */
export function readingMinutes(tree: Root): number {
	return Math.max(1, Math.round(wordsIn(tree) / 230));
}

/** How many words a body has; code, figures and footnotes do not count. */
export function wordsIn(tree: Root): number {
	let count = 0;
	visit(tree, (node: Nodes) => {
		if (node.type === "footnoteDefinition" || node.type === "code") return SKIP;
		if (node.type === "text" || node.type === "inlineCode") count += node.value.match(/\S+/g)?.length ?? 0;
	});
	return count;
}

function paragraphAfter(tree: Root, heading: Heading): string {
	let passed = false;
	let text = "";
	visit(tree, (node: Nodes) => {
		if (node.type === "heading") {
			if (passed) return EXIT;
			passed = node.position?.start.line === heading.line;
		} else if (passed && node.type === "paragraph") {
			text = textOf(node);
			return EXIT;
		}
	});
	return text;
}

function firstSentence(text: string): string {
	const [first] = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text);
	return first?.segment.trim() ?? "";
}
