import fc from "fast-check";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import { escapeMarkdown, markdownLink } from "./escape-markdown";

const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** Text made of what Markdown gives a meaning to. */
const text = fc
	.array(fc.constantFrom(..."ab1 \n\\`*_{}[]()<>#+-.!|~&;=\"':/"))
	.map((signs) => signs.join(""))
	.filter((signs) => signs.trim() !== "");

test("escaped text reads as it was written, and holds nothing else", () => {
	fc.assert(
		fc.property(text, (written) => {
			const tree = parse(`- ${escapeMarkdown(written)}`);
			const types = new Set(getNodes(tree).map(({ type }) => type));
			expect([...types]).toEqual(["root", "list", "listItem", "paragraph", "text"]);
			expect(textOf(tree)).toBe(written.trim().replace(/\s+/g, " "));
		}),
		{ numRuns: 2000 },
	);
});

test("a link has one label and one address, whatever they hold", () => {
	fc.assert(
		fc.property(text, text, (label, rest) => {
			const href = `https://example.com/${encodeURI(rest)})(<>`;
			const links = getNodes(parse(`- ${markdownLink(label, href)}, then`)).filter(
				({ type }) => type === "link",
			);
			expect(links).toHaveLength(1);
			expect(textOf(links)).toBe(label.trim().replace(/\s+/g, " "));
		}),
		{ numRuns: 1000 },
	);
});

test("a label cannot add a link of its own", () => {
	expect(markdownLink("x](javascript:alert(1)) [y", "https://example.com/a(b)")).toBe(
		"[x\\](javascript:alert(1)) \\[y](https://example.com/a%28b%29)",
	);
});
