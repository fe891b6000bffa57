import { collectionNames, collections } from "@/lib/content/schema/collections";
import { type Field, getKinds } from "./json-schema";

/** A snippet of VS Code. */
interface Snippet {
	scope: string;
	prefix: string;
	description: string;
	body: string[];
}

/**
 * Builds snippets of frontmatter for VS Code, as the text of a .code-snippets file: the required fields of each kind
 * of entry, and every single field. They work without an extension for YAML in MDX.
 */
export function buildSnippets(): string {
	const all: Record<string, Snippet> = {};
	for (const collection of collectionNames) {
		for (const kind of getKinds(collections[collection])) {
			const constant = kind.properties?.kind?.const;
			const of = constant ? `${collection}, kind ${String(constant)}` : collection;
			all[`frontmatter of ${of}`] = {
				scope: SCOPE,
				prefix: "frontmatter",
				description: `What an entry of content/${of} needs`,
				body: ["---", ...writeRequired(kind), "---", "", "## $0"],
			};
			for (const [name, field] of fieldsOf(kind))
				all[`${name} of ${of}`] = {
					scope: SCOPE,
					prefix: name,
					description: `${of}${kind.required?.includes(name) ? ", needed" : ""}: ${field.description ?? ""}`,
					body: writeField(name, field, countStops()),
				};
		}
	}
	return JSON.stringify(all, null, "\t");
}

/** Without the MDX extension, VS Code takes MDX for Markdown or plain text. */
const SCOPE = "mdx,markdown,plaintext";

const fieldsOf = ({ properties }: Field) => Object.entries(properties ?? {});

/** Returns a counter for the tab stops of a snippet. */
function countStops(): () => number {
	let last = 0;
	return () => ++last;
}

function writeRequired(kind: Field): string[] {
	const stop = countStops();
	return fieldsOf(kind)
		.filter(([name]) => kind.required?.includes(name))
		.flatMap(([name, field]) => writeField(name, field, stop));
}

/** Returns the YAML of a field with a tab stop for each value. */
function writeField(name: string, field: Field, stop: () => number): string[] {
	if (field.type === "array") {
		const { items } = field;
		return items?.properties
			? [`${name}:`, `  - ${writeObject(items, stop)}`]
			: [`${name}: [${writeValue(items ?? {}, stop)}]`];
	}
	return [`${name}: ${field.properties ? writeObject(field, stop) : writeValue(field, stop)}`];
}

/** Returns all fields of an object on one line: it is easier to delete one than to remember its name. */
function writeObject(object: Field, stop: () => number): string {
	const parts = fieldsOf(object).map(([name, field]) =>
		field.type === "array"
			? `${name}: [${field.items?.properties ? writeObject(field.items, stop) : writeValue(field.items ?? {}, stop)}]`
			: `${name}: ${field.properties ? writeObject(field, stop) : writeValue(field, stop)}`,
	);
	return `{ ${parts.join(", ")} }`;
}

/** Returns a tab stop for a value, with the allowed values as choices. */
function writeValue({ enum: options, const: only, type }: Field, stop: () => number): string {
	if (only !== undefined) return String(only);
	const allowed = type === "boolean" ? [false, true] : options;
	return allowed ? `\${${stop()}|${allowed.map(String).join(",")}|}` : `$${stop()}`;
}
