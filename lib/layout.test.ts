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
	.filter(
		(file) =>
			/\.tsx?$/.test(file) &&
			!/\.(test|arbitrary|spec|fixtures)\.tsx?$/.test(file) &&
			!/\/bench\.ts$/.test(file),
	);

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

/** Returns every import of some files that a rule picks, as "file → import". */
function listImports(importers: string[], rule: (imported: string) => boolean): string[] {
	return importers.flatMap((file) =>
		importsOf(file)
			.filter(rule)
			.map((imported) => `${file} → ${imported}`),
	);
}

/** Returns every import below a folder that a rule forbids. Fails for a folder without files. */
function forbidden(folder: string, rule: (imported: string) => boolean): string[] {
	const importers = below(folder);
	expect(importers.length).toBeGreaterThan(0);
	return listImports(importers, rule);
}

/** The two files outside content/ that import from it: the loader of systems' views, and the ornament. */
const REGISTRIES = ["components/system/registry.ts", "components/page/ornament.ts"];

const isModel = (file: string) =>
	/^(content\/systems\/[^/]+|components\/system\/template)\/model(\/|$)/.test(file);

const within = (folder: string) => (imported: string) =>
	imported === folder || imported.startsWith(`${folder}/`);

describe("the layout’s rules", () => {
	test("nothing imports app", () => {
		for (const folder of ["components", "lib"]) expect(forbidden(folder, within("app"))).toEqual([]);
	});

	test("lib imports no component", () => {
		expect(forbidden("lib", within("components"))).toEqual([]);
	});

	test("a model imports only simulation, itself, other models and zod", () => {
		// A site may have no systems: the template stands for those to come.
		const models = [...below("content/systems"), ...below("components/system/template")].filter(isModel);
		expect(models.length).toBeGreaterThan(0);
		const isAllowed = (imported: string) =>
			within("lib/simulation")(imported) || isModel(imported) || /^zod(\/mini)?$/.test(imported);
		expect(listImports(models, (imported) => !isAllowed(imported))).toEqual([]);
	});

	test("simulation imports nothing but itself", () => {
		expect(forbidden("lib/simulation", (imported) => !within("lib/simulation")(imported))).toEqual([]);
	});

	test("only the registries and the benchmarks import content", () => {
		const importers = files.filter(
			(file) => !file.startsWith("content/") && !file.startsWith("lib/bench/") && !REGISTRIES.includes(file),
		);
		expect(listImports(importers, within("content"))).toEqual([]);
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

	test("content imports React, components and simulation, besides its own files", () => {
		const allowed = [within("content"), within("components/system"), within("lib/simulation")];
		const isForeign = (imported: string) =>
			!/^(react|zod|zod\/mini)$/.test(imported) && !allowed.some((isWithin) => isWithin(imported));
		expect(forbidden("content", isForeign)).toEqual([]);
	});
});
