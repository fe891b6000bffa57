import type { Nodes } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";

/**
 * Returns every node of a tree in document order. The check reads this list a dozen times; unist-util-visit is too
 * slow for that.
 */
export function getNodes(root: Nodes): Nodes[] {
	const found: Nodes[] = [];
	const add = (node: Nodes) => {
		found.push(node);
		if ("children" in node) node.children.forEach(add);
	};
	add(root);
	return found;
}

/** A component or an HTML element in MDX. */
export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isElement(node: Nodes): node is MdxElement {
	return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

declare module "unist" {
	interface Data {
		/** Set on an element that comes from Markdown syntax: an HTML tag of a Markdown file, or a note. */
		isSynthetic?: boolean;
		/** The ID that an author set on a heading. */
		anchor?: string;
	}
}

/** Creates an element for Markdown syntax, with plain-text attributes. */
export function createSynthetic(
	name: string,
	attributes: Record<string, string | undefined>,
	isFlow: boolean,
	position?: MdxElement["position"],
): MdxElement {
	return {
		type: isFlow ? "mdxJsxFlowElement" : "mdxJsxTextElement",
		name,
		attributes: Object.entries(attributes).flatMap(([key, value]) =>
			value === undefined ? [] : [{ type: "mdxJsxAttribute" as const, name: key, value }],
		),
		children: [],
		data: { isSynthetic: true },
		...(position && { position }),
	} as MdxElement;
}

type Expression = Pick<Extract<Nodes, { type: "mdxTextExpression" }>, "data">;

/** Returns the text of an element's attribute, as in alt="x", alt={"x"} or alt={`x`}; undefined without one, or if it is computed. */
export function getAttributeText({ attributes }: MdxElement, name: string): string | undefined {
	const found = attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === name);
	if (typeof found?.value === "string") return found.value;
	return typeof found?.value === "object" && found.value ? literalText(found.value) : undefined;
}

/** Returns the text of an expression that is a string or number, such as {"<"}; undefined for any other. */
export function literalText({ data }: Expression): string | undefined {
	const [statement] = data?.estree?.body ?? [];
	const value = statement?.type === "ExpressionStatement" ? statement.expression : undefined;
	if (value?.type === "TemplateLiteral" && value.expressions.length === 0)
		return value.quasis[0]?.value.cooked ?? undefined;
	if (value?.type !== "Literal") return undefined;
	return typeof value.value === "string" || typeof value.value === "number" ? String(value.value) : undefined;
}
