import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { SearchDocument } from "@/lib/site/search";
import { parseHtml } from "./html";
import { buildSearchIndex, labelPage } from "./search";
import type { Site } from "./site";

const html = (main: string) =>
	`<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><nav>Everywhere</nav><main id="main">${main}</main></body></html>`;

const folder = mkdtempSync(path.join(tmpdir(), "search-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fragment = z.object({
	url: z.string(),
	content: z.string(),
	meta: z.record(z.string(), z.string()),
	filters: z.record(z.string(), z.array(z.string())),
});
const fragments = () =>
	readdirSync(path.join(folder, "pagefind/fragment")).map((name) => {
		const text = readFileSync(path.join(folder, "pagefind/fragment", name), "utf8");
		return fragment.parse(JSON.parse(text.replace("pagefind_dcd", "")));
	});

/** Writes a site of pages, and indexes some of them. */
async function search(pages: Record<string, string>, documents: SearchDocument[]): Promise<void> {
	const site = {
		folder,
		pages: Object.keys(pages).map((name) => ({ path: `/${name}`, file: `${name}.html` })),
		headers: {},
	} satisfies Omit<Site, "build">;
	mkdirSync(folder, { recursive: true });
	for (const [name, main] of Object.entries(pages))
		writeFileSync(path.join(folder, `${name}.html`), html(main));
	// The step reads nothing of Next's build.
	await buildSearchIndex(site as unknown as Site, documents);
}

describe("the search index", () => {
	beforeAll(() =>
		search(
			{
				listed:
					"<h1>Heading</h1><nav>Crumbs</nav><button>Press</button><p>Tiered-now: a tier of the page, <code>list.find</code>.</p><svg><text>Tick</text></svg>",
				list: "<h1>All</h1><p>Words of the page, repeated.</p>",
				unlisted: "<h1>Unlisted</h1><p>Nobody finds this.</p>",
			},
			[
				{ path: "/listed", title: `A "page" & <more>`, group: "Roles" },
				{ path: "/list", title: "All", group: "Overview", only: "What a page is." },
			],
		),
	);

	test("contains the documents under their titles and groups", () => {
		expect(
			fragments()
				.map(({ url, meta, filters }) => [url, meta.title, filters.group])
				.sort(),
		).toEqual([
			["/list", "All", ["Overview"]],
			["/listed", `A "page" & <more>`, ["Roles"]],
		]);
	});

	test("contains nothing of a page that is not among the documents", () => {
		for (const name of readdirSync(path.join(folder, "pagefind"), { recursive: true, encoding: "utf8" })) {
			if (!/pf_|json$/.test(name)) continue;
			expect(readFileSync(path.join(folder, "pagefind", name), "latin1"), name).not.toMatch(
				/nobody|unlisted/i,
			);
		}
	});

	test("contains the text of a page without its navigation and drawings", () => {
		const texts = fragments().map(({ content }) => content);
		expect(texts.sort()).toEqual([
			"All. What a page is.",
			"Heading. Tiered-now: a tier of the page, list.find.",
		]);
	});

	test("lists each word of titles and text once, most frequent first, and joined words separately", () => {
		const words = JSON.parse(readFileSync(path.join(folder, "pagefind/words.json"), "utf8"));
		expect(words).toEqual({
			words: "page all heading more now the tier tiered what".split(" "),
			joined: ["listfind", "tierednow"],
		});
	});
});

test("the index is reused until a page changes", async () => {
	const words = async (text: string) => {
		rmSync(path.join(folder, "pagefind"), { recursive: true });
		await search({ page: `<h1>${text}</h1>` }, [{ path: "/page", title: "Page", group: "Roles" }]);
		return fragments().map(({ content }) => content);
	};
	expect(await words("Before")).toEqual(["Before."]);
	expect(await words("Before")).toEqual(["Before."]);
	expect(await words("After")).toEqual(["After."]);
});

test("a document without a page stops the build", async () => {
	const gone = [{ path: "/gone", title: "Gone", group: "Roles" }];
	await expect(search({}, gone)).rejects.toThrow("/gone is to be indexed, but has no page");
});

test("blocks are separated by spaces", () => {
	const cells = "<table><tr><th>Part</th><th>What it does</th></tr></table><dl><dt>Sent</dt><dd>1</dd></dl>";
	const read = (only?: string) =>
		parseHtml(labelPage(html(cells), { title: "x", group: "Roles", ...(only && { only }) }));
	const text = (name: string) =>
		read()
			.elements.filter(({ tagName }) => tagName === name)
			.map(({ text }) => text);
	expect([...text("th"), ...text("dt")]).toEqual(["Part ", "What it does ", "Sent "]);
	expect(read("Only this.").elements.filter(({ tagName }) => tagName === "th")).toEqual([]);
});

test("titles are escaped, whatever they contain", () => {
	const labeled = labelPage(html("<p>x</p>"), { title: `"><script>1</script>`, group: "Roles" });
	expect(parseHtml(labeled).elements.filter(({ tagName }) => tagName === "script")).toEqual([]);
});
