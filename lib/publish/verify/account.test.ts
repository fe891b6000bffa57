import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SITE, withSite } from "@/lib/content/check/site.fixtures";
import { readEntries } from "@/lib/content/read/read-entry";
import { writeSnapshot } from "@/lib/content/read/snapshot";
import type { Entry } from "@/lib/content/schema/entry";
import { FEED_SIZE, pathOf } from "@/lib/content/schema/paths";
import type { Site } from "@/lib/publish/site";
import { buildIndex } from "@/lib/search/build-index";
import { accountForEntries } from "./account";

let root = "";
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "account-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const post = SITE["content/posts/queues.mdx"] ?? "";
const posts = {
	"content/posts/hidden.mdx": post.replace("title: Queues", "title: Hidden\nstate: unlisted"),
	"content/posts/later.mdx": post.replace("2026-01-31", "9000-01-01"),
	"content/posts/unfinished.mdx": post.replace("title: Queues", "title: Unfinished\nstate: draft"),
};
const entries = await withSite(posts, async (folder) => readEntries(folder));

const listed = (entry: Entry) => entry.collection !== "people" && !/hidden|later|unfinished/.test(entry.slug);
const withPage = (entry: Entry) => listed(entry) || entry.slug === "hidden";
const link = (entry: Entry) => `<a class="x" href="${pathOf(entry)}">x</a>`;
const url = (entry: Entry) => `https://example.com${pathOf(entry)}`;
const atom = (some: Entry[]) =>
	some.map((entry) => `<link rel="alternate" type="text/html" href="${url(entry)}"/>`).join("");

/** Returns the files of a complete site by name. Some surfaces may omit some entries. */
function filesOf(
	all: Entry[],
	isLeftOut: (surface: string, entry: Entry) => boolean = () => false,
): Record<string, string> {
	const shown = (surface: string, is = listed) =>
		all.filter((entry) => is(entry) && !isLeftOut(surface, entry));
	const feed = (surface: string) => shown(surface, (entry) => listed(entry) && entry.collection === "posts");
	const textOf = (surface: string, write: (entry: Entry) => string) => shown(surface).map(write).join("");
	const indexOf = (collection: string) =>
		shown("index")
			.filter((entry) => entry.collection === collection)
			.map(link)
			.join("");
	return {
		...surfaceOf(
			shown("page", withPage),
			(path) => `${path}.html`,
			({ title }) => `<h1 id="x"><em>${title}</em></h1>`,
		),
		...surfaceOf(
			shown("preview", withPage),
			(path) => `/og${path}.png`,
			() => "PNG",
		),
		...surfaceOf(
			shown("markdown"),
			(path) => `${path}.md`,
			({ title }) => `# ${title}`,
		),
		...indexFiles(shown("search")),
		"/roles.html": indexOf("roles"),
		"/projects.html": indexOf("projects"),
		"/blog.html": indexOf("posts"),
		"/search.html": textOf("search page", link),
		"/blog/tags/queues.html": feed("tag page").map(link).join(""),
		"/sitemap.xml": textOf("sitemap", (entry) => `<loc>${url(entry)}</loc>`),
		"/llms.txt": textOf("llms", (entry) => `- [x](${url(entry)}.md): y\n`),
		"/llms-full.txt": textOf("llms-full", (entry) => `Canonical page: <${url(entry)}>\n`),
		"/feed.xml": atom(feed("atom")),
		"/rss.xml": feed("rss")
			.map((entry) => `<item><link>${url(entry)}</link></item>`)
			.join(""),
		"/feed.json": JSON.stringify({
			items: feed("json").map((entry) => ({
				url: url(entry),
				title: "A",
				authors: [{ name: "Ada", url: "https://example.com/people/ada" }],
			})),
		}),
		"/blog/tags/queues/feed.xml": atom(feed("tag")),
	};
}

/** Returns a search index of some entries. */
function indexFiles(some: Entry[]): Record<string, string> {
	const pages = some.map((entry) => ({
		path: pathOf(entry),
		kind: "x",
		title: entry.title,
		summary: "",
		keywords: [],
		isList: false,
		sections: [],
	}));
	return Object.fromEntries([...buildIndex(pages)].map(([name, text]) => [`/search-index/${name}`, text]));
}

/** Returns a file for each entry, by name. */
function surfaceOf(some: Entry[], nameOf: (path: string) => string, write: (entry: Entry) => string) {
	return Object.fromEntries(some.map((entry) => [nameOf(pathOf(entry)), write(entry)]));
}

/** Compares the entries with a site of some files. Returns the error's message. */
function report(checked: Entry[], files: Record<string, string>): string {
	writeSnapshot(root, { entries: checked, addresses: ["/blog/queues"] });
	const folder = path.join(root, "files");
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		writeFileSync(path.join(folder, name), text);
	}
	const pages = Object.keys(files).flatMap((name) =>
		name.endsWith(".html") ? { path: name.slice(0, -5), file: name.slice(1) } : [],
	);
	const site: Site = { build: { projectDir: root } as never, folder, pages, headers: {} };
	try {
		accountForEntries(site);
		expect(site.addresses).toEqual(["/blog/queues"]);
		return "";
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

test("a site that shows every entry on the right surfaces passes", () => {
	expect(entries).toHaveLength(7);
	expect(report(entries, filesOf(entries))).toBe("");
});

describe("an entry missing from one surface stops the release, which names file and surface:", () => {
	test.each([
		["page", "the pages"],
		["page", "the HTML files"],
		["preview", "the previews"],
		["markdown", "the Markdown versions"],
		["index", "the page /blog"],
		["tag page", "the page /blog/tags/queues"],
		["search", "the search index"],
		["search page", "the page /search"],
		["sitemap", "sitemap.xml"],
		["llms", "llms.txt"],
		["llms-full", "llms-full.txt"],
		["atom", "feed.xml"],
		["rss", "rss.xml"],
		["json", "feed.json"],
		["tag", "blog/tags/queues/feed.xml"],
	])("%s: %s", (dropping, name) => {
		const files = filesOf(entries, (surface, { slug }) => surface === dropping && slug === "queues");
		expect(report(entries, files)).toContain(
			`\ncontent/posts/queues.mdx (published) is missing from ${name}`,
		);
	});
});

test("an entry without a page is missing from every surface", () => {
	const files = filesOf(entries.filter(({ slug }) => slug !== "acme"));
	const found = report(entries, files);
	for (const name of ["the pages", "sitemap.xml", "the search index", "the page /roles"])
		expect(found).toContain(`content/roles/acme.mdx (published) is missing from ${name}`);
});

test.each(["later", "hidden", "unfinished"])(
	"an entry that must not be listed stops the release: %s",
	(slug) => {
		const state = { later: "scheduled", hidden: "unlisted", unfinished: "draft" }[slug];
		const files = filesOf(entries);
		const found = report(entries, {
			...files,
			"/sitemap.xml": `${files["/sitemap.xml"]}<loc>https://example.com/blog/${slug}</loc>`,
		});
		expect(found).toContain(`content/posts/${slug}.mdx (${state}) is in sitemap.xml`);
	},
);

test("a post that was published elsewhere first is on every surface but the sitemap", () => {
	const moved = entries.map((entry) =>
		entry.slug === "queues" ? { ...entry, canonical: "https://dev.example/queues" } : entry,
	);
	const files = filesOf(moved, (surface, { slug }) => surface === "sitemap" && slug === "queues");
	expect(report(moved, files)).toBe("");
	expect(report(moved, filesOf(moved))).toContain("content/posts/queues.mdx (published) is in sitemap.xml");
});

test("a page without its entry’s title stops the release", () => {
	expect(report(entries, { ...filesOf(entries), "/blog/queues.html": "<h1>404</h1>" })).toContain(
		"content/posts/queues.mdx: its page /blog/queues has no h1 with its title",
	);
});

test("a control character in a text stops the release, but not in a script", () => {
	const files = { ...filesOf(entries), "/blog/queues.md": "a\u0008b", "/search.js": "\u0008" };
	const found = report(entries, files);
	expect(found).toContain("blog/queues.md contains the control character U+0008");
	expect(found).not.toContain("search.js");
});

test("a feed contains the newest posts, and any of those of its oldest day", () => {
	const [model] = entries.filter(({ slug }) => slug === "queues");
	if (model?.collection !== "posts") throw new Error("the model has changed");
	const made = (day: string, count: number) =>
		Array.from(
			{ length: count },
			(_, n): Entry => ({
				...model,
				slug: `of-${day}-${n}`,
				file: `content/posts/of-${day}-${n}.mdx`,
				published: day,
			}),
		);
	const [newest, sameDay] = [made("2026-02-02", FEED_SIZE - 2), made("2026-02-01", 4)];
	const all = [...newest, ...sameDay];
	const leavingOut = (...slugs: string[]) =>
		filesOf(all, (surface, { slug }) => /^(atom|rss|json|tag)$/.test(surface) && slugs.includes(slug));
	expect(report(all, leavingOut("of-2026-02-01-0", "of-2026-02-01-2"))).toBe("");
	expect(report(all, leavingOut("of-2026-02-02-1", "of-2026-02-01-0"))).toContain(
		"of-2026-02-02-1.mdx (published) is missing from feed.xml",
	);
	expect(report(all, filesOf(all))).toContain("is in rss.xml");
});
