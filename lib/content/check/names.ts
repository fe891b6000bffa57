import type { Nodes } from "mdast";
import { type Element, isElement, literalText } from "@/lib/content/read/mdx-nodes";
import type { Remark } from "@/lib/content/schema/body-facts";
import { explain } from "@/lib/content/schema/explain";
import { didYouMean } from "@/lib/content/schema/problem";
import { proseComponents } from "@/lib/content/schema/prose-components";
import { findControl } from "@/lib/content/text";
import type { Report } from "./inspect-body";
import { findUnboundIdentifiers, getPatternNames } from "./unbound-identifiers";

/** What a body can name without importing it. */
const PROVIDED_NAMES = ["props", "React", "ReactDOM"];

/** A name that a body imports or exports, and where. */
export interface BoundName {
	name: string;
	line: number;
	column: number;
}

/** The names a body imports or declares and exports, in order, with repetitions. */
export function getBoundNames(nodes: Nodes[]): BoundName[] {
	return nodes.flatMap((node) =>
		node.type !== "mdxjsEsm"
			? []
			: (node.data?.estree?.body ?? []).flatMap((statement) => {
					const { line = 1, column = 0 } = statement.loc?.start ?? {};
					return namesBoundBy(statement).map((name) => ({ name, line, column: column + 1 }));
				}),
	);
}

function namesBoundBy(statement: Statement): string[] {
	if (statement.type === "ImportDeclaration") return statement.specifiers.map(({ local }) => local.name);
	if (statement.type !== "ExportNamedDeclaration") return [];
	const declared = statement.declaration;
	if (declared && "id" in declared) return [declared.id.name];
	if (declared?.type !== "VariableDeclaration") return [];
	return declared.declarations.flatMap(({ id }) => getPatternNames(id));
}

type Statement = NonNullable<
	NonNullable<Extract<Nodes, { type: "mdxjsEsm" }>["data"]>["estree"]
>["body"][number];

/** Components that the body neither imports nor finds among those for prose, and attributes they do not take. */
export function findComponentProblems(nodes: Nodes[], names: ReadonlySet<string>, at: Report): Remark[] {
	const problems: Remark[] = [];
	for (const node of nodes) {
		if (!isElement(node)) continue;
		const [name = "", member] = node.name?.split(".") ?? [];
		if (!/^[A-Z]/.test(name) && member === undefined) continue;
		if (names.has(name) || PROVIDED_NAMES.includes(name)) continue;
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

/** Stands for an attribute whose text only running the body would tell. */
const COMPUTED = "computed";

function attributeProblems(node: Element, schema: Schema, at: Report): Remark[] {
	const problems: Remark[] = [];
	const given: Record<string, unknown> = {};
	for (const attribute of node.attributes) {
		if (attribute.type === "mdxJsxExpressionAttribute") {
			problems.push(
				at(node, `<${node.name}> {${attribute.value}}: write each attribute out, as in name="text"`),
			);
			continue;
		}
		const { name, value } = attribute;
		given[name] = value ?? true;
		if (typeof value !== "object" || !value) continue;
		const text = literalText(value);
		given[name] = text ?? COMPUTED;
		if (text === undefined && name in schema.shape)
			problems.push(
				at(
					node,
					`<${node.name}>: attribute "${name}" is {${firstLine(value.value)}}; expected text: write ${name}="…"`,
				),
			);
	}
	if (problems.length > 0) return problems;
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

/** Names in expressions that nobody has defined: `{total}` in prose is a variable, not text. */
export function findUndefinedNames(nodes: Nodes[], names: ReadonlySet<string>, at: Report): Remark[] {
	const isDefined = (name: string) =>
		names.has(name) || PROVIDED_NAMES.includes(name) || name in proseComponents || name in globalThis;
	return nodes.flatMap((node) =>
		expressionsOf(node).flatMap(({ value, data }) =>
			findUnboundIdentifiers(data?.estree)
				.filter((name) => !isDefined(name))
				.map((name) => at(node, `{${firstLine(value)}}: "${name}" is not defined; in prose write \\{ for {`)),
		),
	);
}

/** Expressions that a page cannot show: a component that is named instead of used, keys with values. */
export function findUnrenderableExpressions(
	nodes: Nodes[],
	names: ReadonlySet<string>,
	at: Report,
): Remark[] {
	return nodes.flatMap((node) => {
		if (node.type !== "mdxFlowExpression" && node.type !== "mdxTextExpression") return [];
		const [statement] = node.data?.estree?.body ?? [];
		const shown = statement?.type === "ExpressionStatement" ? statement.expression : undefined;
		if (shown?.type === "ObjectExpression")
			return at(node, "keys with values, which no page can show; in prose write \\{ for {");
		const isComponent = shown?.type === "Identifier" && /^[A-Z]/.test(shown.name) && names.has(shown.name);
		return isComponent ? at(node, `{${shown.name}} shows nothing: write <${shown.name} />`) : [];
	});
}

/** Strings in a body's code whose escapes make control characters, which a page cannot show. */
export function findControlEscapes(nodes: Nodes[], at: Report): Remark[] {
	return nodes.flatMap((node) => {
		const programs = node.type === "mdxjsEsm" ? [node] : expressionsOf(node);
		const texts = programs.flatMap(({ data }) => stringsIn(data?.estree));
		const found = texts.map(findControl).find((control) => control !== undefined);
		return found
			? at(node, `contains the control character ${found.name}, which a page cannot show: delete it`)
			: [];
	});
}

/** The strings and the parts of templates in a syntax tree. */
function stringsIn(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(stringsIn);
	if (typeof node !== "object" || node === null) return [];
	if ("type" in node && node.type === "Literal" && "value" in node && typeof node.value === "string")
		return [node.value];
	if ("cooked" in node && typeof node.cooked === "string") return [node.cooked];
	return Object.values(node).flatMap(stringsIn);
}

/** An expression as MDX keeps it: its text, and its syntax tree. */
interface Expression {
	value: string;
	data?: { estree?: unknown } | undefined;
}

/** The expression that a node is, or those that an element's attributes have. */
export function expressionsOf(node: Nodes): Expression[] {
	if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") return [node];
	if (!isElement(node)) return [];
	return node.attributes.flatMap((attribute): Expression[] => {
		if (attribute.type === "mdxJsxExpressionAttribute") return [attribute];
		return attribute.value && typeof attribute.value === "object" ? [attribute.value] : [];
	});
}

function firstLine(text: string): string {
	const [first = "", ...others] = text.trim().split("\n");
	return others.length > 0 ? `${first}…` : first;
}
