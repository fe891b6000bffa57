import type { Nodes } from "mdast";
import { parseSyntax } from "@/lib/content/read/markdown-syntax";
import { lowerKeys } from "./frontmatter";

type Program = NonNullable<NonNullable<Extract<Nodes, { type: "mdxjsEsm" }>["data"]>["estree"]>;
type Declaration = Extract<Program["body"][number], { type: "VariableDeclaration" }>;
type Expression = NonNullable<Declaration["declarations"][number]["init"]>;
type Property = Extract<Expression, { type: "ObjectExpression" }>["properties"][number];

/** Names by which MDX exports what others write in frontmatter. */
const NAMES = /^(?:metadata|meta|frontmatter|frontMatter)$/;

/** Reads `export const metadata = { title: "…" }` as fields, and removes it from the body. */
export function readExportedFields(body: string): { fields: Record<string, unknown>; body: string } {
	const fields: Record<string, unknown> = {};
	if (!/^export const (?:meta|front)/m.test(body)) return { fields, body };
	let rest = body;
	for (const node of parseModules(body)) {
		if (node.type !== "mdxjsEsm") continue;
		for (const statement of node.data?.estree?.body ?? []) {
			if (
				statement.type !== "ExportNamedDeclaration" ||
				statement.declaration?.type !== "VariableDeclaration"
			)
				continue;
			const [declared] = statement.declaration.declarations;
			if (declared?.id.type !== "Identifier" || !NAMES.test(declared.id.name) || !declared.init) continue;
			Object.assign(fields, lowerKeys(toValue(declared.init)));
			const { start = 0, end = 0 } = statement as { start?: number; end?: number };
			const blank = body.slice(start, end).replace(/[^\n]/g, "");
			rest = rest.replace(body.slice(start, end), () => blank);
		}
	}
	return { fields: withNested(fields), body: rest.replace(/^\n+/, "") };
}

function parseModules(body: string) {
	try {
		return parseSyntax(body, "mdx").children;
	} catch {
		// The conversion reports invalid MDX.
		return [];
	}
}

/** Adds the fields that Next's metadata has in objects. */
function withNested(fields: Record<string, unknown>): Record<string, unknown> {
	const { canonical } = lowerKeys(fields.alternates);
	const { publishedtime } = lowerKeys(fields.opengraph);
	return {
		...(canonical !== undefined && { canonical }),
		...(publishedtime !== undefined && { date: publishedtime }),
		...fields,
	};
}

/** Returns the value of a literal; undefined for what only running it would tell. */
function toValue(node: Expression): unknown {
	if (node.type === "Literal") return node.value;
	if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked;
	if (node.type === "ArrayExpression")
		return node.elements.map((one) => (one && one.type !== "SpreadElement" ? toValue(one) : undefined));
	return node.type === "ObjectExpression" ? Object.fromEntries(node.properties.flatMap(toEntry)) : undefined;
}

function toEntry(property: Property): [string, unknown][] {
	if (property.type !== "Property" || property.computed) return [];
	const { key, value } = property;
	const name = key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : undefined;
	return name === undefined ? [] : [[name, toValue(value as Expression)]];
}
