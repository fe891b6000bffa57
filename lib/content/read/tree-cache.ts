import { deserialize, serialize } from "node:v8";
import { createCache } from "@/lib/files/cache";

/** An older Node cannot read the trees that a newer one serializes. */
const FORMAT = process.versions.v8;

/**
 * Creates a cache of syntax trees that survives from build to build. The key of a tree is the body it was made of.
 *
 * @param kind name of the trees
 * @param sources files and folders that make them, from the project's root
 */
export function createTreeCache<Tree>(kind: string, sources: readonly string[]) {
	const trees = createCache(kind, sources);
	return {
		get(body: string): Tree | undefined {
			try {
				const cached = trees.get(FORMAT + body);
				return cached && deserialize(cached);
			} catch {
				// The file was cut short, for example by a loss of power.
				return undefined;
			}
		},
		set: (body: string, tree: Tree) => trees.set(FORMAT + body, serialize(tree)),
	};
}
