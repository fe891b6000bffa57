import type { Nodes } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Report } from "./body";
import { explain } from "./explain";
import type { Remark } from "./facts";
import { didYouMean } from "./problem";
import { proseComponents } from "./prose";

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The names a body imports or exports. */
export function namesIn(nodes: Nodes[]): Set<string> {
	const names = new Set<string>();
	for (const node of nodes) {
		if (node.type !== "mdxjsEsm") continue;
		for (const statement of node.data?.estree?.body ?? []) {
			if (statement.type === "ImportDeclaration") {
				for (const specifier of statement.specifiers) names.add(specifier.local.name);
			}
			if (statement.type === "ExportNamedDeclaration") {
				const declared = statement.declaration;
				if (declared && "id" in declared) names.add(declared.id.name);
				else if (declared?.type === "VariableDeclaration") {
					for (const { id } of declared.declarations) if (id.type === "Identifier") names.add(id.name);
				}
			}
		}
	}
	return names;
}

/** Components that the body neither imports nor finds among those for prose, and attributes they do not take. */
export function componentProblems(nodes: Nodes[], names: ReadonlySet<string>, at: Report): Remark[] {
	const problems: Remark[] = [];
	for (const node of nodes) {
		if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") continue;
		const [name = ""] = node.name?.split(".") ?? [];
		if (!/^[A-Z]/.test(name) || names.has(name)) continue;
		const known = Object.entries(proseComponents).find(([prose]) => prose === node.name);
		if (known) {
			problems.push(...attributeProblems(node, known[1], at));
			continue;
		}
		const allowed = Object.keys(proseComponents);
		const near = didYouMean(name, [...allowed, ...names]);
		problems.push(
			at(node, `<${name}> is neither imported nor for prose; known: ${allowed.join(", ")}${near}`),
		);
	}
	return problems;
}

type Schema = (typeof proseComponents)[keyof typeof proseComponents];

function attributeProblems(node: Element, schema: Schema, at: Report): Remark[] {
	const given: Record<string, unknown> = {};
	for (const attribute of node.attributes) {
		if (attribute.type === "mdxJsxAttribute") given[attribute.name] = attribute.value ?? true;
	}
	const allowed = Object.keys(schema.shape);
	return (schema.safeParse(given).error?.issues ?? []).flatMap((issue) => {
		if (issue.code === "unrecognized_keys") {
			return issue.keys.map((key) =>
				at(
					node,
					`<${node.name}> takes no attribute "${key}"; allowed: ${allowed.join(", ")}${didYouMean(key, allowed)}`,
				),
			);
		}
		const [key] = issue.path;
		const description = Object.entries(schema.shape).find(([name]) => name === key)?.[1].description;
		return [
			at(
				node,
				`<${node.name}>: attribute "${String(key)}" ${explain(issue, given[String(key)], description)}`,
			),
		];
	});
}

/** Expressions that are a name nobody has defined: `{total}` in prose is a variable, not text. */
export function undefinedNames(nodes: Nodes[], names: ReadonlySet<string>, at: Report): Remark[] {
	const problems: Remark[] = [];
	for (const node of nodes) {
		if (node.type !== "mdxFlowExpression" && node.type !== "mdxTextExpression") continue;
		const [statement] = node.data?.estree?.body ?? [];
		let expression: { type: string; object?: unknown } | undefined =
			statement?.type === "ExpressionStatement" ? statement.expression : undefined;
		while (expression?.type === "MemberExpression") expression = memberOf(expression);
		if (expression?.type !== "Identifier" || !("name" in expression)) continue;
		const name = String(expression.name);
		if (names.has(name) || name === "props" || name in globalThis) continue;
		problems.push(at(node, `{${node.value.trim()}}: "${name}" is not defined; in prose write \\{ for {`));
	}
	return problems;
}

function memberOf({ object }: { object?: unknown }): { type: string; object?: unknown } | undefined {
	return object !== null && typeof object === "object" && "type" in object && typeof object.type === "string"
		? { ...object, type: object.type }
		: undefined;
}
