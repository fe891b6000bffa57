import { deserialize, serialize } from "node:v8";
import { createProcessor } from "@mdx-js/mdx";
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import { cacheOf } from "@/lib/cache";
import { nodesOf } from "./nodes";

const processor = createProcessor({ remarkPlugins: [remarkGfm] });

/** Parses an MDX body. Throws a VFileMessage with line and column where it is not MDX. */
export function parseBody(body: string): Root {
	return processor.parse(body);
}

/** To parse a body is the dearest part of checking it, of drawing its page and of putting it in other formats. */
const trees = cacheOf("tree", ["lib/content/tree.ts"]);

/** A newer Node's way of writing a tree is none that an older one reads. */
const FORMAT = process.versions.v8;

/** A body's tree with the places of its blocks alone, parsed only where nobody has before. Throws a VFileMessage where it is not MDX. */
export function treeOf(body: string): Root {
	return recall(body) ?? keepTree(body, parseBody(body));
}

function recall(body: string): Root | undefined {
	try {
		const known = trees.recall(FORMAT + body);
		return known && deserialize(known);
	} catch {
		// Cut short, as by a machine that lost its power.
		return undefined;
	}
}

/** Lets `treeOf` know a body that is parsed already. Takes the places off all that is within its blocks: more than half of it. */
export function keepTree(body: string, tree: Root): Root {
	for (const block of tree.children)
		for (const node of nodesOf(block)) if (node !== block) delete node.position;
	trees.keep(FORMAT + body, serialize(tree));
	return tree;
}
