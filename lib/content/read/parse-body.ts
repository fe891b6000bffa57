import { createProcessor } from "@mdx-js/mdx";
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import { getNodes } from "./mdx-nodes";
import { createTreeCache } from "./tree-cache";

const processor = createProcessor({ remarkPlugins: [remarkGfm] });

/** Parses an MDX body. Throws a VFileMessage with line and column where it is not MDX. */
export function parseBody(body: string): Root {
	return processor.parse(body);
}

/** To parse a body is the dearest part of checking it, of drawing its page and of putting it in other formats. */
const trees = createTreeCache<Root>("tree", [
	"lib/content/read/parse-body.ts",
	"lib/content/read/tree-cache.ts",
]);

/** A body's tree with the places of its blocks alone, parsed only where nobody has before. Throws a VFileMessage where it is not MDX. */
export function getTree(body: string): Root {
	return trees.get(body) ?? cacheTree(body, parseBody(body));
}

/** Lets `treeOf` know a body that is parsed already. Takes the places off all that is within its blocks: more than half of it. */
export function cacheTree(body: string, tree: Root): Root {
	for (const block of tree.children)
		for (const node of getNodes(block)) if (node !== block) delete node.position;
	trees.set(body, tree);
	return tree;
}
