import { createProcessor } from "@mdx-js/mdx";
import { mathFromMarkdown } from "mdast-util-math";
import { math } from "micromark-extension-math";
import remarkGfm from "remark-gfm";
import type { Processor } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { getOwner } from "@/lib/content/read/query";
import { type EntryPage, getRoutes, pathOf, toAbsoluteUrl } from "@/lib/site/routes";
import { en } from "@/lib/words/en";
import { renderBlocksAsHtml, renderBodyAsHtml, renderBodyAsMarkdown } from "./body-formats";

function remarkFormulas(this: Processor) {
	this.data({ micromarkExtensions: [math()], fromMarkdownExtensions: [mathFromMarkdown()] });
}

/** Parses Markdown as GitHub does: with tables and formulas, and without this project's own syntax. */
const reader = createProcessor({ format: "md", remarkPlugins: [remarkFormulas, remarkGfm] });

/**
 * Renders a body's Markdown as HTML, like a Markdown reader. Its links lead to Markdown, and those of HTML to pages.
 */
function readAsMarkdown(entry: EntryPage): string {
	const tree = reader.parse(renderBodyAsMarkdown(entry));
	visit(tree, (node) => {
		if ("url" in node && node.url.startsWith(toAbsoluteUrl("/")))
			node.url = node.url.replace(/\.md(?=#|$)/, "");
	});
	return renderBlocksAsHtml(tree, toAbsoluteUrl(pathOf(entry)), en.prose);
}

/** Feeds insert drawings at these marks. */
const withoutMarks = (html: string) => html.replace(/ data-figure="[^"]*"/g, "");

const entries = getRoutes().flatMap(({ entry }) => entry ?? []);

test.skipIf(entries.length === 0)("the Markdown of every entry has the text of its HTML", () => {
	for (const entry of entries)
		expect(readAsMarkdown(entry), entry.file).toBe(withoutMarks(renderBodyAsHtml(entry)));
});

const page = toAbsoluteUrl(pathOf(getOwner()));
const resume = toAbsoluteUrl("/resume.md");
const render = (body: string) => renderBodyAsMarkdown({ ...getOwner(), body });

describe("a body as Markdown", () => {
	test("is the author’s own text", () => {
		const body = "Some *words* & S&P\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n* one\n* two";
		expect(render(body)).toBe(body);
	});

	test("has absolute URLs, and components in words", () => {
		expect(
			render('A [link](/resume).\n\n## As *is*\n\n<Note title="Lease">\n\n*Time* to hold.\n\n</Note>'),
		).toBe(`A [link](${resume}).\n\n## As *is*\n\n> **Lease**\n>\n> _Time_ to hold.`);
	});

	test("has the text of braces that contain text", () => {
		expect(render('A {"{"} and {`b`}.')).toBe("A { and b.");
		expect(render('{"Alone"}')).toBe("Alone");
	});

	test("omits computed expressions, comments and imports", () => {
		expect(render("import x from './x';\n\nOne {1 + 1} two.\n\n{/* a remark */}\n\nThree.")).toBe(
			"One  two.\n\nThree.",
		);
	});

	test("has no code block if MDX has none", () => {
		expect(render("One.\n\n    Two.")).toBe("One.\n\nTwo.");
		expect(render("- one\n\n      two")).toBe("- one\n\n  two");
	});
});

const figure = `**Figure.** [Drawn on the page](${page}).`;
const imported = "import { D } from './d';\n\n";

describe("an HTML element or a component keeps its meaning in Markdown and in HTML", () => {
	test.each([
		["a line break", "One<br />two.", "One\\\ntwo."],
		[
			"an image",
			'An <img src="/a.png" alt="A b" title="c" /> here.',
			`An ![A b](${toAbsoluteUrl("/a.png")} "c") here.`,
		],
		["an image in a block", '<img src="/a.png" alt="A b" />', `![A b](${toAbsoluteUrl("/a.png")})`],
		["an image in an element", '<p><img src={"/a.png"} alt="" /></p>', `![](${toAbsoluteUrl("/a.png")})`],
		[
			"an image in a cell",
			'| a |\n| - |\n| <img src="/a.png" alt="A" /> |',
			`| a |\n| - |\n| ![A](${toAbsoluteUrl("/a.png")}) |`,
		],
		[
			"an image with a computed address",
			'<img src={props.src} alt="A b" />',
			`> **Figure.** A b. [Drawn on the page](${page}).`,
		],
		["a link", 'A <a href="/resume" title="c">*link*</a> here.', `A [_link_](${resume} "c") here.`],
		["a link alone", '<a href="/resume">A link</a>', `[A link](${resume})`],
		[
			"a link around blocks",
			'<a href="/resume">\n\nOne.\n\n- Two.\n\n</a>',
			`[One.](${resume})\n\n- [Two.](${resume})`,
		],
		[
			"a link around an image",
			'<a href="/resume"><img src="/a.png" alt="A" /></a>',
			`[![A](${toAbsoluteUrl("/a.png")})](${resume})`,
		],
		[
			"a link with a label alone",
			'To <a href="/resume" aria-label="the résumé" />.',
			`To [the résumé](${resume}).`,
		],
		["a target of links", 'One.\n\n<a id="old" />\n\nTwo <a id="b" />.', "One.\n\nTwo ."],
		["a component", `${imported}<D />`, `> ${figure}`],
		["a component in a sentence", `${imported}See <D /> here.`, `See ${figure} here.`],
		[
			"a component with a label",
			`${imported}See <D label="A b" /> here.`,
			`See **Figure.** A b. [Drawn on the page](${page}). here.`,
		],
		["a component with content", `${imported}See <D>*this*</D> here.`, "See _this_ here."],
		[
			"a drawing in a figure, which the figure's words describe",
			`${imported}<Figure caption="C." label="A b"><D /></Figure>`,
			`> **Figure.** A b. C. [Drawn on the page](${page}).`,
		],
		["a member of an import", "import * as d from './d';\n\nSee <d.D /> here.", `See ${figure} here.`],
		[
			"a drawing",
			'<svg aria-label="Tick"><text>1</text></svg>',
			`> **Figure.** Tick. [Drawn on the page](${page}).`,
		],
		["a drawing in a sentence", "A <svg><text>1</text></svg> here.", `A ${figure} here.`],
		[
			"emphasis",
			"<em>a</em>, <i>b</i>, <strong>c</strong>, <b>d</b>, <del>e</del> and <s>f</s>.",
			"_a_, _b_, **c**, **d**, ~~e~~ and ~~f~~.",
		],
		["emphasis alone", "<strong>Alone</strong>", "**Alone**"],
		["code", "<code>a</code>, <kbd>b</kbd>, <samp>c</samp>.", "`a`, `b`, `c`."],
		[
			"raised and lowered text",
			"10<sup>−6</sup>, H<sub>2</sub>O, x<sup>ab</sup>, x<sub>max</sub>, 1<sup>st</sup>.",
			"10⁻⁶, H₂O, x^ab, x_max, 1st.",
		],
		["a quotation in a sentence", "So <q>a</q>.", "So “a”."],
		["a rule", "One.\n\n<hr />\n\nTwo.", "One.\n\n---\n\nTwo."],
		["a table on one line", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>", "a\n\nb"],
		["styles and templates", "<style>{`a{}`}</style>\n\nOne<template>two</template>.", "One."],
	])("%s", (_, body, expected) => {
		expect(render(body)).toBe(expected);
		const entry = { ...getOwner(), body };
		expect(readAsMarkdown(entry)).toBe(withoutMarks(renderBodyAsHtml(entry)));
	});
});
