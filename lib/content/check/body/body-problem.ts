import type { Nodes } from "mdast";
import type { Remark } from "@/lib/content/schema/body-facts";

/** Returns the line and column where a node of a body starts, in the author's file. */
export const positionOf = (node: Nodes | undefined) => ({
	line: node?.position?.start.line ?? 1,
	column: node?.position?.start.column ?? 1,
});

/** Returns a problem at a node of a body. */
export const problemAt = (node: Nodes | undefined, message: string): Remark => ({
	...positionOf(node),
	message,
});
