import type { Nodes } from "mdast";
import type { z } from "zod";
import { getProseComponent, proseComponents } from "@/lib/content/prose/components";
import { isElement, literalText, type MdxElement } from "@/lib/content/read/mdx-nodes";
import { getDescription } from "@/lib/content/schema/allowed-keys";
import type { Remark } from "@/lib/content/schema/body-facts";
import { explain } from "@/lib/content/schema/explain";
import { didYouMean } from "@/lib/content/schema/problem";
import { findControl } from "@/lib/content/schema/source-text";
import { problemAt } from "./body-problem";
import { findUnboundIdentifiers, getPatternNames } from "./unbound-identifiers";

type Program = NonNullable<NonNullable<Extract<Nodes, { type: "mdxjsEsm" }>["data"]>["estree"]>;
type Statement = Program["body"][number];

/** Names that a body can use without an import. */
const PROVIDED_NAMES = ["props", "React", "ReactDOM"];

/** A name that a body imports or exports, at its line and column. */
interface Binding {
	name: string;
	line: number;
	column: number;
}

/** Returns the names that a body imports or exports. */
export const getBoundNames = (nodes: Nodes[]) => new Set(findBindings(nodes).map(({ name }) => name));

/** Finds imports and exports with a prose component's name: one name would mean two components. */
export function findTakenNames(nodes: Nodes[]): Remark[] {
	return findBindings(nodes)
		.filter(({ name }) => getProseComponent(name))
		.map(({ name, line, column }) => ({
			line,
			column,
			message: `"${name}" is the name of a prose component: choose another one`,
		}));
}

function findBindings(nodes: Nodes[]): Binding[] {
	const found: Binding[] = [];
	const add = ({ loc }: Pick<Statement, "loc">, names: string[]) => {
		const { line = 1, column = 0 } = loc?.start ?? {};
		for (const name of names) found.push({ name, line, column: column + 1 });
	};
	for (const node of nodes) {
		if (node.type !== "mdxjsEsm") continue;
		for (const statement of node.data?.estree?.body ?? []) {
			if (statement.type === "ImportDeclaration") {
				for (const { local } of statement.specifiers) add(local, [local.name]);
			}
			if (statement.type === "ExportNamedDeclaration") {
				const declared = statement.declaration;
				if (declared && "id" in declared) add(declared.id, [declared.id.name]);
				else if (declared?.type === "VariableDeclaration") {
					for (const { id } of declared.declarations) add(id, getPatternNames(id));
				}
			}
		}
	}
	return found;
}

/** Finds unknown components, and wrong attributes of prose components. */
export function findComponentProblems(nodes: Nodes[], names: ReadonlySet<string>): Remark[] {
	const problems: Remark[] = [];
	for (const node of nodes) {
		if (!isElement(node)) continue;
		const [name = "", member] = node.name?.split(".") ?? [];
		if (!/^[A-Z]/.test(name) && member === undefined) continue;
		if (names.has(name) || PROVIDED_NAMES.includes(name)) continue;
		const component = getProseComponent(node.name ?? "");
		if (component) {
			problems.push(...attributeProblems(node, component.props));
			continue;
		}
		const allowed = Object.keys(proseComponents);
		const near = didYouMean(name, [...allowed, ...names]);
		problems.push(
			problemAt(
				node,
				`<${name}> is neither imported nor a prose component; known: ${allowed.join(", ")}${near}`,
			),
		);
	}
	return problems;
}

/** Placeholder for the text of a computed attribute. */
const COMPUTED = "computed";

function attributeProblems(node: MdxElement, schema: z.ZodObject): Remark[] {
	const problems: Remark[] = [];
	const given: Record<string, unknown> = {};
	for (const attribute of node.attributes) {
		if (attribute.type === "mdxJsxExpressionAttribute") {
			problems.push(
				problemAt(node, `<${node.name}> {${attribute.value}}: write each attribute out, as in name="text"`),
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
				problemAt(
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
				problemAt(
					node,
					`<${node.name}> takes no attribute "${key}"; allowed: ${allowed.join(", ")}${didYouMean(key, allowed)}`,
				),
			);
		}
		const [key] = issue.path;
		const description = getDescription(schema, [String(key)]);
		return [
			problemAt(
				node,
				`<${node.name}>: attribute "${String(key)}" ${explain(issue, given[String(key)], description)}`,
			),
		];
	});
}

/** Finds undefined names in expressions: `{total}` in prose is a variable. */
export function findUndefinedNames(nodes: Nodes[], names: ReadonlySet<string>): Remark[] {
	const isDefined = (name: string) =>
		names.has(name) ||
		PROVIDED_NAMES.includes(name) ||
		getProseComponent(name) !== undefined ||
		name in globalThis;
	return nodes.flatMap((node) =>
		expressionsOf(node).flatMap(({ value, data }) =>
			findUnboundIdentifiers(data?.estree)
				.filter((name) => !isDefined(name))
				.map((name) =>
					problemAt(node, `{${firstLine(value)}}: "${name}" is not defined; in prose write \\{ for {`),
				),
		),
	);
}

/** Finds expressions that a page cannot show: a component's name, or an object. */
export function findUnrenderableExpressions(nodes: Nodes[], names: ReadonlySet<string>): Remark[] {
	return nodes.flatMap((node) => {
		if (node.type !== "mdxFlowExpression" && node.type !== "mdxTextExpression") return [];
		const [statement] = node.data?.estree?.body ?? [];
		const shown = statement?.type === "ExpressionStatement" ? statement.expression : undefined;
		if (shown?.type === "ObjectExpression")
			return problemAt(node, "an object, which a page cannot show; in prose write \\{ for {");
		const isComponent = shown?.type === "Identifier" && /^[A-Z]/.test(shown.name) && names.has(shown.name);
		return isComponent ? problemAt(node, `{${shown.name}} shows nothing: write <${shown.name} />`) : [];
	});
}

/** Finds control characters that come from escapes in strings of a body's code. */
export function findControlEscapes(nodes: Nodes[]): Remark[] {
	return nodes.flatMap((node) => {
		const programs = node.type === "mdxjsEsm" ? [node] : expressionsOf(node);
		const texts = programs.flatMap(({ data }) => stringsIn(data?.estree));
		const found = texts.map(findControl).find((control) => control !== undefined);
		return found
			? problemAt(node, `contains the control character ${found.name}, which a page cannot show: delete it`)
			: [];
	});
}

/** Returns the strings and template parts in a syntax tree. */
function stringsIn(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(stringsIn);
	if (typeof node !== "object" || node === null) return [];
	if ("type" in node && node.type === "Literal" && "value" in node && typeof node.value === "string")
		return [node.value];
	if ("cooked" in node && typeof node.cooked === "string") return [node.cooked];
	return Object.values(node).flatMap(stringsIn);
}

/** An expression in MDX: its text and its syntax tree. */
interface Expression {
	value: string;
	data?: { estree?: unknown } | undefined;
}

/** Returns the expressions of a node or of an element's attributes. */
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
