import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { type Field, getKinds } from "@/lib/content/author/json-schema";
import { copySystemTemplate } from "@/lib/content/author/new-system";
import { proseComponents } from "@/lib/content/prose/components";
import { collectionNames, collections } from "@/lib/content/schema/collections";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { formatProblem } from "@/lib/content/schema/problem";
import { listFiles } from "@/lib/files/inside";
import { checkContent } from "./check-content";
import { FULL_ENTRIES } from "./full-entries.fixtures";
import { check, SITE, withSite } from "./site.fixtures";

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

describe("the example site of the browser tests", () => {
	const example = path.resolve("e2e/example");
	const texts = listFiles(example, "content").files.flatMap(({ file }) => {
		const collection = parseEntryFile(file)?.collection;
		return collection ? [{ collection, text: readFileSync(path.join(example, file), "utf8") }] : [];
	});

	test("has no problems", async () => {
		const nothing = Object.fromEntries(Object.keys(SITE).map((file) => [file, undefined]));
		await withSite(nothing, async (root) => {
			for (const folder of ["content", "public"])
				cpSync(path.join(example, folder), path.join(root, folder), { recursive: true });
			copySystemTemplate(root, "one-queue");
			symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
			// Copies, because a system's view may import only files inside the project.
			for (const name of ["lib", "components", "package.json", "package-lock.json", "tsconfig.json"])
				cpSync(name, path.join(root, name), { recursive: true });
			for (const page of ["", "roles", "systems", "projects", "blog", "resume"]) {
				mkdirSync(path.join(root, "app", page), { recursive: true });
				writeFileSync(path.join(root, "app", page, "page.tsx"), "");
			}
			expect((await checkContent(root)).map(formatProblem)).toEqual([]);
		});
	});

	test.each(collectionNames)("has every field of %s", (collection) => {
		const own = texts.filter((entry) => entry.collection === collection);
		const keys = new Set(
			own.flatMap(({ text }) => keysIn(parseDocument(text.split("---\n")[1] ?? "").toJS())),
		);
		const fields = getKinds(collections[collection]).flatMap((kind) => pathsOf(kind));
		expect(fields.length).toBeGreaterThan(5);
		expect(fields.filter((field) => !keys.has(field))).toEqual([]);
	});

	test.each(Object.keys(proseComponents))("has a <%s>", (name) => {
		expect(texts.some(({ text }) => new RegExp(`<${name}\\b`).test(text))).toBe(true);
	});
});
