import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { type Field, getKinds } from "@/lib/content/author/json-schema";
import { collectionNames, collections } from "@/lib/content/schema/collections";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { FULL_ENTRIES } from "./full-entries.fixtures";
import { check } from "./site.fixtures";

/** Returns the path of every field of a schema: "paper.authors.name". */
function pathsOf(parent: Field, above = ""): string[] {
	return Object.entries(parent.properties ?? {}).flatMap(([name, field]) => {
		const inner = field.items?.properties ? field.items : field;
		return [above + name, ...pathsOf(inner, `${above}${name}.`)];
	});
}

/** Returns the path of every key in a value, without list indexes. */
function keysIn(value: unknown, above = ""): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, above));
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([key, inner]) => [above + key, ...keysIn(inner, `${above}${key}.`)]);
}

test("entries with every field have no problems", async () => {
	expect(await check(FULL_ENTRIES)).toEqual([]);
});

describe.each(collectionNames)("the entries of %s", (collection) => {
	const texts = Object.entries(FULL_ENTRIES).flatMap(([file, text]) =>
		parseEntryFile(file)?.collection === collection ? (text.split("---\n")[1] ?? "") : [],
	);
	const frontmatter = texts.map((yaml) => new Set(keysIn(parseDocument(yaml).toJS())));

	test.each(getKinds(collections[collection]).map((kind) => pathsOf(kind)))(
		"have every field of a kind: %s …",
		(...fields) => {
			const missing = frontmatter.map((keys) => fields.filter((field) => !keys.has(field)));
			expect(missing).toContainEqual([]);
		},
	);
});
