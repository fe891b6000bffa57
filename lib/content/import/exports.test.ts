import { expect, test } from "vitest";
import { parse } from "yaml";
import { bodyOf, frontmatterOf, messagesOf, PIXEL, planImport, SUMMARY } from "./import.fixtures";

const ghost = (post: Record<string, unknown>) =>
	JSON.stringify({
		db: [
			{
				data: {
					posts: [
						{
							id: "1",
							title: "Hello",
							slug: "hello",
							status: "published",
							visibility: "public",
							published_at: "2019-04-03 10:00:00",
							...post,
						},
						{ id: "2", title: "About", slug: "about", type: "page", html: "<p>Me.</p>" },
					],
					tags: [
						{ id: "t1", name: "Go" },
						{ id: "t2", name: "#internal" },
					],
					posts_tags: [
						{ post_id: "1", tag_id: "t1" },
						{ post_id: "1", tag_id: "t2" },
					],
					users: [{ id: "u", name: "Ada Lovelace", slug: "ada" }],
					posts_authors: [{ post_id: "1", author_id: "u" }],
				},
			},
		],
	});

test("a post of Ghost is imported with its fields, and pages are not", () => {
	const html = `<p>One &amp; <em>two</em>.</p><figure class="kg-card"><img src="__GHOST_URL__/content/images/a.svg" alt="A"><figcaption>Caption</figcaption></figure><pre><code class="language-js">let a;</code></pre><p><a href="__GHOST_URL__/about/">Me</a></p>`;
	const files = { "export.json": ghost({ html, custom_excerpt: SUMMARY }), "content/images/a.svg": PIXEL };
	const plan = planImport(files, { tool: "ghost", site: "https://old.example" });
	expect(plan.files).toHaveLength(1);
	expect(parse(frontmatterOf(plan))).toEqual({
		title: "Hello",
		summary: SUMMARY,
		aliases: ["/hello/"],
		person: "ada",
		published: "2019-04-03T10:00:00Z",
		tags: ["Go"],
	});
	expect(bodyOf(plan)).toBe(
		'One & _two_.\n\n<figure><img src="./hello/a.svg" alt="A"><figcaption>Caption</figcaption></figure>\n\n```js\nlet a;\n```\n\n[Me](https://old.example/about/)',
	);
	expect(messagesOf(plan)).toEqual([]);
});

test("a post of Ghost for members only is a draft", () => {
	const plan = planImport(
		{ "export.json": ghost({ html: "<p>A.</p>", custom_excerpt: SUMMARY, visibility: "members" }) },
		{ tool: "ghost" },
	);
	expect(parse(frontmatterOf(plan)).state).toBe("draft");
	expect(messagesOf(plan)).toEqual([
		"only members could read it: decide whether to publish it; until then the post is a draft",
	]);
});

const story = (
	body: string,
) => `<!DOCTYPE html><html><head><title>Hello</title></head><body><article class="h-entry">
<header><h1 class="p-name">Hello</h1></header>
<section data-field="subtitle" class="p-summary">${SUMMARY}</section>
<section data-field="body" class="e-content"><section><div class="section-divider"><hr class="section-divider"></div>
<div><h3 class="graf graf--h3 graf--title">Hello</h3>${body}</div></section></section>
<footer><p><time class="dt-published" datetime="2019-04-03T10:00:00.000Z">April 3</time></p>
<p><a href="https://medium.com/@ada/hello-0123456789ab" class="p-canonical">Canonical link</a></p></footer></article></body></html>`;

test("a story of Medium is imported without its repeated title", () => {
	const body = `<p name="1b2f" id="1b2f" class="graf">Use <code>a</code> &lt;now&gt;.</p><h3 id="aaaa">Part</h3><p>Text.</p><figure><img src="https://cdn-images-1.medium.com/max/800/1*x.png"></figure>`;
	const plan = planImport(
		{
			"posts/2019-04-03_Hello-World-0123456789ab.html": story(body),
			"posts/2019_comment.html": "<p>No story.</p>",
		},
		{ tool: "medium", tag: "notes" },
	);
	expect(plan.files.map(({ file }) => file)).toEqual(["content/posts/hello-world.md"]);
	expect(parse(frontmatterOf(plan))).toMatchObject({
		title: "Hello",
		summary: SUMMARY,
		published: "2019-04-03T10:00:00Z",
	});
	expect(bodyOf(plan)).toBe(
		"Use `a` \\<now>.\n\n### Part\n\nText.\n\n[1*x.png](https://cdn-images-1.medium.com/max/800/1*x.png)",
	);
});

test.each([
	["nothing", {}, /is of no known tool: add --from with one of hugo, jekyll/],
	["a tool without posts", { "_config.yml": "title: x\n" }, /has no posts of jekyll/],
])("a folder with %s is refused", (_, files, message) => {
	expect(() => planImport({ "x.txt": "", ...files })).toThrow(message);
});
