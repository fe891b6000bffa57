import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseDate } from "./dates";
import {
	frontmatterOf,
	hugoPost,
	jekyllPost,
	messagesOf,
	type Options,
	PIXEL,
	planImport,
	SUMMARY,
} from "./import.fixtures";
import { chooseSummary } from "./summary";

/** Returns the frontmatter of a post of Hugo with some fields and a body. */
function map(fields: string, options: Options = {}, body = "Text.") {
	const plan = planImport(
		{ "hugo.toml": 'baseURL = "https://old.example/"\n', "content/posts/hello.md": `${fields}\n\n${body}\n` },
		options,
	);
	return { fields: parse(frontmatterOf(plan)), messages: messagesOf(plan) };
}
const yaml = (fields: string) =>
	`---\ntitle: Hello\ndate: 2019-04-03\ntags: [a]\ndescription: ${SUMMARY}\n${fields}\n---`;

test.each([
	["YAML", `---\ntitle: Hello\ndate: 2019-04-03\ntags: [a, b]\ndescription: ${SUMMARY}\n---`],
	["TOML", `+++\ntitle = "Hello"\ndate = 2019-04-03\ntags = ["a", "b"]\ndescription = "${SUMMARY}"\n+++`],
	[
		"JSON",
		`{\n  "title": "Hello",\n  "date": "2019-04-03",\n  "tags": ["a", "b"],\n  "description": "${SUMMARY}"\n}`,
	],
	["names in other cases", `---\nTitle: Hello\nDate: 2019-04-03\nTags: [a, b]\nDescription: ${SUMMARY}\n---`],
])("frontmatter in %s is mapped", (_, fields) => {
	expect(map(fields)).toEqual({
		fields: {
			title: "Hello",
			summary: SUMMARY,
			aliases: ["/posts/hello/"],
			person: "ada",
			published: "2019-04-03",
			tags: ["a", "b"],
		},
		messages: [],
	});
});

test.each([
	["2019-04-03", "2019-04-03"],
	["2019/4/3", "2019-04-03"],
	["2019-04-03T00:00:00Z", "2019-04-03"],
	["2019-04-03 10:20:30 +0200", "2019-04-03T10:20:30+02:00"],
	["2019-04-03T10:20:30.123Z", "2019-04-03T10:20:30Z"],
	["2019-04-03 10:20", "2019-04-03"],
	["April 3, 2019", "2019-04-03"],
	["Wed, 3 Apr 2019 10:00:00 GMT", "2019-04-03"],
	[1554284430000, "2019-04-03T09:40:30Z"],
	["3/4/2019", undefined],
	["2019-02-30", undefined],
	["soon", undefined],
])("the date %j is %j", (written, moment) => {
	expect(parseDate(written)?.moment).toBe(moment);
});

test.each([
	["draft: true", { state: "draft" }],
	["draft: false", {}],
	["lastmod: 2020-01-01", { updated: "2020-01-01" }],
	["lastmod: 2019-04-03", {}],
	["categories: [B]", { tags: ["a", "B"] }],
	["lang: ar", { language: "ar" }],
	["lang: en-GB", {}],
	["canonical_url: https://dev.example/x", { canonical: "https://dev.example/x" }],
	["canonical_url: https://old.example/posts/hello/", {}],
	["series: Queues", { series: { name: "Queues", part: 1 } }],
	["series: [Queues]\nseries_order: 3", { series: { name: "Queues", part: 3 } }],
	["author: Ada Lovelace", { person: "ada" }],
	["aliases: [/old, https://older.example/x.html]", { aliases: ["/posts/hello/", "/old", "/x.html"] }],
	["url: /2019/04/hello.html", { aliases: ["/2019/04/hello.html"] }],
	["unlisted: true", { state: "unlisted" }],
])("%s becomes %j", (field, expected) => {
	const { fields, messages } = map(yaml(field));
	const plain = map(yaml("")).fields;
	expect(fields).toEqual({ ...plain, ...expected });
	expect(messages.filter((message) => !message.startsWith("the post has no place in its series"))).toEqual(
		[],
	);
});

test("a post by somebody who is not in content/people is a draft, unless the command names the person", () => {
	const { fields, messages } = map(yaml("author: Grace"));
	expect([fields.state, messages]).toEqual([
		"draft",
		[
			"the author “Grace” is nobody in content/people: write whose post it is, or import with --person; until then the post is a draft",
		],
	]);
	expect(map(yaml("author: Grace"), { person: "ada" })).toMatchObject({
		fields: { person: "ada" },
		messages: [],
	});
});

test("a post without tags or date is a draft that asks for them", () => {
	const { fields, messages } = map(`---\ntitle: Hello\ndescription: ${SUMMARY}\n---`);
	expect(fields).toMatchObject({ state: "draft", tags: ["untagged"], published: "2026-01-31" });
	expect(messages).toEqual([
		"the post has no date that can be read: write when it was published; until then the post is a draft",
		"the post has no tags: write at least one, or import with --tag; until then the post is a draft",
	]);
	expect(
		map(`---\ntitle: Hello\ndate: 2019-04-03\ndescription: ${SUMMARY}\n---`, { tag: "notes" }).fields,
	).toMatchObject({ tags: ["notes"] });
});

test("more than six tags, tags twice and unknown fields are listed or left out", () => {
	const { fields, messages } = map(yaml("categories: [A, b, c, d, e, f, g]\nmood: happy"));
	expect(fields.tags).toEqual(["a", "b", "c", "d", "e", "f"]);
	expect(messages).toEqual([
		"fields without a counterpart are left out: mood",
		"a post has at most 6 tags; left out: g",
	]);
});

test("frontmatter that cannot be read makes a draft, and its message is listed", () => {
	const { fields, messages } = map("---\ntitle: [a\n---");
	expect(fields.state).toBe("draft");
	expect(messages[0]).toMatch(/^its frontmatter cannot be read: /);
});

test("a cover is copied to public/, with its words", () => {
	const plan = planImport({
		...hugoPost("Text.", "cover:\n  image: /img/Hero 1.svg\n  alt: A queue\n"),
		"static/img/Hero 1.svg": PIXEL,
	});
	expect(parse(frontmatterOf(plan)).cover).toEqual({ src: "/posts/hello/hero-1.svg", alt: "A queue" });
	expect(plan.copies).toEqual([{ from: "static/img/Hero 1.svg", to: "public/posts/hello/hero-1.svg" }]);
});

test("posts of a series without numbers are numbered by their days", () => {
	const post = (day: string) => `---\ntitle: Part of ${day}\ndate: ${day}\nseries: Queues\n---\n\nText.\n`;
	const plan = planImport({
		"hugo.toml": "",
		"content/posts/a.md": post("2019-05-01"),
		"content/posts/b.md": post("2019-04-01"),
	});
	expect(plan.files.map(({ file, text }) => [file, /part: \d/.exec(text)?.[0]])).toEqual([
		["content/posts/a.md", "part: 2"],
		["content/posts/b.md", "part: 1"],
	]);
});

test("a post whose name has a language is a translation of the other one", () => {
	const post = (title: string) =>
		`---\ntitle: ${title}\ndate: 2019-05-01\ntags: [a]\ndescription: ${SUMMARY}\n---\n\nText.\n`;
	const plan = planImport({
		"hugo.toml": 'defaultContentLanguage = "en"\n[languages.en]\n[languages.fr]\n',
		"content/posts/a.md": post("A"),
		"content/posts/a.fr.md": post("B"),
	});
	expect(plan.files.map(({ file }) => file).sort()).toEqual(["content/posts/a-fr.md", "content/posts/a.md"]);
	const translated = plan.files.find(({ file }) => file.endsWith("a-fr.md"))?.text;
	expect(translated).toContain("language: fr\n");
	expect(translated).toContain("translationOf: a\n");
	expect(translated).toContain("  - /fr/posts/a/\n");
});

describe("a summary", () => {
	const long = "This sentence of the text is exactly as long as a summary may want it to be.";

	test.each([
		["is the description", SUMMARY, "Text.", SUMMARY, undefined],
		[
			"is the first sentence without a description",
			"",
			`${long} More.`,
			long,
			"the post has no description, so its first sentence is the summary",
		],
		[
			"is the first sentences until they suffice",
			"",
			`Short one. ${long}`,
			`Short one. ${long}`,
			"the post has no description, so its first sentence is the summary",
		],
		[
			"skips images and headings",
			"",
			`# A\n\n![b](c.png)\n\n${long}`,
			long,
			"the post has no description, so its first sentence is the summary",
		],
		[
			"continues a short description",
			"On queues",
			long,
			`On queues. ${long}`,
			"the description has 9 characters, so the post’s first sentence follows it",
		],
		[
			"is the beginning of a long description",
			`${"word ".repeat(40)}end`,
			"",
			`${"word ".repeat(31).trim()}…`,
			"the description has 203 characters, so the summary is its beginning",
		],
	])("%s", (_, description, body, text, remark) => {
		expect(chooseSummary(description, body)).toEqual({ text, ...(remark && { remark }) });
	});

	test("is never invented: without words that fit, there is none", () => {
		for (const body of ["", "Short.", `${"word ".repeat(60)}.`, "## Heading\n\n- a list"])
			expect(chooseSummary("", body).text).toBeUndefined();
		expect(map(yaml("").replace(SUMMARY, '""'))).toMatchObject({
			fields: { state: "draft", summary: expect.stringContaining("One sentence for lists") },
		});
	});

	test("is the beginning of the text only on request", () => {
		expect(chooseSummary("", `${"word ".repeat(60)}.`, "", true).text).toBe(`${"word ".repeat(31).trim()}…`);
	});
});

describe("old addresses", () => {
	const alias = (files: Record<string, string>) => parse(frontmatterOf(planImport(files))).aliases;
	const post = `---\ntitle: Hello World\ndate: 2019-04-03\ntags: [a]\n---\n\nText.\n`;

	test.each([
		["Jekyll’s default", {}, "/2019/04/03/hello.html"],
		["a permalink", "permalink: /:year/:i_month/:title/\n", "/2019/4/hello/"],
		["a named permalink", "permalink: pretty\nbaseurl: /blog\n", "/blog/2019/04/03/hello/"],
		["a permalink with categories", "permalink: /:categories/:title\n", "/x-y/hello"],
	])("follow %s", (_, config, expected) => {
		const fields = expected.includes("x-y") ? "category: X Y\n" : "";
		expect(
			alias(jekyllPost("Text.", fields, String(typeof config === "string" ? config : "title: x\n"))),
		).toEqual([expected]);
	});

	test.each([
		["/posts/hello/", 'baseURL = "https://old.example/"\n'],
		["/2019/04/hello-world/", '[permalinks]\nposts = "/:year/:month/:title/"\n'],
		["/b/posts/hello/", 'baseURL = "https://old.example/b/"\n'],
		["/posts/hello.html", "uglyURLs = true\n"],
	])("of Hugo are %s", (expected, config) => {
		expect(alias({ "hugo.toml": config, "content/posts/hello.md": post })).toEqual([expected]);
		expect(alias({ "hugo.toml": config, "content/posts/hello/index.md": post })).toEqual([expected]);
	});

	test("of Astro and Next follow the route that shows the posts", () => {
		const astro = { "astro.config.mjs": "", "src/content/articles/hello.md": post };
		expect(alias({ ...astro, "src/pages/articles/[...slug].astro": "" })).toEqual(["/articles/hello/"]);
		const next = { "next.config.js": "", "posts/hello.md": post };
		expect(alias({ ...next, "app/writing/[slug]/page.tsx": "" })).toEqual(["/writing/hello"]);
		expect(alias({ "next.config.js": "", "app/(post)/2020/hello/page.mdx": post })).toEqual(["/2020/hello"]);
	});

	test("that are the new ones need no alias", () => {
		const next = { "next.config.js": "", "posts/hello.md": post, "app/blog/[slug]/page.tsx": "" };
		expect(alias(next)).toBeUndefined();
	});
});
