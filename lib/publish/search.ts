import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { build, type Plugin, transform } from "esbuild";
import { z } from "zod";
import { createCache } from "@/lib/files/cache";
import { getSearchDocuments, type SearchDocument } from "@/lib/site/search";
import { ENGINE, PROGRAM, SEARCH, WORDS } from "@/lib/site/search-parts";
import { splitJoinedWords, splitReadableWords, splitWords } from "@/lib/site/search-words";
import { applyEdits } from "./html";
import { runConcurrently } from "./run-concurrently";
import { readPage, type Site, writeSiteFile } from "./site";

/**
 * Word occurrences in one file of the index. Pagefind's default is 20 times as many, which makes a word cost 30 KB
 * instead of 2.
 */
const OCCURRENCES = "1000";

/** Enough to keep Pagefind busy, and few enough that not all pages are in memory. */
const PAGES_AT_ONCE = 16;

/** Parts of a page that are not indexed: navigation, buttons, drawings, and repeated text. */
const UNREAD = ["nav", "button", "svg", "[data-no-print]", "[aria-hidden=true]", "#in-brief", "noscript"];

/** End tags of blocks that Pagefind does not separate; it would join their last word with the next one. */
const APART = /<\/(?:th|dt|dd|caption|figcaption|summary|legend|output|option|pre)>/g;

/** Pagefind's files without its user interface: the index and its engine. */
const USED = /^pagefind(-entry\.json|\.js)$|\.(pf_\w+|pagefind)$/;

/** Writes the index that visitors search, of these documents only, and the program that searches it. */
export async function buildSearchIndex(site: Site, documents = getSearchDocuments()): Promise<void> {
	const texts: string[] = [];
	for (const { path, content } of await readIndex(site, documents)) {
		const file = await served(path, Buffer.from(content, "base64"));
		writeSiteFile(site, `${SEARCH}/${path}`, file);
		if (path.startsWith("fragment/")) texts.push(textOf(file.toString()));
	}
	writeSiteFile(site, WORDS, JSON.stringify(collectWords(texts)));
	writeSiteFile(site, PROGRAM, await program());
}

/** The cached index: a hash of its pages, and its files in base64. */
const indexed = z.object({
	pages: z.string(),
	files: z.array(z.object({ path: z.string(), content: z.string() })),
});
type IndexFile = z.output<typeof indexed>["files"][number];

/** The last build's index. It is reused if no indexed page has changed. */
const lastIndex = createCache("index", ["lib/publish/search.ts"]);
const LAST = "last";

async function readIndex(site: Site, found: SearchDocument[]): Promise<IndexFile[]> {
	const pages = hashOfPages(site, found);
	const cached = lastIndex.get(LAST);
	const last = cached && indexed.parse(JSON.parse(cached.toString()));
	if (last?.pages === pages) return last.files;
	const files = await buildIndex(site, found);
	lastIndex.set(LAST, JSON.stringify({ pages, files }));
	return files;
}

/** Hashes what Pagefind reads of the pages: their language and their main element. */
function hashOfPages(site: Site, found: SearchDocument[]): string {
	const sum = createHash("sha256").update(JSON.stringify(found));
	const pages = new Map(site.pages.map((page) => [page.path, page]));
	for (const { path } of found) {
		const page = pages.get(path);
		if (!page) continue;
		const html = readPage(site, page);
		sum.update(html.slice(0, html.indexOf("<head>")));
		sum.update(html.slice(html.indexOf("<main"), html.lastIndexOf("</main>")));
	}
	return sum.digest("hex");
}

/** Returns the files of Pagefind's index and its engine. Throws for a document without a page. */
async function buildIndex(site: Site, found: SearchDocument[]): Promise<IndexFile[]> {
	const pagefind = await import("pagefind");
	process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = OCCURRENCES;
	const { index } = await pagefind.createIndex({ excludeSelectors: UNREAD });
	if (!index) throw new Error("Pagefind does not start (lib/publish/search.ts)");
	try {
		const pages = new Map(site.pages.map((page) => [page.path, page]));
		await runConcurrently(PAGES_AT_ONCE, found, async (entry) => {
			const page = pages.get(entry.path);
			if (!page) throw new Error(`${entry.path} is to be indexed, but has no page`);
			const content = labelPage(readPage(site, page), entry);
			const { errors } = await index.addHTMLFile({ url: entry.path, content });
			if (errors.length > 0) throw new Error(`${entry.path}: ${errors.join(", ")}`);
		});
		const { files, errors } = await index.getFiles();
		if (errors.length > 0) throw new Error(errors.join(", "));
		return files
			.filter(({ path }) => USED.test(path))
			.map(({ path, content }) => ({ path, content: Buffer.from(content).toString("base64") }));
	} finally {
		await pagefind.close();
	}
}

/** Removes gzip, which the engine does not need. A later step compresses every file. */
async function served(name: string, content: Uint8Array): Promise<Uint8Array | string> {
	if (name.endsWith(".json")) return content;
	if (!name.endsWith(".js")) return gunzipSync(content);
	return (await transform(Buffer.from(content).toString(), { minify: true, format: "esm" })).code;
}

/**
 * Marks a page for Pagefind: its title, its group and its main element. A document with text of its own is indexed by
 * that text, with a low weight, so that pages rank above lists of them.
 */
export function labelPage(html: string, { title, group, only }: Omit<SearchDocument, "path">): string {
	// A search in the text is enough, because React escapes "<". Parsing every page takes as long as indexing it.
	const headEnd = html.indexOf("</head>");
	const main = html.indexOf("<main", headEnd);
	const [start, end] = [html.indexOf(">", main), html.lastIndexOf("</main>")];
	if (headEnd < 0 || main < 0 || end < start)
		throw new Error(`“${title}” is a page without a head or a main part (lib/publish/search.ts)`);
	const at = (offset: number, text: string) => ({ from: offset, to: offset, text });
	const label = (kind: string, name: string, value: string) =>
		`<meta data-pagefind-${kind}="${name}[content]" content="${escaped(value)}">`;
	return applyEdits(html, [
		at(headEnd, label("meta", "title", title) + label("filter", "group", group)),
		at(start, " data-pagefind-body"),
		...(only === undefined
			? [...html.slice(start, end).matchAll(APART)].map(({ index }) => at(start + index, " "))
			: [
					{
						from: start + 1,
						to: end,
						text: `<p data-pagefind-weight="0.2">${escaped(title)}. ${escaped(only)}</p>`,
					},
				]),
	]);
}

const escaped = (text: string) =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A fragment of the index, after Pagefind's own marker. */
const fragment = z.object({ content: z.string(), meta: z.object({ title: z.string() }) });

/** Returns a page's title and text. */
function textOf(file: string): string {
	const { content, meta } = fragment.parse(JSON.parse(file.slice(file.indexOf("{"))));
	return `${meta.title} ${content}`;
}

/**
 * Returns the words of the pages, most frequent first, so that suggestions prefer common words. Words that only the
 * index joins ("tiermigration") are separate, because they are never suggested.
 */
function collectWords(texts: string[]): { words: string[]; joined: string[] } {
	const pages = new Map<string, number>();
	const read = new Set<string>();
	for (const text of texts) {
		for (const word of splitReadableWords(text)) read.add(word);
		// Words of one or two letters are too short to suggest.
		const words = new Set(
			[...splitWords(text), ...splitJoinedWords(text)].filter(({ length }) => length > 2),
		);
		for (const word of words) pages.set(word, (pages.get(word) ?? 0) + 1);
	}
	const all = [...pages].sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1)).map(([word]) => word);
	return { words: all.filter((word) => read.has(word)), joined: all.filter((word) => !read.has(word)) };
}

/** Bundles the user interface of search, components/search. */
async function program(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: ["components/search/main.ts"],
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		target: "es2022",
		plugins: [styleAsText],
		// Pagefind writes it beside the index.
		external: [ENGINE],
	});
	return outputFiles.map(({ text }) => text).join("");
}

/** Resolves "./search.css?text" as a string. The program adds the style to its own part of the page. */
const styleAsText: Plugin = {
	name: "style as text",
	setup({ onLoad }) {
		onLoad({ filter: /\.css$/ }, async ({ path }) => {
			const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true });
			return { contents: code.trim(), loader: "text" };
		});
	},
};
