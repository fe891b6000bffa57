import { collectionNames, collections } from "@/lib/content/schema/collections";
import { type Field, getKinds } from "./json-schema";

/** A completion of VS Code's: what it is offered under, what it says of itself, and what it writes. */
interface Snippet {
	scope: string;
	prefix: string;
	description: string;
	body: string[];
}

/**
 * Completions of frontmatter for VS Code, as the text of a .code-snippets file: what each kind of entry needs as a
 * whole, and every field. No extension completes YAML inside of MDX, but these need none.
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

/** MDX without its extension is Markdown, or plain text, to VS Code. */
const SCOPE = "mdx,markdown,plaintext";

const fieldsOf = ({ properties }: Field) => Object.entries(properties ?? {});

/** Numbers the places that the keyboard goes through, in their order. */
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

/** A field's lines of YAML, with a place to write at for each value. */
function writeField(name: string, field: Field, stop: () => number): string[] {
	if (field.type === "array") {
		const { items } = field;
		return items?.properties
			? [`${name}:`, `  - ${writeObject(items, stop)}`]
			: [`${name}: [${writeValue(items ?? {}, stop)}]`];
	}
	return [`${name}: ${field.properties ? writeObject(field, stop) : writeValue(field, stop)}`];
}

/** An object's fields on one line; all of them, as it is easier to take one away than to know its name. */
function writeObject(object: Field, stop: () => number): string {
	const parts = fieldsOf(object).map(([name, field]) =>
		field.type === "array"
			? `${name}: [${field.items?.properties ? writeObject(field.items, stop) : writeValue(field.items ?? {}, stop)}]`
			: `${name}: ${field.properties ? writeObject(field, stop) : writeValue(field, stop)}`,
	);
	return `{ ${parts.join(", ")} }`;
}

/** A place for a value: one of those allowed, or whatever the author writes. */
function writeValue({ enum: options, const: only, type }: Field, stop: () => number): string {
	if (only !== undefined) return String(only);
	const allowed = type === "boolean" ? [false, true] : options;
	return allowed ? `\${${stop()}|${allowed.map(String).join(",")}|}` : `$${stop()}`;
}
