import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { build, type Plugin, transform } from "esbuild";
import { z } from "zod";
import { createCache } from "@/lib/files/cache";
import { ENGINE, PROGRAM, SEARCH, WORDS } from "@/lib/site/search-parts";
import { splitJoinedWords, splitReadableWords, splitWords } from "@/lib/site/search-words";
import { applyEdits } from "./html";
import { runConcurrently } from "./run-concurrently";
import { readPage, type Site, writeSiteFile } from "./site";

/** How many occurrences of words one file of the index holds. A twentieth of Pagefind's own: a word then takes 2 KB, not 30. */
const OCCURRENCES = "1000";

/** Enough that Pagefind never waits, few enough that not all pages are in memory. */
const PAGES_AT_ONCE = 16;

/** Not what a page says: ways to other pages, what a button does, a drawing's letters, and what is said again below. */
const UNREAD = ["nav", "button", "svg", "[data-no-print]", "[aria-hidden=true]", "#in-brief", "noscript"];

/** Ends of what stands apart on a page, but not to Pagefind, which would run its last word and the next one together. */
const APART = /<\/(?:th|dt|dd|caption|figcaption|summary|legend|output|option|pre)>/g;

/** What Pagefind writes without its own views: the index, and the engine that reads it. */
const USED = /^pagefind(-entry\.json|\.js)$|\.(pf_\w+|pagefind)$/;

/** app/%5Fsearch, which lists the pages that can be found. */
const LIST = "_search";
const listed = z.array(
	z.object({ path: z.string(), title: z.string(), group: z.string(), only: z.string().optional() }),
);
type Listed = z.output<typeof listed>[number];

/** Makes the index that visitors search, of the listed pages and no others, and the program that searches it. */
export async function buildSearchIndex(site: Site): Promise<void> {
	const list = path.join(site.folder, LIST);
	const found = listed.parse(JSON.parse(readFileSync(list, "utf8")));
	rmSync(list);
	const texts: string[] = [];
	for (const { path, content } of await indexOf(site, found)) {
		const file = await served(path, Buffer.from(content, "base64"));
		writeSiteFile(site, `${SEARCH}/${path}`, file);
		if (path.startsWith("fragment/")) texts.push(textOf(file.toString()));
	}
	writeSiteFile(site, WORDS, JSON.stringify(knownWords(texts)));
	writeSiteFile(site, PROGRAM, await program());
}

/** A hash of pages, and the files of their index, their contents in base64. */
const indexed = z.object({
	pages: z.string(),
	files: z.array(z.object({ path: z.string(), content: z.string() })),
});
type IndexFile = z.output<typeof indexed>["files"][number];

/** The last build's index: where no page says anything else, it is this build's too. */
const lastIndex = createCache("index", ["lib/publish/search.ts"]);
const LAST = "last";

async function indexOf(site: Site, found: Listed[]): Promise<IndexFile[]> {
	const pages = hashOfPages(site, found);
	const known = lastIndex.get(LAST);
	const last = known && indexed.parse(JSON.parse(known.toString()));
	if (last?.pages === pages) return last.files;
	const files = await freshIndexOf(site, found);
	lastIndex.set(LAST, JSON.stringify({ pages, files }));
	return files;
}

/** Changes with what Pagefind reads of pages: their language and their main part. */
function hashOfPages(site: Site, found: Listed[]): string {
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

/** The files of Pagefind's index, and of the engine that reads it. Throws for a listed page that is not there. */
async function freshIndexOf(site: Site, found: Listed[]): Promise<IndexFile[]> {
	const pagefind = await import("pagefind");
	process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = OCCURRENCES;
	const { index } = await pagefind.createIndex({ excludeSelectors: UNREAD });
	if (!index) throw new Error("Pagefind does not start (lib/publish/search.ts)");
	try {
		const pages = new Map(site.pages.map((page) => [page.path, page]));
		await runConcurrently(PAGES_AT_ONCE, found, async (entry) => {
			const page = pages.get(entry.path);
			if (!page) throw new Error(`${entry.path} is to be found by search, but is no page`);
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

/** Without gzip, which the engine does not ask for: publishing compresses every file, and better. */
async function served(name: string, content: Uint8Array): Promise<Uint8Array | string> {
	if (name.endsWith(".json")) return content;
	if (!name.endsWith(".js")) return gunzipSync(content);
	return (await transform(Buffer.from(content).toString(), { minify: true, format: "esm" })).code;
}

/**
 * A page as Pagefind is to read it: its main part, or in place of that the words of the list, under the title and kind of
 * the list. Those count little, so that what says a word comes before what lists it.
 */
export function labelPage(html: string, { title, group, only }: Omit<Listed, "path">): string {
	// Found as text: React writes "<" only where a tag begins, and to parse every page takes as long as to index it.
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

/** What the index keeps of a page, behind a mark of its own. */
const fragment = z.object({ content: z.string(), meta: z.object({ title: z.string() }) });

/** A page's title and text. */
function textOf(file: string): string {
	const { content, meta } = fragment.parse(JSON.parse(file.slice(file.indexOf("{"))));
	return `${meta.title} ${content}`;
}

/**
 * The words that pages say. Of two that a mistyped one may have meant, the commoner is the likelier, so those of most
 * pages come first; apart are those that the index alone writes so, "tiermigration", which nobody is to be offered.
 */
function knownWords(texts: string[]): { words: string[]; joined: string[] } {
	const pages = new Map<string, number>();
	const read = new Set<string>();
	for (const text of texts) {
		for (const word of splitReadableWords(text)) read.add(word);
		// One or two letters begin so many words that nobody misses them.
		const words = new Set(
			[...splitWords(text), ...splitJoinedWords(text)].filter(({ length }) => length > 2),
		);
		for (const word of words) pages.set(word, (pages.get(word) ?? 0) + 1);
	}
	const all = [...pages].sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1)).map(([word]) => word);
	return { words: all.filter((word) => read.has(word)), joined: all.filter((word) => !read.has(word)) };
}

/** The part of search that visitors see, of components/search. */
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
