import { z } from "zod";

/** The part of JSON Schema that this file reads. */
interface Node {
	type?: string;
	const?: unknown;
	description?: string;
	maxLength?: number;
	properties?: Record<string, Node>;
	items?: Node;
	oneOf?: Node[];
	anyOf?: Node[];
}

const node: z.ZodType<Node> = z.lazy(() =>
	z.object({
		type: z.string().optional(),
		const: z.unknown().optional(),
		description: z.string().optional(),
		maxLength: z.number().optional(),
		properties: z.record(z.string(), node).optional(),
		items: node.optional(),
		oneOf: z.array(node).optional(),
		anyOf: z.array(node).optional(),
	}),
);

/**
 * Returns the keys that a schema allows at a path.
 *
 * @param schema schema of a whole frontmatter
 * @param path keys and list positions from its root, [] for the root itself
 */
export function allowedKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	return [...new Set(findFields(schema, path).flatMap((field) => Object.keys(field.properties ?? {})))];
}

/** Returns the kinds that have a key, such as "kind: paper", if not all kinds of a schema have it. */
export function findKindsWithKey(schema: z.ZodType, path: readonly PropertyKey[], key: string): string[] {
	return findFields(schema, path).flatMap(({ properties = {} }) =>
		properties[key]
			? Object.entries(properties).flatMap(([name, field]) =>
					field.const === undefined ? [] : `${name}: ${String(field.const)}`,
				)
			: [],
	);
}

/** Returns the description of a field, or "". */
export function getDescription(schema: z.ZodType, path: readonly PropertyKey[]): string {
	return findFields(schema, path).find(({ description }) => description)?.description ?? "";
}

/**
 * Returns the JSON Schema types of a field: array, boolean, integer, string. Returns none for an unknown field.
 */
export function getTypes(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	return findFields(schema, path).flatMap(({ type }) => type ?? []);
}

/** Returns whether a field takes free text, limited only in length. */
export function isFreeText(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
	return findFields(schema, path).some(({ type, maxLength }) => type === "string" && maxLength !== undefined);
}

function findFields(schema: z.ZodType, path: readonly PropertyKey[]): Node[] {
	const root = node.parse(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
	return path.reduce<Node[]>(
		(nodes, key) =>
			nodes.flatMap((parent) =>
				typeof key === "number" ? (parent.items ?? []) : listAlternatives(parent.properties?.[String(key)]),
			),
		listAlternatives(root),
	);
}

function listAlternatives(field: Node | undefined): Node[] {
	if (!field) return [];
	const inner = [...(field.oneOf ?? []), ...(field.anyOf ?? [])];
	return inner.length > 0 ? inner.flatMap(listAlternatives) : [field];
}
