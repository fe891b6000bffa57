import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build, type Plugin, transform } from "esbuild";
import { z } from "zod";
import { buildIndex, type SearchPage } from "@/lib/search/build-index";
import { DIRECTORY, pageFile, readDirectory, readPage as readPageText } from "@/lib/search/index-files";
import { PROGRAM, SEARCH } from "@/lib/site/search-parts";
import { readSections } from "./page-text";
import { type Page, readPage, type Site, writeSiteFile } from "./site";

/** app/%5Fsearch, which lists the pages that can be found, and what search offers before a query. */
const LIST = "_search";

const documents = z.array(
	z.object({
		path: z.string(),
		title: z.string(),
		kind: z.string(),
		summary: z.string(),
		keywords: z.array(z.string()),
		isList: z.boolean(),
	}),
);
const link = z.object({ title: z.string(), href: z.string() });
const searchData = z.object({ documents, suggestions: z.array(link), actions: z.array(link) });
type SearchData = z.output<typeof searchData>;

/** Builds the index that visitors search, of the listed pages and no others, and the program that searches it. */
export async function buildSearchIndex(site: Site): Promise<void> {
	const list = path.join(site.folder, LIST);
	const data = searchData.parse(JSON.parse(readFileSync(list, "utf8")));
	rmSync(list);
	for (const [name, text] of buildIndex(toSearchPages(site, data.documents)))
		writeSiteFile(site, `${SEARCH}/${name}`, text);
	writeSiteFile(site, PROGRAM, await bundleProgram(data));
}

/** The paths of the pages in a site's finished index. */
export function readIndexedPaths(folder: string): string[] {
	const read = (name: string) => readFileSync(path.join(folder, SEARCH, name), "utf8");
	const directory = readDirectory(read(DIRECTORY));
	return directory.kinds.map((_, page) => readPageText(read(pageFile(directory, page))).path);
}

/** Reads what listed pages say. Of pages that only list others, title and summary are enough. Throws for a missing page. */
function toSearchPages(site: Site, documents: SearchData["documents"]): SearchPage[] {
	const pages = new Map<string, Page>(site.pages.map((page) => [page.path, page]));
	return documents.map((document) => {
		const page = pages.get(document.path);
		if (!page) throw new Error(`${document.path} is listed for search, but has no page`);
		return { ...document, sections: document.isList ? [] : readSections(readPage(site, page)) };
	});
}

/** Bundles the part of search that visitors see, with what it offers before a query. */
async function bundleProgram({
	suggestions,
	actions,
}: Pick<SearchData, "suggestions" | "actions">): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: ["components/search/main.ts"],
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		target: "es2022",
		define: { SUGGESTIONS: JSON.stringify(suggestions), ACTIONS: JSON.stringify(actions) },
		plugins: [styleAsText],
		// The target is older than a flag of regular expressions that the browsers supported here all have.
		logOverride: { "unsupported-regexp": "silent" },
	});
	return outputFiles.map(({ text }) => text).join("");
}

/** Lets the program import "./search.css?text": it adds the style itself, to its own part of a page. */
const styleAsText: Plugin = {
	name: "style as text",
	setup({ onLoad }) {
		onLoad({ filter: /\.css$/ }, async ({ path }) => {
			const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true });
			return { contents: code.trim(), loader: "text" };
		});
	},
};
