import type { Nodes as Elements } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import type { MDXContent } from "mdx/types";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { unified } from "unified";
import { remarkHeadingIds } from "@/lib/content/read/heading-ids";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import { createTreeCache } from "@/lib/content/read/tree-cache";
import { markAbbreviations } from "./abbreviations";
import { alignCells } from "./align-cells";
import { highlight, renderCodeAsHtml } from "./highlight";

/** What a page makes of a body's Markdown, whether or not there is MDX in it. */
export const toElements = { footnoteLabel: "Notes", footnoteBackLabel: "Back to the text" };
export const onElements = [alignCells, markAbbreviations, highlight, renderCodeAsHtml];

/** Whether a body has nothing of MDX's own in it: no component, expression or import. */
export function isMarkdown(tree: Root): boolean {
	return getNodes(tree).every(({ type }) => !type.startsWith("mdx"));
}

const cache = createTreeCache<Elements>("elements", ["lib/content"]);

const processor = unified().use(onElements).freeze();

/**
 * A body without MDX as a component: what the bundler would make of it, in a quarter of the time, as no program is
 * written, bundled and evaluated for it.
 *
 * @param tree the body's own
 */
export async function renderMarkdownBody(body: string, tree: Root): Promise<MDXContent> {
	const elements = cache.get(body) ?? (await buildElements(body, tree));
	return ({ components }) => toJsxRuntime(elements, { Fragment, jsx, jsxs, components });
}

async function buildElements(body: string, tree: Root): Promise<Elements> {
	remarkHeadingIds()(tree);
	const made = toHast(tree, toElements);
	// Every plugin changes the tree that it is given.
	await processor.run(made);
	cache.set(body, made);
	return made;
}
