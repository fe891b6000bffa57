import type { Nodes } from "mdast";
import { getAttributeText, isElement, literalText, type MdxElement } from "@/lib/content/read/mdx-nodes";
import type { Remark } from "@/lib/content/schema/body-facts";
import { problemAt } from "./body-problem";

/** Attributes without which feeds and Markdown versions omit an element. */
const NEEDED: Record<string, string> = { a: "href", img: "src" };

/**
 * Finds content that only running the body would produce, and that feeds and Markdown versions therefore omit:
 * computed expressions, and links and images with a computed URL.
 *
 * @param problems those of the same body; a line with one gets no warning
 */
export function findOmissions(nodes: Nodes[], problems: Remark[]): Remark[] {
	const lines = new Set(problems.map(({ line }) => line));
	return nodes.flatMap((node) => findOmission(node) ?? []).filter(({ line }) => !lines.has(line));
}

function findOmission(node: Nodes): Remark | undefined {
	if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
		if (!isComputed(node)) return undefined;
		const [first = "", ...others] = node.value.trim().split("\n");
		const shown = `{${first}${others.length > 0 ? "…" : ""}}`;
		return problemAt(
			node,
			`feeds and Markdown leave out ${shown}, which is computed: write the result as text`,
		);
	}
	if (!isElement(node)) return undefined;
	const attribute = NEEDED[node.name ?? ""];
	if (!attribute || !hasComputed(node, attribute)) return undefined;
	const what = node.name === "a" ? "this link" : "this image";
	return problemAt(
		node,
		`feeds and Markdown leave out ${what}, because its ${attribute} is computed: write ${attribute}="…"`,
	);
}

type Expression = Extract<Nodes, { type: "mdxFlowExpression" | "mdxTextExpression" }>;

/** Returns whether an expression may show something other than its own text. Comments, null, and true show nothing. */
function isComputed(node: Expression): boolean {
	const [statement] = node.data?.estree?.body ?? [];
	if (statement?.type !== "ExpressionStatement" || literalText(node) !== undefined) return false;
	const { expression } = statement;
	if (expression.type === "Literal") return typeof expression.value === "bigint";
	return !(expression.type === "Identifier" && expression.name === "undefined");
}

/** Returns whether an attribute's value is known only by running the body. */
function hasComputed(element: MdxElement, name: string): boolean {
	if (getAttributeText(element, name) !== undefined) return false;
	return element.attributes.some(
		(one) =>
			one.type === "mdxJsxExpressionAttribute" ||
			(one.name === name && typeof one.value === "object" && one.value),
	);
}
