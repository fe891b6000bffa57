import type { Element } from "hast";

/** A formula or a diagram as mdast-util-to-hast renders it: code with a class, in a <pre> for a block. */
export interface DrawingCode {
	kind: "formula" | "diagram";
	source: string;
	isBlock: boolean;
}

/** Returns an element's formula or diagram; undefined for any other element. */
export function readDrawing(element: Element): DrawingCode | undefined {
	const isBlock = element.tagName === "pre";
	const code = isBlock ? element.children[0] : element;
	if (code?.type !== "element" || code.tagName !== "code") return undefined;
	const names = Array.isArray(code.properties.className) ? code.properties.className : [];
	const text = code.children.map((child) => (child.type === "text" ? child.value : "")).join("");
	if (names.includes(isBlock ? "math-display" : "math-inline"))
		return { kind: "formula", source: text, isBlock };
	if (isBlock && names.includes("language-mermaid")) return { kind: "diagram", source: text, isBlock };
	return undefined;
}
