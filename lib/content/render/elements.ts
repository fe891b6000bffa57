import type { Element, ElementContent } from "hast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Handlers, State } from "mdast-util-to-hast";
import { find, html } from "property-information";
import { isShownAttribute, SHOWN_ELEMENTS, SILENT_ELEMENTS } from "@/lib/content/read/html-names";

type Synthetic = MdxJsxFlowElement | MdxJsxTextElement;

/** Returns the hast nodes of an element. Drops attributes that a page does not allow, and drops or unwraps such elements. */
function toElement(state: State, node: Synthetic): ElementContent[] {
	const name = node.name ?? "";
	const isComponent = /^[A-Z]/.test(name);
	if (SILENT_ELEMENTS.has(name)) return [];
	const children = state.all(node);
	if (!isComponent && !SHOWN_ELEMENTS.has(name)) return children;
	const properties: Element["properties"] = {};
	for (const attribute of node.attributes) {
		if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value === "object") continue;
		if (isComponent) properties[attribute.name] = attribute.value;
		else if (isShownAttribute(name, attribute.name))
			properties[find(html, attribute.name).property] = attribute.value ?? "";
	}
	return [{ type: "element", tagName: name, properties, children }];
}

/** Handlers for mdast-util-to-hast. */
export const elementHandlers: Handlers = {
	mdxJsxFlowElement: toElement,
	mdxJsxTextElement: toElement,
};
