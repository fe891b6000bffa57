import { readFileSync } from "node:fs";
import path from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { getSiteWords } from "@/lib/content/read/words";
import { applyEdits, findAttribute, getAttribute, parseHtml } from "@/lib/publish/html";
import { type Page, readPage, type Site, writePage } from "@/lib/publish/site";
import { HASHED } from "@/lib/serve/headers";
import { getBasePath } from "@/lib/site/addresses";

/** The program that hydrates a view in its island root. */
const HYDRATE = "components/system/hydrate.tsx";
const FOLDER = `${HASHED}islands`;

/**
 * Makes V8 compile a whole program off the main thread. By default, it skips functions such as React's modules, and
 * compiles them on the main thread when they run (v8.dev/blog/explicit-compile-hints).
 */
const COMPILE_EARLY = "//# allFunctionsCalledOnLoad";

/**
 * Bundles a program for every view that a page hydrates and for every other file that an island root names, and
 * adds its files to the page. A view's program contains React without Next, because pages are plain documents with
 * plain links. Programs of views share code in separate files.
 */
export async function addIslands(site: Site): Promise<void> {
	const roots = site.pages.flatMap((page) => {
		const file = findIsland(readPage(site, page));
		return file ? [{ page, file }] : [];
	});
	const files = [...new Set(roots.map(({ file }) => file))];
	const views = files.filter(isView).map((view) => ({ in: `island:${view}`, out: systemOf(view) }));
	// A program without React is one file, so that it loads with one request.
	const others = files.filter((file) => !isView(file));
	const programs = new Map(await bundle(site, views, [islands(site), workers(site)]));
	for (const file of others)
		for (const [entry, addresses] of await bundle(site, [{ in: file, out: folderOf(file) }]))
			programs.set(entry, addresses);
	for (const { page, file } of roots) {
		// Hydration needs the HTML unchanged.
		if (isView(file)) page.island = file;
		const program = programs.get(isView(file) ? `island:${file}` : file);
		if (!program) throw new Error(`esbuild wrote no program of ${file} (lib/publish/next/islands.ts)`);
		writePage(site, page, withProgram(readPage(site, page), program, page));
	}
}

/** Returns whether a file is a system's view, which is hydrated. */
const isView = (file: string) => file.endsWith("/view/index.tsx");

/** Returns the name of a file's folder: content/systems/NAME/lanes/index.ts → lanes. */
const folderOf = (file: string) => path.basename(path.dirname(file));

/** Returns the file of the view or program that a page's island root names, relative to the project's root. */
export function findIsland(html: string): string | undefined {
	if (!html.includes("data-island=")) return undefined;
	return parseHtml(html)
		.elements.map((element) => getAttribute(element, "data-island"))
		.find(Boolean);
}

/** Returns a system's slug: content/systems/NAME/view/index.tsx → NAME. */
const systemOf = (file: string) => path.basename(path.dirname(path.dirname(file)));

/** Bundles programs for the browser. Returns, by entry, the URLs of each program and of its imports. */
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
		define: {
			"process.env.NODE_ENV": '"production"',
			"process.env.SITE_BASE_PATH": JSON.stringify(getBasePath()),
			FIGURE_WORDS: JSON.stringify(getSiteWords().figure),
		},
		bundle: true,
		splitting: true,
		minify: true,
		format: "esm",
		target: "es2022",
		charset: "utf8",
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

/**
 * Returns a program and its static imports, in order, all of which it needs to start. Omits dynamic imports, some of
 * which are for the server alone.
 */
function loadedWith(program: string, outputs: Metafile["outputs"]): string[] {
	const files = new Set([program]);
	for (const file of files)
		for (const { path, kind } of outputs[file]?.imports ?? [])
			if (kind === "import-statement") files.add(path);
	return [...files];
}

/** Returns an esbuild plugin that resolves `island:` and a view's file to a program that hydrates the view. */
const islands = (site: Site): Plugin => ({
	name: "islands",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^island:/ }, ({ path }) => ({ path: path.slice(7), namespace: "island" }));
		onLoad({ filter: /./, namespace: "island" }, ({ path: view }) => ({
			contents: `import { hydrate } from "./${HYDRATE}"; import view from "./${view}"; hydrate(view);`,
			resolveDir: site.build.projectDir,
		}));
	},
});

/** Matches a view's worker in the form for Next's bundler, which esbuild does not resolve. */
const WORKER = /new URL\("\.\/([\w-]+\.ts)", import\.meta\.url\)/;

/**
 * Bundles the worker that a view starts, and inserts its URL into the view. Throws for any other way to name a
 * worker.
 */
const workers = (site: Site): Plugin => ({
	name: "workers",
	setup({ onLoad }) {
		onLoad({ filter: /\/view\/index\.tsx$/ }, async ({ path: view }) => {
			const source = readFileSync(view, "utf8");
			if (!source.includes("new Worker(")) return undefined;
			const [, name] = WORKER.exec(source) ?? [];
			if (!name)
				throw new Error(
					`${view} must name its worker as new URL("./NAME.ts", import.meta.url) (lib/publish/next/islands.ts)`,
				);
			const worker = path.relative(site.build.projectDir, path.join(path.dirname(view), name));
			const programs = await bundle(site, [{ in: worker, out: `${systemOf(view)}-worker` }]);
			const [address] = programs.get(worker) ?? [];
			return { contents: source.replace(WORKER, JSON.stringify(getBasePath() + address)), loader: "tsx" };
		});
	},
});

/** Writes the URLs of a program and its imports to the island root, for components/enhance/load-on-interaction.ts. */
function withProgram(html: string, addresses: string[], page: Page): string {
	const root = parseHtml(html).elements.flatMap((element) => findAttribute(element, "data-island") ?? [])[0];
	if (!root) throw new Error(`${page.path} has no island root for its program (lib/publish/next/islands.ts)`);
	return applyEdits(html, [{ from: root.from, to: root.to, text: `data-island="${addresses.join(" ")}"` }]);
}
