import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** A cell's alignment as a class that the style sheet knows: `align` is obsolete, and a style attribute weakens the page's policy. */
export function alignCells() {
	return (tree: Root) => {
		visit(tree, "element", ({ properties }) => {
			if (properties.align === undefined) return;
			properties.className = [`to-${properties.align}`];
			delete properties.align;
		});
	};
}
