import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
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

/** A site of pages in its folder, and the list of those that search may find. */
async function search(pages: Record<string, string>, listed: unknown): Promise<void> {
	const site = {
		folder,
		pages: Object.keys(pages).map((name) => ({ path: `/${name}`, file: `${name}.html` })),
		headers: {},
	} satisfies Omit<Site, "build">;
	mkdirSync(folder, { recursive: true });
	for (const [name, main] of Object.entries(pages))
		writeFileSync(path.join(folder, `${name}.html`), html(main));
	writeFileSync(path.join(folder, "_search"), JSON.stringify(listed));
	// The step reads nothing of Next's build.
	await buildSearchIndex(site as unknown as Site);
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

	test("holds the listed pages, under the title and kind of the list", () => {
		expect(
			fragments()
				.map(({ url, meta, filters }) => [url, meta.title, filters.group])
				.sort(),
		).toEqual([
			["/list", "All", ["Overview"]],
			["/listed", `A "page" & <more>`, ["Roles"]],
		]);
	});

	test("holds no trace of a page that is not on the list", () => {
		for (const name of readdirSync(path.join(folder, "pagefind"), { recursive: true, encoding: "utf8" })) {
			if (!/pf_|json$/.test(name)) continue;
			expect(readFileSync(path.join(folder, "pagefind", name), "latin1"), name).not.toMatch(
				/nobody|unlisted/i,
			);
		}
	});

	test("reads what a page says, not its ways elsewhere nor its drawings", () => {
		const texts = fragments().map(({ content }) => content);
		expect(texts.sort()).toEqual([
			"All. What a page is.",
			"Heading. Tiered-now: a tier of the page, list.find.",
		]);
	});

	test("tells every word of titles and text, the commonest first, once each, and apart what is joined", () => {
		const told = JSON.parse(readFileSync(path.join(folder, "pagefind/words.json"), "utf8"));
		expect(told).toEqual({
			words: "page all heading more now the tier tiered what".split(" "),
			joined: ["listfind", "tierednow"],
		});
	});

	test("leaves the list of what may be found out of what is served", () => {
		expect(readdirSync(folder)).not.toContain("_search");
	});
});

test("the index is the last build’s for as long as no page says anything else", async () => {
	const words = async (text: string) => {
		rmSync(path.join(folder, "pagefind"), { recursive: true });
		await search({ page: `<h1>${text}</h1>` }, [{ path: "/page", title: "Page", group: "Roles" }]);
		return fragments().map(({ content }) => content);
	};
	expect(await words("Before")).toEqual(["Before."]);
	expect(await words("Before")).toEqual(["Before."]);
	expect(await words("After")).toEqual(["After."]);
});

test("a page that is listed but is not there stops the build", async () => {
	const gone = [{ path: "/gone", title: "Gone", group: "Roles" }];
	await expect(search({}, gone)).rejects.toThrow("/gone is to be found by search, but is no page");
});

test("what stands apart on a page has a space between", () => {
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

test("labels from the list are text, whatever they hold", () => {
	const labeled = labelPage(html("<p>x</p>"), { title: `"><script>1</script>`, group: "Roles" });
	expect(parseHtml(labeled).elements.filter(({ tagName }) => tagName === "script")).toEqual([]);
});
