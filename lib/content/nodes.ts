import type { Nodes } from "mdast";

/**
 * Every node of a tree in its order, itself first. A body is looked at for a dozen things in turn: unist-util-visit,
 * which also knows ancestors and changes trees, would take half as long for that as it takes to parse it.
 */
export function nodesOf(node: Nodes): Nodes[] {
	return "children" in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}
