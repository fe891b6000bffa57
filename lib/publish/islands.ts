import path from "node:path";
import { build } from "esbuild";
import { HASHED } from "@/lib/serve/headers";
import { edited, is, nodesOf } from "./html";
import { type Page, readPage, type Site, writePage } from "./site";

/** The program that brings a component to life in the box that the server has drawn it in. */
const HYDRATE = "components/system/hydrate.tsx";
const FOLDER = `${HASHED}islands`;

/** How the addresses of those programs begin. */
export const ISLANDS = `/${FOLDER}/`;

/**
 * Gives every page with a client component the program of that component alone: React without Next, since pages are
 * plain documents with plain links. What several programs share is a file of its own.
 */
export async function addIslands(site: Site): Promise<void> {
	const components = new Set(site.pages.flatMap(({ island }) => island ?? []));
	const programs = await bundle([...components], site);
	for (const page of site.pages) {
		if (page.island) writePage(site, page, withProgram(readPage(site, page), programs(page.island), page));
	}
}

/** Bundles each component; gives, by component, the addresses of its program and of what that imports. */
async function bundle(components: string[], site: Site): Promise<(component: string) => string[]> {
	const { metafile } = await build({
		entryPoints: components.map((component) => ({
			in: `island:${component}`,
			out: path.basename(path.dirname(component)),
		})),
		plugins: [
			{
				name: "islands",
				setup({ onResolve, onLoad }) {
					onResolve({ filter: /^island:/ }, ({ path }) => ({ path: path.slice(7), namespace: "island" }));
					onLoad({ filter: /./, namespace: "island" }, ({ path: component }) => ({
						contents: `import { hydrate } from "./${HYDRATE}"; import Component from "./${component}"; hydrate(Component);`,
						resolveDir: site.build.projectDir,
					}));
				},
			},
		],
		absWorkingDir: site.build.projectDir,
		outdir: path.join(site.folder, FOLDER),
		entryNames: "[name]-[hash]",
		chunkNames: "shared-[hash]",
		define: { "process.env.NODE_ENV": '"production"' },
		bundle: true,
		splitting: true,
		minify: true,
		format: "esm",
		target: "es2022",
		metafile: true,
	});
	const addressOf = (file: string) =>
		`/${path.relative(site.folder, path.resolve(site.build.projectDir, file))}`;
	return (component) => {
		const made = Object.entries(metafile.outputs).find(
			([, { entryPoint }]) => entryPoint === `island:${component}`,
		);
		if (!made) throw new Error(`esbuild made no program of ${component} (lib/publish/islands.ts)`);
		const [file, { imports }] = made;
		return [file, ...imports.map((imported) => imported.path)].map(addressOf);
	};
}

/** The page with its program, which waits for the document, and with what that imports asked for at the same time. */
function withProgram(html: string, [program = "", ...imported]: string[], page: Page): string {
	const head = nodesOf(html).elements.find((element) => is(element, "head"))?.sourceCodeLocation?.endTag;
	if (!head) throw new Error(`${page.path} has no end of its head (lib/publish/islands.ts)`);
	// What is read comes first; the program is not needed to read.
	const preloads = imported.map(
		(address) => `<link rel="modulepreload" href="${address}" fetchpriority="low"/>`,
	);
	const text = `<script type="module" src="${program}" fetchpriority="low"></script>${preloads.join("")}`;
	return edited(html, [{ from: head.startOffset, to: head.startOffset, text }]);
}
