import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { DIRECTORY, encodePage, pageFile, writeDirectory } from "@/lib/search/index-files";
import { auditRelease } from "./audit";
import type { HtmlPage, Release } from "./release";

const URL = "https://example.com";
const OTHER = "A colleague";
const TEXT = "The mill of the works turns all day and all night, and nobody has ever seen it stop. ".repeat(
	12,
);

/** A correct head and graph of a page. */
interface Parts {
	title: string;
	meta: Record<string, string>;
	graph: Record<string, unknown>[];
	main: string;
	/** HTML of the footer, if not the default. */
	footer?: string;
}

const copyOf = (path: string) => `<a data-copy-markdown href="${path}.md">Markdown</a>`;

function page(path: string, { title, meta, graph, main, footer = copyOf(path) }: Parts): HtmlPage {
	const html = `<!doctype html><html><head><title>${title}</title>${Object.entries(meta)
		.map(([name, content]) => `<meta property="${name}" name="${name}" content="${content}">`)
		.join(
			"",
		)}<script type="application/ld+json">${JSON.stringify({ "@graph": graph })}</script></head><body><main>${main}</main><footer>${footer}</footer></body></html>`;
	return { path, html, document: parseHTML(html).document, graph };
}

const meta = (title: string, author: string) => ({
	author,
	description: "How the works were run.",
	robots: "max-image-preview:large",
	"og:title": title,
	"og:locale": "en_US",
	"og:type": "article",
	"og:image:alt": `Works. ${author}.`,
	"article:author": `${URL}/people/colleague`,
});

const role: Parts = {
	title: `Works · ${OTHER}`,
	meta: meta(`Works · ${OTHER}`, OTHER),
	graph: [
		{ "@type": "WebPage", "@id": "#page", mainEntity: { "@id": "#article" } },
		{ "@type": "Article", "@id": "#article", image: ["a", "b", "c"], dateModified: "2026-01-01T00:00:00Z" },
		{ "@type": "EmployeeRole", name: "Keeper", worksFor: { "@type": "Organization", name: "Works" } },
	],
	main: `<article><p>${OTHER}’s work</p><div><ul class="entry-part"><li><a href="#mill"><b>7 wheels</b><p>turned by the water of the mill</p></a></li></ul><div class="entry-part"><div class="prose"><p>${TEXT}</p><h2>The mill</h2><p>${TEXT}</p><div role="note"><p>A note on mills, which are many.</p></div></div></div></div></article>`,
};
const list: Parts = {
	title: `Roles · ${OTHER}`,
	meta: { ...meta("Roles", OTHER), "og:type": "website" },
	graph: [
		{
			"@type": "ItemList",
			itemListElement: [{ "@type": "ListItem", position: 1, item: { "@type": "WebPage", author: "x" } }],
		},
	],
	main: `<ul><li><a href="/roles/works">Works · ${OTHER}</a></li></ul>`,
};

const line = `- [Works · ${OTHER}](${URL}/roles/works.md): How the works were run.`;
const directory = { version: "v", kinds: ["Roles"], shards: ["mill"] };
const files: Record<string, string> = {
	"sitemap.xml": `<loc>${URL}/roles/works</loc>`,
	"robots.txt": "Content-Signal: search=yes",
	"404.md": "# No page",
	"llms.txt": `[llms-full.txt](${URL}/llms-full.txt) has 9,000 tokens\n\nContact Ada: none.\n\n${line}`,
	"llms-full.txt": `# Ada\n\n---\n\n# Works · ${OTHER}\n\nCanonical page: <${URL}/roles/works>\n`,
	"feed.xml": "<feed><icon>i</icon></feed>",
	"rss.xml": "<rss><image></image></rss>",
	"feed.json": '{"icon": "i", "items": []}',
	"resume.json": "{}",
	[`search-index/${DIRECTORY}`]: writeDirectory(directory),
	[`search-index/${pageFile(directory, 0)}`]: encodePage({
		path: "/roles/works",
		kind: "Roles",
		title: `Works · ${OTHER}`,
		summary: "",
		sections: [],
	}),
};

function release(changes: {
	role?: Partial<Parts>;
	list?: Partial<Parts>;
	/** Additional pages, by path. */
	more?: Record<string, Partial<Parts>>;
	files?: Record<string, string>;
	headers?: Release["headers"];
}): Release {
	const all = { ...files, ...changes.files };
	const link = { link: '<x.md>; rel="alternate"; type="text/markdown"' };
	const more = Object.entries(changes.more ?? {});
	return {
		read: (name) => all[name] ?? "",
		headers: changes.headers ?? { "/roles/works": link, "/roles": link },
		pages: [
			page("/roles/works", { ...role, ...changes.role }),
			page("/roles", { ...list, ...changes.list }),
			...more.map(([path, parts]) => page(path, { ...list, title: path, ...parts })),
		],
		markdown: new Map([
			["/roles/works", all["roles/works.md"] ?? `# Works · ${OTHER}\n\n## The mill\n`],
			["/roles", all["roles.md"] ?? line],
		]),
		url: URL,
		people: ["Ada", OTHER],
		works: [
			{ path: "/roles/works", collection: "roles", author: OTHER, isOthers: true },
			{ path: "/blog/mills", collection: "posts", author: "Ada", isOthers: false },
		],
	};
}

const namesOf = (changes: Parameters<typeof release>[0]) =>
	auditRelease(release(changes)).flatMap(({ name, cases }) => (cases.length > 0 ? [name] : []));

test("a release without faults has no findings", () => {
	expect(namesOf({})).toEqual([]);
});

const without = (name: string) => ({ role: { meta: { ...role.meta, [name]: "" } } });

/** The role's page, followed by its model's assumptions. */
const assuming = {
	role: { main: `${role.main}<ol aria-labelledby="assumptions"><li>Water never freezes.</li></ol>` },
};
const profile = { "@type": "ProfilePage", mainEntity: { "@type": "Person", name: OTHER } };

/** Each finding, with a release that has the fault. */
const faults: [finding: string, changes: Parameters<typeof release>[0]][] = [
	["Markdown: lines without their person", { files: { "roles.md": `- [Works](${URL}/roles/works): x` } }],
	["Markdown: titles without their person", { files: { "roles/works.md": "# Works\n\n## The mill\n" } }],
	["llms.txt: lines without their person", { files: { "llms.txt": `- [Works](${URL}/roles/works.md): x` } }],
	[
		"llms-full.txt: titles without their person",
		{ files: { "llms-full.txt": `\n# Works\n\nCanonical page: <${URL}/roles/works>` } },
	],
	["og:title without the person", without("og:title")],
	["titles that claim another person's entries for the owner", { role: { title: "Works · Ada" } }],
	[
		"cards signed by the owner for another person's entries",
		{ role: { meta: { ...role.meta, "og:image:alt": "Works. Ada." } } },
	],
	[
		"JSON-LD: list items that do not say whose they are",
		{ list: { graph: [{ "@type": "ItemList", itemListElement: [{ "@type": "ListItem", position: 1 }] }] } },
	],
	[
		"JSON-LD: references to nothing on the page",
		{ list: { graph: [{ "@type": "WebSite", publisher: { "@id": "#p" } }] } },
	],
	["heads without an author", without("author")],
	[
		"search: titles without their person",
		{
			files: {
				[`search-index/${pageFile(directory, 0)}`]: encodePage({
					path: "/roles/works",
					kind: "Roles",
					title: "Works",
					summary: "",
					sections: [],
				}),
			},
		},
	],
	["resume.json: entries of another person", { files: { "resume.json": `{"url": "${URL}/roles/works"}` } }],
	[
		"HTML: rows without their person",
		{ list: { main: '<ul><li><a href="/roles/works">Works</a></li></ul>' } },
	],
	[
		"HTML: pages of another person without the name above the text",
		{ role: { main: role.main.replace(`${OTHER}’s work`, "") } },
	],
	["reader mode: entries without their person's byline", without("author")],
	[
		"reader mode: notes lost",
		{
			role: {
				main: role.main
					.replace('<div role="note">', "<aside>")
					.replace("</div></div></article>", "</aside></div></article>"),
			},
		},
	],
	[
		"reader mode: headings with a number sign",
		{ role: { main: role.main.replace("The mill</h2>", "The mill<a href='#m'>#</a></h2>") } },
	],
	["Markdown: headings of the page missing", { files: { "roles/works.md": `# Works · ${OTHER}` } }],
	[
		"Markdown: links that lead to HTML where there is Markdown",
		{ files: { "roles.md": line.replace(".md)", ")") } },
	],
	["Markdown: no answer for unknown addresses", { files: { "404.md": "" } }],
	["feeds without an icon", { files: { "feed.xml": "<feed></feed>" } }],
	[
		"feeds: fragment links without a base",
		{ files: { "rss.xml": '<image></image><content:encoded>&lt;a href="#a"></content:encoded>' } },
	],
	[
		"feeds: figures in words alone",
		{
			files: {
				"rss.xml":
					"<image></image><content:encoded>&lt;blockquote>&lt;p>&lt;strong>Figure.&lt;/strong>&lt;/blockquote></content:encoded>",
			},
		},
	],
	["llms.txt: size of llms-full.txt or a word on contact missing", { files: { "llms.txt": line } }],
	[
		"JSON-LD: roles without their employer",
		{ role: { graph: [{ "@type": "EmployeeRole", name: "Keeper" }] } },
	],
	[
		"JSON-LD: dates without a time zone",
		{ role: { graph: [{ "@type": "Article", dateModified: "2026-01-01" }] } },
	],
	[
		"JSON-LD: articles without images in 16:9, 4:3 and 1:1",
		{ role: { graph: [{ "@type": "Article", image: "a" }] } },
	],
	[
		"JSON-LD: empty lists, and numbers as text",
		{ role: { graph: [{ "@type": "Article", image: ["a", "b", "c"], citation: [] }] } },
	],
	["pages without max-image-preview:large", without("robots")],
	["roles and systems whose og:type is not article", without("og:type")],
	["article:author that is missing or no URL", without("article:author")],
	["og:locale without a region", without("og:locale")],
	["titles that repeat a name", { list: { title: "Ada · Ada" } }],
	["titles that two pages share", { list: { title: role.title } }],
	[
		"alternative texts with two periods in a row",
		{ list: { meta: { ...list.meta, "og:image:alt": "Next.. Ada." } } },
	],
	["robots.txt without content signals", { files: { "robots.txt": "" } }],
	[
		"feeds: posts without their author's name and URL",
		{ files: { "rss.xml": `<image></image><item><link>${URL}/blog/mills</link></item>` } },
	],
	[
		"reader mode: entries with less than 95% of their words",
		{
			role: {
				main: role.main.replace("</article>", `<aside><p class="prose">${TEXT}</p></aside></article>`),
			},
		},
	],
	["reader mode: assumptions lost", assuming],
	[
		"reader mode: key figures lost",
		{ role: { main: role.main.replace('<ul class="entry-part">', '<ul class="figures">') } },
	],
	["Markdown: assumptions missing from the system's version", assuming],
	["Markdown: assumptions missing from /systems.md", assuming],
	["llms-full.txt: assumptions missing", assuming],
	["pages without a Link header for their Markdown version", { headers: {} }],
	["pages that offer no copy as Markdown", { list: { footer: "" } }],
	[
		"llms.txt: lines that differ only in a name",
		{
			files: {
				"llms.txt": ["Ada", "Go"]
					.map((name) => `- [${name}](${URL}/skills/${name}.md): Entries that name ${name}.`)
					.join("\n"),
			},
		},
	],
	["lists of fewer than three entries that are indexed", { more: { "/skills/rust": {} } }],
	["skills that are indexed and do not say what they were used for", { more: { "/skills/rust": {} } }],
	[
		"descriptions that promise what is not on the page",
		{
			more: { "/blog/tags/mills": { meta: { ...list.meta, description: "Posts with their reading time." } } },
		},
	],
	[
		"JSON-LD: more than one profile page of a person",
		{ more: { "/people": { graph: [profile] }, "/people/colleague": { graph: [profile] } } },
	],
	[
		"breadcrumbs that lead to a part of a page",
		{ list: { main: '<nav aria-label="Breadcrumb"><a href="/#skills">Skills</a></nav>' } },
	],
];

test.each(faults)("%s are found", (finding, changes) => {
	expect(namesOf(changes)).toContain(finding);
});

test("every kind of fault is tested", () => {
	const kinds = auditRelease(release({})).map(({ name }) => name);
	expect(kinds.filter((name) => !faults.some(([finding]) => finding === name))).toEqual([]);
});
