import { createProcessor } from "@mdx-js/mdx";
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import { separateCodeMeta } from "./code-meta";
import { getNodes } from "./mdx-nodes";
import { createTreeCache } from "./tree-cache";
import { unravelBlocks } from "./unravel";

const processor = createProcessor({ remarkPlugins: [remarkGfm] });

/** Parses an MDX body. Throws a VFileMessage with line and column if it is not valid MDX. */
export function parseBody(body: string): Root {
	const tree = unravelBlocks(processor.parse(body));
	separateCodeMeta(tree);
	return tree;
}

/**
 * Parsing is the most expensive step of the check, of rendering and of other formats, so trees are cached.
 */
const trees = createTreeCache<Root>("tree", ["lib/content/read"]);

/**
 * Returns a body's tree with the positions of its blocks only, from the cache if possible. Throws a VFileMessage if
 * it is not valid MDX.
 */
export function getTree(body: string): Root {
	return trees.get(body) ?? cacheTree(body, parseBody(body));
}

/**
 * Caches the tree of a body. Removes the positions of nodes within blocks, which are more than half of its size.
 */
export function cacheTree(body: string, tree: Root): Root {
	for (const block of tree.children)
		for (const node of getNodes(block)) if (node !== block) delete node.position;
	trees.set(body, tree);
	return tree;
}
