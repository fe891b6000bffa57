import type { Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * A rehype plugin that turns the alignment of cells into a class: `align` is obsolete, and the page's policy forbids
 * style attributes.
 */
export function alignCells() {
	return (tree: Root) => {
		visit(tree, "element", ({ properties }) => {
			if (properties.align === undefined) return;
			properties.className = [`to-${properties.align}`];
			delete properties.align;
		});
	};
}
