import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "@/lib/publish/site";
import { DIRECTORY, decodePage, pageFile, readDirectory } from "@/lib/search/index-files";
import type { SearchDocument } from "@/lib/site/formats/search";
import { readSections } from "./page-text";
import { buildSearchIndex, readIndexedPaths } from "./search";

const html = (main: string) =>
	`<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><nav>Everywhere</nav><main id="main">${main}</main></body></html>`;

const folder = mkdtempSync(path.join(tmpdir(), "search-"));
afterAll(() => rmSync(folder, { recursive: true }));
const index = path.join(folder, "search-index");

const document = (path: string, rest: Partial<SearchDocument> = {}): SearchDocument => ({
	path,
	title: "A page",
	kind: "Roles",
	summary: "What a page is.",
	keywords: [],
	isList: false,
	...rest,
});

/** Writes a site of pages, and indexes some of them. */
async function buildIndexOf(pages: Record<string, string>, documents: SearchDocument[]): Promise<void> {
	const site = {
		folder,
		pages: Object.keys(pages).map((name) => ({ path: `/${name}`, file: `${name}.html` })),
		headers: {},
	} satisfies Omit<Site, "build">;
	for (const [name, main] of Object.entries(pages))
		writeFileSync(path.join(folder, `${name}.html`), html(main));
	const suggestions = [{ title: "First steps", href: "/start" }];
	// The step does not read Next's build.
	await buildSearchIndex(site as unknown as Site, { documents, suggestions, actions: [] });
}

const readPages = () => {
	const read = (name: string) => readFileSync(path.join(index, name), "utf8");
	const directory = readDirectory(read(DIRECTORY));
	return directory.kinds.map((_, page) => decodePage(read(pageFile(directory, page))));
};

describe("the search index", () => {
	beforeAll(async () => {
		mkdirSync(folder, { recursive: true });
		await buildIndexOf(
			{
				listed: "<h1>Heading</h1><p>A tier of the page.</p>",
				list: "<h1>All</h1><p>Words of the page, repeated.</p>",
				unlisted: "<h1>Unlisted</h1><p>Nobody finds this.</p>",
			},
			[
				document("/listed", { title: `A "page" & <more>` }),
				document("/list", { title: "All", kind: "Overview", isList: true }),
			],
		);
	});

	test("contains the documents under their titles and kinds", () => {
		expect(readPages().map(({ path, title, kind }) => [path, title, kind])).toEqual([
			["/listed", `A "page" & <more>`, "Roles"],
			["/list", "All", "Overview"],
		]);
		expect(readIndexedPaths(folder)).toEqual(["/listed", "/list"]);
	});

	test("contains nothing of a page that is not among the documents, and only the summary of a page that lists others", () => {
		const names = readdirSync(index, { recursive: true, encoding: "utf8" }).filter((name) =>
			name.endsWith(".txt"),
		);
		expect(names.length).toBeGreaterThan(3);
		for (const name of names)
			expect(readFileSync(path.join(index, name), "utf8"), name).not.toMatch(/nobody|unlisted|repeated/i);
	});

	test("has a program with the links to offer before a query", () => {
		expect(readFileSync(path.join(index, "search.js"), "utf8")).toContain("First steps");
	});
});

test("a document without a page stops the build", async () => {
	await expect(buildIndexOf({}, [document("/gone")])).rejects.toThrow(
		"/gone is to be indexed, but has no page",
	);
});

describe("the text of a page", () => {
	const read = (main: string) => readSections(html(main));

	test("is divided by its headings, with their anchors, and its own heading becomes the title", () => {
		expect(read('<h1>Title</h1><p>Lead.</p><h2 id="a">A <em>b</em></h2><p>Text.</p>')).toEqual([
			{ id: "", heading: "", blocks: [{ text: "Lead.", isProse: true }] },
			{ id: "a", heading: "A b", blocks: [{ text: "Text.", isProse: true }] },
		]);
	});

	test("omits links to other pages, controls, drawings and repetitions", () => {
		const skipped =
			'<nav>x</nav><button>x</button><svg><text>x</text></svg><div data-no-print>x</div><span aria-hidden="true">x</span><div id="in-brief"><p>x</p></div><template>x</template>';
		expect(read(`${skipped}<p>Kept <code>list.find</code>.</p>`)).toEqual([
			{ id: "", heading: "", blocks: [{ text: "Kept list.find.", isProse: true }] },
		]);
	});

	test("separates words of adjacent elements, and distinguishes tables and code from prose", () => {
		const main =
			"<table><tr><th>Part</th><td>Use</td></tr></table><dl><dt>Sent</dt><dd>1</dd></dl><pre>let a</pre><p>One<br>two</p>";
		expect(read(main)[0]?.blocks).toEqual([
			...["Part", "Use"].map((text) => ({ text, isProse: false })),
			...["Sent", "1"].map((text) => ({ text, isProse: true })),
			{ text: "let a", isProse: false },
			...["One", "two"].map((text) => ({ text, isProse: true })),
		]);
	});

	test("requires a main part", () => {
		expect(() => readSections("<p>x</p>")).toThrow("no main part");
	});
});
