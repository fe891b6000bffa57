import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/** The range of a number, as in "0.3% (0.2–0.5)". */
const RANGE = /^\([^()\d]*\d[^()]*\)$/;

/**
 * Returns a rehype plugin that turns the alignment of cells into a class: `align` is obsolete, and the page's policy
 * forbids style attributes. The range after a right-aligned number becomes an element, so that it can have its own
 * line.
 */
export function alignCells() {
	return (tree: Root) => {
		visit(tree, "element", (cell) => {
			const { properties, tagName } = cell;
			if (properties.align === undefined) return;
			properties.className = [`to-${properties.align}`];
			if (properties.align === "right" && tagName === "td") separateRange(cell);
			delete properties.align;
		});
	};
}

function separateRange(cell: Element) {
	const last = cell.children.at(-1);
	const text = last?.type === "text" ? last.value.trimEnd() : "";
	const start = text.lastIndexOf(" (") + 1;
	const [number, range] = [text.slice(0, start), text.slice(start)];
	if (number.length < 2 || !RANGE.test(range)) return;
	const children = [{ type: "text" as const, value: range }];
	cell.children.splice(
		-1,
		1,
		{ type: "text", value: number },
		{ type: "element", tagName: "span", properties: { className: ["range"] }, children },
	);
}
