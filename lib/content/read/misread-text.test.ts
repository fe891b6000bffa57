import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ID_END, ID_START, replaceMisreadText } from "./misread-text";

const replace = (body: string) => replaceMisreadText(body, "mdx");
const blank = (text: string) => text.replace(/[^\n]/g, " ");

describe("code is left as it is:", () => {
	test.each([
		["a block", "```html\n<!-- a -->\n::: note\n## A {#b}\n```"],
		["a block that is not closed", "```html\n<!-- a -->\n\n<!-- b -->"],
		["a longer fence", "````md\n```\n<!-- a -->\n```\n<!-- b -->\n````"],
		["a fence of tildes", "~~~\n<!-- a -->\n~~~"],
		["a block in a list", "- ```html\n  <!-- a -->\n\n  <!-- b -->\n  ```"],
		["a block in a quotation", "> ```html\n> <!-- a -->\n> ```"],
		["a line", "Write `<!-- a -->` here."],
		["a line that holds backticks", "Write ``a` <!-- b -->`` here."],
		["code over two lines", "Write `<!--\na -->` here."],
		["code that ends in a backslash", "Write `\\` and `<!-- a -->`."],
	])("%s", (_, body) => expect(replace(body)).toBe(body));
});

test.each([
	["a comment", "a ", "<!-- b -->", " c"],
	["a comment of several paragraphs", "a\n\n", "<!-- b\n\nc -->", "\n\nd"],
	["a comment around code", "a\n\n", "<!--\n```\nb\n```\n-->", "\n\nd"],
	["a comment after a code block", "```\na\n```\n", "<!-- b -->", ""],
	["a comment after code in a quotation", "> ```\n> a\n\n", "<!-- b -->", "\n"],
	["a comment after code in a list", "- ```\n  a\n\n", "<!-- b -->", "\n"],
	["a comment between single backticks", "a ` b\n\n", "<!-- b -->", "\n\n` c"],
	["a comment after an escaped backtick", "\\` ", "<!-- b -->", " `"],
])("%s becomes spaces in MDX", (_, before, comment, after) => {
	expect(replace(`${before}${comment}${after}`)).toBe(`${before}${blank(comment)}${after}`);
});

test("a comment stays in Markdown, which knows comments", () => {
	expect(replaceMisreadText("<!-- `a -->\n\n## B {#c}", "md")).toBe(
		`<!-- \`a -->\n\n## B ${ID_START}c${ID_END}`,
	);
});

test.each([
	["<!-- a", "<!-- a"],
	["a --> <!--", "a --> <!--"],
	["## A {#b}", `## A ${ID_START}b${ID_END}`],
	["> ## A {#b}  ", `> ## A ${ID_START}b${ID_END}  `],
	["## A <!-- c --> {#b}", `## A            ${ID_START}b${ID_END}`],
	["## A {#b c}", "## A {#b c}"],
	["A {#b}", "A {#b}"],
	["::: note", ":::note "],
	["::: note Read this", ":::note[Read this]"],
	["::: note [Read this]", "::: note [Read this]"],
])("%j becomes %j", (body, replaced) => expect(replace(body)).toBe(replaced));

test("any text keeps its length and its lines", () => {
	const piece = fc.constantFrom(
		"`",
		"```",
		"\n",
		"\n\n",
		"<!--",
		"-->",
		"- ",
		"> ",
		"  ",
		"# ",
		" {#a}",
		":::",
		" a",
		"\\",
	);
	fc.assert(
		fc.property(fc.array(piece), fc.constantFrom("md" as const, "mdx" as const), (pieces, format) => {
			const body = pieces.join("");
			const replaced = replaceMisreadText(body, format);
			expect(replaced.length).toBe(body.length);
			expect(blank(replaced)).toBe(blank(body));
		}),
	);
});
