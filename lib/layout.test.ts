import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, test } from "vitest";

/** Tests which file may import which. */

const root = path.resolve(import.meta.dirname, "..");
const allFiles = ["app", "components", "content", "e2e", "lib"]
	.filter((folder) => existsSync(path.join(root, folder)))
	.flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
			path.posix.join(folder, name),
		),
	)
	.filter((file) => /\.(tsx?|mjs)$/.test(file));
const known = new Set(allFiles);

/** The source files of the site, without tests and benchmarks. */
const files = allFiles.filter(
	(file) =>
		!file.startsWith("e2e/") &&
		!/\.(test|arbitrary|spec|fixtures)\.tsx?$/.test(file) &&
		!/\/bench\.ts$/.test(file),
);

/** Returns the static and dynamic imports of a program, as written: import("./x") as "./x". */
function readImports(file: string, text: string): string[] {
	const { module } = parseSync(file, text);
	return [
		...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
		...module.staticExports.flatMap(({ entries }) =>
			entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
		),
		...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
			text.slice(start, end).replace(/^["'`]|["'`]$/g, ""),
		),
	];
}

/**
 * Returns a file's imports: a path relative to the root for the project's own files, the name as written for
 * packages.
 */
function importsOf(file: string): string[] {
	return readImports(file, readFileSync(path.join(root, file), "utf8")).map((name) => {
		if (name.startsWith("@/")) return name.slice(2);
		return name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name;
	});
}

/** Returns the file of an import without an extension; undefined for packages. */
const findFile = (imported: string) =>
	["", ".ts", ".tsx", ".mjs", "/index.ts", "/index.tsx"]
		.map((ending) => imported + ending)
		.find((file) => known.has(file));

/**
 * Returns the cycles of a graph, each as a sorted list of strongly connected nodes (Tarjan 1972).
 *
 * @param graph the successors of each node
 */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const indexes = new Map<string, number>();
	const lowest = new Map<string, number>();
	const open: string[] = [];
	const circles: string[][] = [];
	const visit = (node: string) => {
		const index = indexes.size;
		indexes.set(node, index);
		lowest.set(node, index);
		open.push(node);
		for (const next of graph.get(node) ?? []) {
			if (!indexes.has(next)) visit(next);
			if (open.includes(next))
				lowest.set(node, Math.min(lowest.get(node) ?? index, lowest.get(next) ?? index));
		}
		if (lowest.get(node) !== index) return;
		const circle = open.splice(open.indexOf(node));
		if (circle.length > 1 || graph.get(node)?.includes(node)) circles.push(circle.sort());
	};
	for (const node of graph.keys()) if (!indexes.has(node)) visit(node);
	return circles;
}

const below = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`));

/** Returns every import of some files that matches a rule, as "file → import". */
function listImports(importers: string[], rule: (imported: string) => boolean): string[] {
	return importers.flatMap((file) =>
		importsOf(file)
			.filter(rule)
			.map((imported) => `${file} → ${imported}`),
	);
}

/** Returns every import below a folder that violates a rule. Fails for a folder without files. */
function forbidden(folder: string, rule: (imported: string) => boolean): string[] {
	const importers = below(folder);
	expect(importers.length).toBeGreaterThan(0);
	return listImports(importers, rule);
}

/** The two files outside content/ that import from it: the loader of systems' views, and the ornament. */
const REGISTRIES = ["components/system/registry.ts", "components/page/ornament.ts"];

const isModel = (file: string) =>
	/^(content\/systems\/[^/]+|components\/system\/template)\/model(\/|$)/.test(file);

const within =
	(...folders: string[]) =>
	(imported: string) =>
		folders.some((folder) => imported === folder || imported.startsWith(`${folder}/`));

/** The allowed imports of each folder of lib. A folder that is not listed may import all of lib. */
const LIB = {
	"lib/words": [],
	"lib/simulation": [],
	"lib/files": [],
	"lib/fonts": [],
	"lib/images": ["lib/files", "lib/decode-path"],
	"lib/content/schema": ["lib/files"],
	"lib/content/read": ["lib/content/schema", "lib/files", "lib/images", "lib/words", "lib/decode-path"],
	"lib/content/prose": ["lib/content/schema", "lib/words"],
	"lib/content/drawings": [],
	"lib/content/check": [
		"lib/content/drawings",
		"lib/content/prose",
		"lib/content/schema",
		"lib/content/read",
		"lib/files",
		"lib/fonts",
		"lib/images",
		"lib/clean-path",
		"lib/decode-path",
		"lib/run-in-thread",
	],
	"lib/content/render": [
		"lib/content/schema",
		"lib/content/read",
		"lib/content/drawings",
		"lib/files",
		"lib/words",
		"lib/escape-regexp",
	],
	"lib/content/author": [
		"lib/content/prose",
		"lib/content/schema",
		"lib/content/read",
		"lib/content/check",
		"lib/files",
		"lib/escape-regexp",
	],
	"lib/content/import": [
		"lib/content/author",
		"lib/content/check",
		"lib/content/prose",
		"lib/content/schema",
		"lib/content/read",
		"lib/files",
		"lib/images",
		"lib/clean-path",
		"lib/decode-path",
	],
	"lib/site": ["lib/content", "lib/files", "lib/images", "lib/words"],
	"lib/search": ["lib/words"],
	"lib/serve": ["lib/search", "lib/words", "lib/clean-path"],
};

describe("the layout’s rules", () => {
	test("no files import each other in a cycle", () => {
		expect(allFiles.length).toBeGreaterThan(0);
		const graph = new Map(
			allFiles.map((file) => [file, importsOf(file).flatMap((imported) => findFile(imported) ?? [])]),
		);
		expect([...graph.values()].flat().length).toBeGreaterThan(allFiles.length);
		expect(findCircles(graph)).toEqual([]);
	});

	test("cycles of any length are found, and nothing else", () => {
		const graph = new Map(
			Object.entries({ a: ["b"], b: ["c", "d"], c: ["a"], d: ["e"], e: [], f: ["f"], g: ["d", "e"] }),
		);
		expect(findCircles(graph)).toEqual([["a", "b", "c"], ["f"]]);
	});

	test("dynamic imports, types and re-exports count as imports", () => {
		const text =
			'import type { A } from "./a";\nexport { b } from "./b";\nexport * from "./c";\nawait import("./d");\n';
		expect(readImports("x.ts", text)).toEqual(["./a", "./b", "./c", "./d"]);
	});

	test("nothing imports app", () => {
		for (const folder of ["components", "lib"]) expect(forbidden(folder, within("app"))).toEqual([]);
	});

	test("lib imports no component", () => {
		expect(forbidden("lib", within("components"))).toEqual([]);
	});

	test.each(Object.entries(LIB))("%s imports only itself and %j of the project", (folder, allowed) => {
		const isAllowed = within(folder, ...allowed);
		const isOwn = (imported: string) => within("app", "components", "content", "lib")(imported);
		expect(forbidden(folder, (imported) => isOwn(imported) && !isAllowed(imported))).toEqual([]);
	});

	test("only commands and benchmarks import publishing code", () => {
		const importers = files.filter((file) => !within("lib/publish", "lib/commands", "lib/bench")(file));
		expect(importers.length).toBeGreaterThan(0);
		expect(listImports(importers, within("lib/publish"))).toEqual([]);
	});

	test("only lib/publish/next depends on the output of Next’s build", () => {
		const outside = [...below("app"), ...below("components"), ...below("lib")].filter(
			(file) => !within("lib/publish/next", "lib/bench")(file),
		);
		expect(outside.length).toBeGreaterThan(0);
		// Its folders besides the cache, the parts of the page that its runtime reads, and the adapter's lists of
		// outputs.
		const traces = /\.next\/(?!cache\b)|__next_f|\bnext\/dist\b|\.outputs\b/;
		const knowing = outside.filter((file) => traces.test(readFileSync(path.join(root, file), "utf8")));
		expect(knowing).toEqual([]);
	});

	test("a model imports only simulation, itself, other models and zod", () => {
		// A site may have no systems, so the template is tested in any case.
		const models = [...below("content/systems"), ...below("components/system/template")].filter(isModel);
		expect(models.length).toBeGreaterThan(0);
		const isAllowed = (imported: string) =>
			within("lib/simulation")(imported) || isModel(imported) || /^zod(\/mini)?$/.test(imported);
		expect(listImports(models, (imported) => !isAllowed(imported))).toEqual([]);
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

	test("content imports React, components, simulation and benchmarks, besides its own files", () => {
		const isAllowed = within("content", "components/system", "lib/simulation", "lib/bench");
		const isForeign = (imported: string) =>
			!/^(react|zod|zod\/mini|node:.*)$/.test(imported) && !isAllowed(imported);
		expect(forbidden("content", isForeign)).toEqual([]);
	});
});
