import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, test } from "vitest";

/** The rules that the layout stands on: who may import whom. */

const root = path.resolve(import.meta.dirname, "..");
const files = ["app", "components", "lib", "content"]
	.filter((folder) => existsSync(path.join(root, folder)))
	.flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
			path.posix.join(folder, name),
		),
	)
	.filter((file) => /\.tsx?$/.test(file) && !/\.(test|arbitrary)\.tsx?$/.test(file));

/** What a file imports: a path from the root for the project's own files, the name as written for packages. */
function importsOf(file: string): string[] {
	const { module } = parseSync(file, readFileSync(path.join(root, file), "utf8"));
	const names = [
		...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
		...module.staticExports.flatMap(({ entries }) =>
			entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
		),
	];
	return names.map((name) => {
		if (name.startsWith("@/")) return name.slice(2);
		return name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name;
	});
}

const below = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`));

/** Every import below a folder that a rule forbids, as "file → import". */
function forbidden(folder: string, rule: (imported: string) => boolean): string[] {
	const importers = below(folder);
	expect(importers.length).toBeGreaterThan(0);
	return importers.flatMap((file) =>
		importsOf(file)
			.filter(rule)
			.map((imported) => `${file} → ${imported}`),
	);
}

const within = (folder: string) => (imported: string) =>
	imported === folder || imported.startsWith(`${folder}/`);

describe("the layout’s rules", () => {
	test("nothing imports app", () => {
		for (const folder of ["components", "lib"]) expect(forbidden(folder, within("app"))).toEqual([]);
	});

	test("lib imports no component", () => {
		expect(forbidden("lib", within("components"))).toEqual([]);
	});

	test("models import nothing of the site, no React and nothing of Node", () => {
		const foreign = (imported: string) =>
			!within("lib/systems")(imported) && !imported.startsWith("node:") && !/^zod(\/mini)?$/.test(imported);
		const models = below("lib/systems").filter((file) => !file.startsWith("lib/systems/bench/"));
		expect(models.length).toBeGreaterThan(0);
		const found = models.flatMap((file) =>
			importsOf(file)
				.filter(foreign)
				.map((imported) => `${file} → ${imported}`),
		);
		expect(found).toEqual([]);
	});

	test("only lib/content imports mdx-bundler, or anything of contentlayer", () => {
		const compilers = (imported: string) => /^(contentlayer|mdx-bundler|@mdx-js)/.test(imported);
		const found = [
			...forbidden("app", compilers),
			...forbidden("components", compilers),
			...forbidden("lib", compilers),
		];
		expect(found.filter((line) => !line.startsWith("lib/content/"))).toEqual([]);
	});

	test("content imports React alone, besides its own files", () => {
		const drawings = below("content");
		const foreign = (imported: string) => !within("content")(imported) && imported !== "react";
		expect(drawings.flatMap((file) => importsOf(file).filter(foreign))).toEqual([]);
	});
});
