import type { Nodes, Parents, Root, RootContent } from "mdast";

/**
 * Makes blocks of components and expressions that are alone in a paragraph, as MDX's compiler does: `<Note
 * title="x">Text.</Note>` on one line is the same block as with its tags on separate lines. Runs when a body is
 * parsed, so that the check and every format see what the page shows. Changes the tree.
 */
export function unravelBlocks(tree: Root): Root {
	unravelChildren(tree);
	return tree;
}

function unravelChildren(parent: Parents): void {
	const children: Nodes[] = parent.children.flatMap((child): Nodes[] =>
		child.type === "paragraph" && isComponentsOnly(child.children) ? toBlocks(child.children) : [child],
	);
	// Blocks replace the paragraph, and are valid wherever it is.
	parent.children = children as typeof parent.children;
	for (const child of children) if ("children" in child) unravelChildren(child);
}

const isBlank = (node: Nodes) => node.type === "text" && node.value.trim() === "";
const isMdx = ({ type }: Nodes) => type === "mdxJsxTextElement" || type === "mdxTextExpression";

function isComponentsOnly(nodes: Nodes[]): boolean {
	return nodes.some(isMdx) && nodes.every((node) => isMdx(node) || isBlank(node));
}

function toBlocks(nodes: Nodes[]): RootContent[] {
	return nodes.flatMap((node): RootContent[] => {
		if (node.type === "mdxJsxTextElement") return [{ ...node, type: "mdxJsxFlowElement" } as RootContent];
		return node.type === "mdxTextExpression" ? [{ ...node, type: "mdxFlowExpression" }] : [];
	});
}
