import type { Root } from "mdast";
import { type Format, formatOf, parseSyntax } from "./markdown-syntax";
import { getNodes } from "./mdx-nodes";
import { normalizeTree } from "./normalize-tree";
import { createTreeCache } from "./tree-cache";
import { unravelBlocks } from "./unravel";

/** A body and its file, whose extension tells Markdown from MDX. */
export interface Source {
	file: string;
	body: string;
}

/** Parses a body. Throws a VFileMessage with line and column for invalid MDX; any text is valid Markdown. */
export function parseBody(body: string, format: Format = "mdx"): Root {
	return normalizeTree(unravelBlocks(parseSyntax(body, format)), format);
}

/**
 * Parsing is the most expensive step of the check, of rendering and of other formats, so trees are cached.
 */
const trees = createTreeCache<Root>("tree", ["lib/content/read"]);

const keyOf = ({ body, file }: Source) => `${formatOf(file)}\n${body}`;

/**
 * Returns a body's tree with the positions of its blocks only, from the cache if possible. Throws a VFileMessage if
 * it is not valid MDX.
 */
export function getTree(source: Source): Root {
	return trees.get(keyOf(source)) ?? cacheTree(source, parseBody(source.body, formatOf(source.file)));
}

/**
 * Caches the tree of a body. Removes the positions of nodes within blocks, which are more than half of its size.
 */
export function cacheTree(source: Source, tree: Root): Root {
	for (const block of tree.children)
		for (const node of getNodes(block)) if (node !== block) delete node.position;
	trees.set(keyOf(source), tree);
	return tree;
}
