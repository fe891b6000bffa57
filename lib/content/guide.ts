import { z } from "zod";
import { proseComponents } from "./prose";
import { collectionNames, collections, site, skillList } from "./schema";

/** What is read here of a JSON Schema: enough to tell an author what a field takes. */
interface Field {
	type?: string | undefined;
	description?: string | undefined;
	enum?: unknown[] | undefined;
	const?: unknown;
	minLength?: number | undefined;
	maxLength?: number | undefined;
	minItems?: number | undefined;
	maxItems?: number | undefined;
	required?: string[] | undefined;
	properties?: Record<string, Field> | undefined;
	items?: Field | undefined;
	oneOf?: Field[] | undefined;
	anyOf?: Field[] | undefined;
}

const field: z.ZodType<Field> = z.lazy(() =>
	z.object({
		type: z.string().optional(),
		description: z.string().optional(),
		enum: z.array(z.unknown()).optional(),
		const: z.unknown().optional(),
		minLength: z.number().optional(),
		maxLength: z.number().optional(),
		minItems: z.number().optional(),
		maxItems: z.number().optional(),
		required: z.array(z.string()).optional(),
		properties: z.record(z.string(), field).optional(),
		items: field.optional(),
		oneOf: z.array(field).optional(),
		anyOf: z.array(field).optional(),
	}),
);

const schemas = { ...collections, site, skills: skillList };

/** A JSON Schema a collection, and one for each settings file, for editors. By name, as text. */
export function jsonSchemas(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(schemas).map(([name, schema]) => [name, JSON.stringify(jsonSchema(schema), null, "\t")]),
	);
}

function jsonSchema(schema: z.ZodType) {
	return z.toJSONSchema(schema, { io: "input", unrepresentable: "any", target: "draft-7" });
}

/** The part of content/README.md that the schemas and components write: every field and every component. */
export function reference(): string {
	const tables = collectionNames.map((name) => {
		const root = field.parse(jsonSchema(collections[name]));
		const kinds = root.oneOf ?? root.anyOf ?? [root];
		return kinds
			.map((kind) => {
				const constant = kind.properties?.kind?.const;
				const heading = `### content/${name}/NAME.mdx${constant ? `, kind: ${String(constant)}` : ""}`;
				return `${heading}\n\n${table(rows(kind))}`;
			})
			.join("\n\n");
	});
	const components = Object.entries(proseComponents).map(
		([name, schema]) => `### &lt;${name}&gt;\n\n${table(rows(field.parse(jsonSchema(schema))))}`,
	);
	return `## Every field\n\n${tables.join("\n\n")}\n\n## Components for prose\n\n${components.join("\n\n")}\n`;
}

/** A field, and the fields within it, as rows: name, whether it must stand, what it takes, what it is for. */
function rows(parent: Field, above = ""): string[][] {
	return Object.entries(parent.properties ?? {}).flatMap(([name, child]) => {
		const inner = child.items?.properties ? child.items : child.properties ? child : undefined;
		const row = [
			`\`${above}${name}\``,
			parent.required?.includes(name) ? "yes" : "",
			takes(child),
			child.description ?? "",
		];
		return [row, ...(inner ? rows(inner, `${above}${name}.`) : [])];
	});
}

function takes(child: Field): string {
	const options = child.enum ?? (child.const === undefined ? undefined : [child.const]);
	if (options) return options.map((option) => `\`${String(option)}\``).join(", ");
	const choices = child.anyOf ?? child.oneOf;
	if (choices) return [...new Set(choices.map(takes))].join(" or ");
	if (child.type === "array") return `list${range(child.minItems, child.maxItems, "items")}`;
	if (child.type === "object") return "keys with values";
	return `${child.type ?? "text"}${range(child.minLength, child.maxLength, "characters")}`.replace(
		"string",
		"text",
	);
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
	if (most === undefined) return least ? `, at least ${least} ${unit}` : "";
	return `, ${least ?? 0} to ${most} ${unit}`;
}

function table(cells: string[][]): string {
	const line = (row: string[]) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
	return [
		line(["field", "needed", "takes", "what for"]),
		line(["-", "-", "-", "-"]),
		...cells.map(line),
	].join("\n");
}

const START = "<!-- made by npm run check from lib/content/schema.ts and prose.ts -->\n\n";

/** The guide with its reference brought up to date. */
export function guide(written: string): string {
	const [words = ""] = written.split(START);
	return words + START + reference();
}
