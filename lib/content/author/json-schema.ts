import { z } from "zod";
import { collections } from "@/lib/content/schema/collections";
import { abbreviationList, site, skillList } from "@/lib/content/schema/site-fields";

/** The part of JSON Schema that describes a field to an author. */
export interface Field {
	type?: string | undefined;
	description?: string | undefined;
	enum?: unknown[] | undefined;
	const?: unknown;
	default?: unknown;
	pattern?: string | undefined;
	minimum?: number | undefined;
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
		default: z.unknown().optional(),
		pattern: z.string().optional(),
		minimum: z.number().optional(),
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

const schemas = { ...collections, site, skills: skillList, abbreviations: abbreviationList };

/** Builds a JSON Schema for each collection and each settings file, by name, as text for editors. */
export function buildJsonSchemas(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(schemas).map(([name, schema]) => [name, JSON.stringify(jsonSchema(schema), null, "\t")]),
	);
}

function jsonSchema(schema: z.ZodType) {
	return z.toJSONSchema(schema, { io: "input", unrepresentable: "any", target: "draft-7" });
}

/** Returns the fields of a schema, once for each of its kinds. */
export function getKinds(schema: z.ZodType): Field[] {
	const root = field.parse(jsonSchema(schema));
	return root.oneOf ?? root.anyOf ?? [root];
}
