import type { Element, Root, RootContent } from "hast";
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from "mdast-util-mdx-jsx";

/** Elements within which a press has another effect than to enlarge an image. */
const PRESSED = new Set(["a", "button", "summary", "label"]);

type Nodes = Root | RootContent;
type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/**
 * Turns <img> in MDX into the same element as an image in Markdown, which the page renders in several sizes, and marks
 * images that a reader can enlarge (a rehype plugin). Images with computed attributes stay as they are.
 */
export function prepareImages() {
	return (tree: Root) => prepare(tree, false);
}

function prepare(node: Nodes, isPressed: boolean): void {
	if (!("children" in node)) return;
	node.children.forEach((child, index) => {
		const image = toImage(child);
		if (image) {
			if (!isPressed) image.properties.dataEnlarge = "";
			node.children[index] = image;
		} else prepare(child, isPressed || PRESSED.has(nameOf(child)));
	});
}

function nameOf(node: Nodes): string {
	if (node.type === "element") return node.tagName;
	return isJsx(node) ? (node.name ?? "") : "";
}

function toImage(node: Nodes): Element | undefined {
	if (node.type === "element") return node.tagName === "img" ? node : undefined;
	if (!isJsx(node) || node.name !== "img") return undefined;
	const properties: Element["properties"] = {};
	for (const attribute of node.attributes) {
		if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value === "object") return undefined;
		properties[attribute.name] = attribute.value ?? "";
	}
	return { type: "element", tagName: "img", properties, children: [] };
}

const isJsx = (node: Nodes): node is Jsx =>
	node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
