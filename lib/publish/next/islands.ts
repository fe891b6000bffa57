import { readFileSync } from "node:fs";
import path from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { applyEdits, findAttribute, parseHtml } from "@/lib/publish/html";
import { type Page, readPage, type Site, writePage } from "@/lib/publish/site";
import { HASHED } from "@/lib/serve/headers";

/** The program that brings a component to life in the box that the server has drawn it in. */
const HYDRATE = "components/system/hydrate.tsx";
const FOLDER = `${HASHED}islands`;

/**
 * Asks V8 to compile all that it loads, off the main thread. React's modules are functions, which it would else skip at
 * first and read again to run them, while the page does not answer (v8.dev/blog/explicit-compile-hints).
 */
const COMPILE_EARLY = "//# allFunctionsCalledOnLoad";

/**
 * Gives every page with a client component the program of that component alone: React without Next, since pages are
 * plain documents with plain links. What several programs share is a file of its own.
 */
export async function addIslands(site: Site): Promise<void> {
	const components = [...new Set(site.pages.flatMap(({ island }) => island ?? []))];
	const entries = components.map((component) => ({ in: `island:${component}`, out: systemOf(component) }));
	const programs = await bundle(site, entries, [islands(site), workers(site)]);
	for (const page of site.pages) {
		if (!page.island) continue;
		const program = programs.get(`island:${page.island}`);
		if (!program) throw new Error(`esbuild made no program of ${page.island} (lib/publish/next/islands.ts)`);
		writePage(site, page, withProgram(readPage(site, page), program, page));
	}
}

/** content/systems/NAME/view/index.tsx → NAME */
const systemOf = (file: string) => path.basename(path.dirname(path.dirname(file)));

/** Bundles programs for the browser; gives, by entry, the addresses of each and of what it imports. */
async function bundle(
	site: Site,
	entryPoints: { in: string; out: string }[],
	plugins: Plugin[] = [],
): Promise<Map<string, string[]>> {
	const { projectDir } = site.build;
	const { metafile } = await build({
		entryPoints,
		plugins,
		absWorkingDir: projectDir,
		outdir: path.join(site.folder, FOLDER),
		entryNames: "[name]-[hash]",
		chunkNames: "shared-[hash]",
		define: { "process.env.NODE_ENV": '"production"' },
		bundle: true,
		splitting: true,
		minify: true,
		format: "esm",
		target: "es2022",
		banner: { js: COMPILE_EARLY },
		metafile: true,
	});
	const addressOf = (file: string) => `/${path.relative(site.folder, path.resolve(projectDir, file))}`;
	return new Map(
		Object.entries(metafile.outputs).flatMap(([file, { entryPoint }]) =>
			entryPoint ? [[entryPoint, loadedWith(file, metafile.outputs).map(addressOf)]] : [],
		),
	);
}

/** A program and all that it cannot start without, in the order of import: not what it imports lazily, as code for the server alone. */
function loadedWith(program: string, outputs: Metafile["outputs"]): string[] {
	const files = new Set([program]);
	for (const file of files)
		for (const { path, kind } of outputs[file]?.imports ?? [])
			if (kind === "import-statement") files.add(path);
	return [...files];
}

/** Makes `island:` and a view's file a program that hydrates the view. */
const islands = (site: Site): Plugin => ({
	name: "islands",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^island:/ }, ({ path }) => ({ path: path.slice(7), namespace: "island" }));
		onLoad({ filter: /./, namespace: "island" }, ({ path: component }) => ({
			contents: `import { hydrate } from "./${HYDRATE}"; import view from "./${component}"; hydrate(view);`,
			resolveDir: site.build.projectDir,
		}));
	},
});

/** How a component names its worker to Next's bundler; esbuild would leave the name as it is. */
const WORKER = /new URL\("\.\/([\w-]+\.ts)", import\.meta\.url\)/;

/** Bundles the worker that a component starts, and gives the component its address. Throws for one named otherwise. */
const workers = (site: Site): Plugin => ({
	name: "workers",
	setup({ onLoad }) {
		onLoad({ filter: /\/view\/index\.tsx$/ }, async ({ path: component }) => {
			const source = readFileSync(component, "utf8");
			if (!source.includes("new Worker(")) return undefined;
			const [, name] = WORKER.exec(source) ?? [];
			if (!name)
				throw new Error(`${component} names its worker in a way of its own (lib/publish/next/islands.ts)`);
			const worker = path.relative(site.build.projectDir, path.join(path.dirname(component), name));
			const made = await bundle(site, [{ in: worker, out: `${systemOf(component)}-worker` }]);
			const [address] = made.get(worker) ?? [];
			return { contents: source.replace(WORKER, JSON.stringify(address)), loader: "tsx" };
		});
	},
});

/** The page with the addresses of a program, and of what that imports, on the box that it is for: components/enhance/load-on-interaction.ts. */
function withProgram(html: string, addresses: string[], page: Page): string {
	const box = parseHtml(html).elements.flatMap((element) => findAttribute(element, "data-island") ?? [])[0];
	if (!box) throw new Error(`${page.path} has no box for its program (lib/publish/next/islands.ts)`);
	return applyEdits(html, [{ from: box.from, to: box.to, text: `data-island="${addresses.join(" ")}"` }]);
}
