import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { type Field, getKinds } from "@/lib/content/author/json-schema";
import { copySystemTemplate } from "@/lib/content/author/new-system";
import { proseComponents } from "@/lib/content/prose/components";
import { collectionNames, collections } from "@/lib/content/schema/collections";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { formatProblem } from "@/lib/content/schema/problem";
import { checkContent } from "./check-content";
import { EXAMPLE, EXAMPLE_ROOT } from "./example.fixtures";
import { SITE, withSite } from "./site.fixtures";

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

describe("the example site of the browser tests", () => {
	test("has no problems", async () => {
		const nothing = Object.fromEntries(Object.keys(SITE).map((file) => [file, undefined]));
		await withSite(nothing, async (root) => {
			for (const folder of ["content", "public"])
				cpSync(path.join(EXAMPLE_ROOT, folder), path.join(root, folder), { recursive: true });
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
		const own = Object.entries(EXAMPLE).filter(([file]) => parseEntryFile(file)?.collection === collection);
		const keys = new Set(
			own.flatMap(([, text]) => keysIn(parseDocument(text.split("---\n")[1] ?? "").toJS())),
		);
		const fields = getKinds(collections[collection]).flatMap((kind) => pathsOf(kind));
		expect(fields.length).toBeGreaterThan(5);
		const missing = fields.filter((field) => !keys.has(field));
		expect(missing, `add them to an entry in e2e/example/content/${collection}`).toEqual([]);
	});

	test.each(Object.keys(proseComponents))("has a <%s>", (name) => {
		const files = Object.keys(EXAMPLE).filter((file) => new RegExp(`<${name}\\b`).test(EXAMPLE[file] ?? ""));
		expect(files, `add one to an entry in e2e/example/content`).not.toEqual([]);
	});
});
