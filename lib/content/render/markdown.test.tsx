import fc from "fast-check";
import type { MDXComponents, MDXContent } from "mdx/types";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { generatePosts } from "@/lib/bench/authoring/posts";
import { edit } from "@/lib/content/check/site.fixtures";
import { getTree } from "@/lib/content/read/parse-body";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { readEntries } from "@/lib/content/read/read-entry";
import type { Entry } from "@/lib/content/schema/entry";
import { isMarkdown, renderMarkdownBody } from "./markdown";
import { bundleBody } from "./mdx";

/** Elements that a page replaces, with all their props. */
const components: MDXComponents = Object.fromEntries(
	["h2", "h3", "pre", "table", "img"].map((name) => [
		name,
		(props: object) => createElement(name, { ...props, "data-own": "" }),
	]),
);

const htmlOf = (Body: MDXContent) => renderToStaticMarkup(<Body components={components} />);

const ROLE = "content/roles/acme.mdx";

function entryOf(body: string): Entry {
	const { [ROLE]: source = "" } = edit(ROLE, "Text.", body);
	const { entry } = parseEntry(ROLE, source);
	if (!entry) throw new Error("the site for tests has a mistake");
	return entry;
}

/** Returns a body's HTML, rendered directly and by the bundler. */
async function bothOf(entry: Entry): Promise<[string, string]> {
	const atOnce = await renderMarkdownBody(entry, getTree(entry));
	return [htmlOf(atOnce), htmlOf(await bundleBody(entry))];
}

/** Blocks of each kind in Markdown. */
const blocks = [
	"## A heading, _twice_ `as` long",
	"### A part",
	"Words with **strong**, _some_, ~~no~~ and `code`; API and API again,\nover two lines and\\\na third.",
	"A [link](/roles 'with a title'), www.example.org and [one][there].\n\n[there]: /blog",
	'![A cat](/cat.png "asleep") and &amp; &lt; &copy; "quotes".',
	"- one\n- two\n  - within\n\n    and more\n- [x] done\n- [ ] not",
	"3. three\n4. four",
	"> Said\n>\n> - in a list",
	"| a | b | c |\n| :- | :-: | -: |\n| 1 | `x \\| y` | |\n| 4 | 5 | 6 |",
	'```ts title="a.ts" {1}\nconst a = "<b>";\n\n// {no}\n```',
	"```\nplain & simple\n```",
	"A note.[^a] And again.[^a]\n\n[^a]: Its text, of `code`.\n\n    In two parts.",
	"---",
];

describe("a body without MDX renders as by the bundler:", () => {
	test("every text of this site", async () => {
		const plain = readEntries(process.cwd()).filter((entry) => isMarkdown(getTree(entry)));
		expect(plain.length).toBeGreaterThan(0);
		for (const entry of plain) {
			const [atOnce, bundled] = await bothOf(entry);
			expect(atOnce).toBe(bundled);
		}
	});

	test("generated posts of benchmarks", async () => {
		for (const [slug, source] of generatePosts(2, "ada")) {
			const { entry } = parseEntry(`content/posts/${slug}.mdx`, source);
			if (!entry) throw new Error("a generated post has a mistake");
			expect(isMarkdown(getTree(entry))).toBe(true);
			const [atOnce, bundled] = await bothOf(entry);
			expect(atOnce).toBe(bundled);
		}
	});

	test("any blocks in any order", async () => {
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray(blocks, { minLength: 1 }), async (some) => {
				const [atOnce, bundled] = await bothOf(entryOf(some.join("\n\n")));
				expect(atOnce).toBe(bundled);
			}),
			{ numRuns: 30 },
		);
	});
});

test.each([
	["a component", '<Note title="x">Text.</Note>'],
	["an element", "Two<sup>10</sup>."],
	["an expression", "Of {1 + 1}."],
	["a statement", "export const a = 1;"],
])("%s is MDX", (_, body) => {
	expect(isMarkdown(getTree({ file: "a.mdx", body }))).toBe(false);
});
