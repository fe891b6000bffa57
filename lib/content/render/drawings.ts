import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { type DrawingCode, readDrawing } from "@/lib/content/drawings/read-drawing";

/**
 * Renders formulas as MathML and diagrams as SVG (a rehype plugin). Loads the renderers on demand, because few
 * bodies need them.
 */
export function renderDrawings() {
	return async (tree: Root) => {
		const found: { element: Element; drawing: DrawingCode }[] = [];
		visit(tree, "element", (element) => {
			const drawing = readDrawing(element);
			if (drawing) found.push({ element, drawing });
		});
		for (const { element, drawing } of found) Object.assign(element, await renderDrawing(drawing));
	};
}

async function renderDrawing({ kind, source, isBlock }: DrawingCode): Promise<Element> {
	if (kind === "formula") {
		const { renderFormula } = await import("@/lib/content/drawings/formula");
		return renderFormula(source, isBlock);
	}
	const { renderDiagram } = await import("@/lib/content/drawings/diagram");
	return { type: "element", tagName: "Diagram", properties: { html: renderDiagram(source) }, children: [] };
}
