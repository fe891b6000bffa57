import { expect, test } from "vitest";
import { check, edit, SITE } from "./site.fixtures";

/** Valid content that only resembles a mistake. */
const honest: [what: string, body: string][] = [
	["a channel's name in a link", "On [##linux](https://example.org) and *##rust*."],
	["a channel's name in a list and a table", "- ##linux\n\n| a |\n| - |\n| ##chan |"],
	["an empty cell behind the last column", "| a | b |\n| - | - |\n| 1 | 2 | |"],
	["a link to a page's Markdown version", "In [Markdown](/roles/acme.md)."],
	["links to the Markdown versions of lists", "In [one](/index.md), [two](/roles.md)."],
	[
		"links to a résumé and its other formats",
		"As [PDF](/resume.pdf), [Letter](/resume-letter.pdf), [JSON](/resume.json), [Markdown](/resume.md).",
	],
	["a link to a tag's feed", "In [a feed](/blog/tags/queues/feed.xml)."],
	["an import in the middle of a line", "They import tea, and\nexport cloth."],
	[
		"a component of the text's own, of its own parts",
		"export const n = 2;\n\nexport const A = () => <b>{n}</b>;\n\n<A />",
	],
	["tags around paragraphs", '<Note title="x">\nOne.\n\nTwo.\n</Note>'],
	["words between brackets, and a remark", "As they say [sic] (see below), and 2\\^[1]."],
	["a number that a list wraps", "- Below\n-5 degrees.\n- Above."],
	["a title and marked lines, in any order", '```ts {1,2-3} title="a, {b}.ts"\n1\n2\n3\n```'],
	["a line between paragraphs", "Text.\n\n---\n\nText."],
	["HTML's own figure", "<figure>Text.</figure>"],
	["a server of the reader's own", "Open http://localhost:8080/metrics."],
	["code with the sign of code in it, and that sign alone", "A `` ` `` and a \\`."],
	["prices, and a variable of a shell", "From $5 to $6, or $$ in a shell."],
	["a paragraph as an element", "<p>Text.</p>"],
	["headings in a component", '<Note title="x">\n### Walks\n\nText.\n</Note>\n\n### Rides\n\nText.'],
	["words that are struck through", "~~Old~~ and ~older~ words, and 2^32 of ^them."],
	["an address of nobody's, which a site has before its own", "As in [this](https://example.com/tenant)."],
];

test.each(honest)("%s is valid", async (_, body) => {
	expect(await check(edit("content/roles/acme.mdx", "Text.", body))).toEqual([]);
});

test("a link to an image that is also shown is checked too", async () => {
	const body = "[a][there] and ![A cat][there].\n\n[there]: /nowhere";
	const problems = await check(edit("content/roles/acme.mdx", "Text.", body));
	expect(problems.some((problem) => problem.includes("link /nowhere: no page at /nowhere"))).toBe(true);
});

const colleague = {
	"content/people/bob.mdx": SITE["content/people/ada.mdx"]
		?.replace("title: Ada", "title: Bob")
		.replace(/figures:\n.*\n/, ""),
};

test("another person's résumé and its other formats exist", async () => {
	const links = ["", ".pdf", "-letter.pdf", ".json", ".md"].map(
		(ending) => `[a](/people/bob/resume${ending})`,
	);
	const changes = { ...colleague, ...edit("content/roles/acme.mdx", "Text.", links.join(", ")) };
	expect(await check(changes)).toEqual([]);
});

test("a résumé of an unknown person and an unknown format are reported as missing", async () => {
	const body = "[a](/people/carl/resume), [b](/people/bob/resume.doc)";
	const changes = { ...colleague, ...edit("content/roles/acme.mdx", "Text.", body) };
	expect(await check(changes)).toEqual([
		expect.stringContaining("no page at /people/carl/resume; did you mean"),
		expect.stringContaining("no page at /people/bob/resume.doc; did you mean"),
	]);
});

test("indented code of a Markdown file has no fence to close", async () => {
	const post = (SITE["content/posts/queues.mdx"] ?? "").split("---\n").slice(0, 2).join("---\n");
	expect(
		await check({ "content/posts/rows.md": `${post}---\n\nText.\n\n    one\n    two\n\nMore.\n` }),
	).toEqual([]);
});
