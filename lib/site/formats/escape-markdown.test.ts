import fc from "fast-check";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import { escapeMarkdown, markdownLink } from "./escape-markdown";

const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** Generates text from characters with a meaning in Markdown. */
const text = fc
	.array(fc.constantFrom(..."ab1 \n\\`*_{}[]()<>#+-.!|~&;=\"':/"))
	.map((signs) => signs.join(""))
	.filter((signs) => signs.trim() !== "");

test("escaped text renders exactly as it was written", () => {
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

test("a link has one label and one URL, whatever they contain", () => {
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

test("a label cannot contain another link", () => {
	expect(markdownLink("x](javascript:alert(1)) [y", "https://example.com/a(b)")).toBe(
		"[x\\](javascript:alert(1)) \\[y](https://example.com/a%28b%29)",
	);
});
