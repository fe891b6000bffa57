import type { Nodes, Root } from "mdast";
import { z } from "zod";
import { CJK } from "@/lib/content/schema/languages";
import { createCache } from "@/lib/files/cache";
import { getHeadingsWithIds } from "./heading-ids";
import { formatOf } from "./markdown-syntax";
import { parseBody, type Source } from "./parse-body";

const heading = z.object({
	depth: z.number(),
	text: z.string(),
	anchor: z.string(),
	line: z.number(),
	column: z.number(),
});

/** A heading of a body, with its ID on the page. */
export type Heading = z.output<typeof heading>;

const outline = z.object({
	headings: z.array(heading),
	words: z.number(),
	/** Reading time at 230 words a minute, or 450 characters of Chinese, Japanese and Korean; at least 1. */
	minutes: z.number(),
});

/** The facts of a body for lists and page headings. */
export type Outline = z.output<typeof outline>;

const outlines = createCache("outline", ["lib/content"]);

const keyOf = ({ body, file }: Source) => `${formatOf(file)}\n${body}`;

/**
 * Returns a body's outline, from the cache if the body has not changed. Throws a VFileMessage if it is not valid MDX.
 */
export function getOutline(source: Source): Outline {
	const known = outlines.get(keyOf(source));
	if (known) return outline.parse(JSON.parse(known.toString()));
	return buildOutline(source, parseBody(source.body, formatOf(source.file)));
}

/** Builds and caches the outline of a parsed body. */
export function buildOutline(source: Source, tree: Root): Outline {
	const [words, characters] = [countIn(tree, countWords), countIn(tree, countCharacters)];
	const found = {
		headings: getHeadings(tree),
		words,
		minutes: Math.max(1, Math.round((words - characters) / 230 + characters / 450)),
	};
	outlines.set(keyOf(source), JSON.stringify(found));
	return found;
}

/** Returns the headings of a body in order, with their IDs on the page. */
export function getHeadings(tree: Root): Heading[] {
	return getHeadingsWithIds(tree).map(({ node: { depth, position }, text, anchor }) => {
		const { line, column } = position?.start ?? { line: 1, column: 1 };
		return { depth, text, anchor, line, column };
	});
}

/** Counts items in the text of a body without code, figures and footnotes. */
function countIn(node: Nodes, count: (text: string) => number): number {
	if (node.type === "footnoteDefinition" || node.type === "code") return 0;
	if (node.type === "text" || node.type === "inlineCode") return count(node.value);
	const below: Nodes[] = "children" in node ? node.children : [];
	return below.reduce((sum, child) => sum + countIn(child, count), 0);
}

/** Counts words. Chinese, Japanese and Korean do not separate words, so each character counts. */
const countWords = (text: string) =>
	(text.replace(CJK, " ").match(/\S+/g)?.length ?? 0) + countCharacters(text);

const countCharacters = (text: string) => text.match(CJK)?.length ?? 0;
