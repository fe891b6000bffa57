import { readFileSync } from "node:fs";
import path from "node:path";
import { build, type Plugin, transform } from "esbuild";
import { getSiteWords } from "@/lib/content/read/words";
import { type Site, writeSiteFile } from "@/lib/publish/site";
import { runInThread } from "@/lib/run-in-thread";
import {
	DIRECTORY,
	PROGRAM,
	pageFile,
	readDirectory,
	decodePage as readPageText,
	SEARCH,
} from "@/lib/search/index-files";
import { getBasePath } from "@/lib/site/addresses";
import {
	getSearchActions,
	getSearchDocuments,
	getSearchKinds,
	getSearchSuggestions,
	type SearchDocument,
	type SearchLink,
} from "@/lib/site/formats/search";
import type { IndexedDocument } from "./write-search-index";

/** The documents of search, and the links that it offers before a query. */
export interface SearchData {
	documents: SearchDocument[];
	suggestions: SearchLink[];
	actions: SearchLink[];
}

const getSearchData = (): SearchData => ({
	documents: getSearchDocuments(),
	suggestions: getSearchSuggestions(),
	actions: getSearchActions(),
});

/**
 * Writes the search index of these documents only, and the program that searches it. A thread writes the index, while
 * other steps use the main one.
 */
export async function buildSearchIndex(site: Site, data = getSearchData()): Promise<void> {
	const module = new URL("./write-search-index.ts", import.meta.url);
	const documents = findFiles(site, data.documents);
	const [, program] = await Promise.all([
		runInThread(module, "writeSearchIndex", site.folder, documents),
		bundleProgram(data),
	]);
	writeSiteFile(site, PROGRAM, program);
}

/** Returns the paths of the pages in a site's finished index. */
export function readIndexedPaths(folder: string): string[] {
	const read = (name: string) => readFileSync(path.join(folder, SEARCH, name), "utf8");
	const directory = readDirectory(read(DIRECTORY));
	return directory.kinds.map((_, page) => readPageText(read(pageFile(directory, page))).path);
}

/** Adds the file of each document's page. Throws for a document without a page. */
function findFiles(site: Site, documents: SearchDocument[]): IndexedDocument[] {
	const files = new Map(site.pages.map(({ path, file }) => [path, file]));
	return documents.map((document) => {
		const file = files.get(document.path);
		if (!file) throw new Error(`${document.path} is to be indexed, but has no page`);
		return { ...document, file };
	});
}

/** Bundles the user interface of search, components/search, with the links that it offers before a query. */
async function bundleProgram({ suggestions, actions }: Omit<SearchData, "documents">): Promise<string> {
	const { locale, text, search } = getSiteWords();
	const { outputFiles } = await build({
		entryPoints: ["components/search/main.ts"],
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		target: "es2022",
		charset: "utf8",
		define: {
			SUGGESTIONS: JSON.stringify(suggestions),
			ACTIONS: JSON.stringify(actions),
			KINDS: JSON.stringify(getSearchKinds()),
			SEARCH_WORDS: JSON.stringify({ locale, quotation: text.quotation, search }),
			"process.env.SITE_BASE_PATH": JSON.stringify(getBasePath()),
		},
		plugins: [styleAsText],
		// The target is older than a regular expression flag that all supported browsers have.
		logOverride: { "unsupported-regexp": "silent" },
	});
	return outputFiles.map(({ text }) => text).join("");
}

/** Resolves "./search.css?text" as a string. The program adds the style to its shadow root. */
const styleAsText: Plugin = {
	name: "style as text",
	setup({ onLoad }) {
		onLoad({ filter: /\.css$/ }, async ({ path }) => {
			const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true });
			return { contents: code.trim(), loader: "text" };
		});
	},
};
