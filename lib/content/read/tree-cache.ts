import { deserialize, serialize } from "node:v8";
import { createCache } from "@/lib/files/cache";

/** An older Node cannot read trees serialized by a newer one. */
const FORMAT = process.versions.v8;

/**
 * Creates a cache of syntax trees that persists between builds. The key of a tree is its body.
 *
 * @param kind name of the trees
 * @param sources files and folders of the code that makes them, relative to the project's root
 */
export function createTreeCache<Tree>(kind: string, sources: readonly string[]) {
	const trees = createCache(kind, sources);
	return {
		get(body: string): Tree | undefined {
			try {
				const cached = trees.get(FORMAT + body);
				return cached && deserialize(cached);
			} catch {
				// The file is truncated, for example by a loss of power.
				return undefined;
			}
		},
		set: (body: string, tree: Tree) => trees.set(FORMAT + body, serialize(tree)),
	};
}
