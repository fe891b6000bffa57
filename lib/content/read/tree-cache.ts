import { deserialize, serialize } from "node:v8";
import { createCache } from "@/lib/files/cache";

/** A newer Node's way of writing a tree is none that an older one reads. */
const FORMAT = process.versions.v8;

/**
 * Trees of one kind that are kept across builds, by the body that they are of.
 *
 * @param kind name of the trees
 * @param sources files and folders that say how they are made, from the project's root
 */
export function createTreeCache<Tree>(kind: string, sources: readonly string[]) {
	const trees = createCache(kind, sources);
	return {
		recall(body: string): Tree | undefined {
			try {
				const known = trees.recall(FORMAT + body);
				return known && deserialize(known);
			} catch {
				// Cut short, as by a machine that lost its power.
				return undefined;
			}
		},
		keep: (body: string, tree: Tree) => trees.keep(FORMAT + body, serialize(tree)),
	};
}
