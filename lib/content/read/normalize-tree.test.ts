import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import type { Format } from "./markdown-syntax";
import { getAttributeText, getNodes, isElement } from "./mdx-nodes";
import { getHeadings } from "./outline";
import { parseBody } from "./parse-body";

const formats: Format[] = ["md", "mdx"];

/** Returns each element of a body as its name and attributes. */
const elementsOf = (body: string, format: Format) =>
	getNodes(parseBody(body, format)).flatMap((node) =>
		isElement(node)
			? [
					[
						node.name,
						...node.attributes.map((one) => ("name" in one ? `${one.name}=${String(one.value)}` : "")),
					].join(" "),
				]
			: [],
	);

const typesOf = (body: string, format: Format) => getNodes(parseBody(body, format)).map(({ type }) => type);
const textOf = (node: Nodes): string =>
	"value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";

describe.each(formats)("in %s", (format) => {
	test.each([
		["> [!NOTE]\n> Mind.", "Note title=Note"],
		["> [!tip] Of my own\n> Mind.", "Note title=Of my own kind=tip"],
		["> [!IMPORTANT]\n> Mind.", "Note title=Important kind=important"],
		["> [!WARNING]\n>\n> Mind.", "Note title=Warning kind=warning"],
		["> [!CAUTION]\n> Mind.", "Note title=Caution kind=caution"],
		[":::note\nMind.\n:::", "Note title=Note"],
		[":::info\nMind.\n:::", "Note title=Note"],
		[":::danger[Of my own]\nMind.\n:::", "Note title=Of my own kind=caution"],
		["::: warning Of my own\nMind.\n:::", "Note title=Of my own kind=warning"],
		["::: tip\nMind.\n:::", "Note title=Tip kind=tip"],
		['<Callout type="warning" emoji="x">\n\nMind.\n\n</Callout>', "Note title=Warning kind=warning"],
		['<Admonition type="danger" title="Own">\n\nMind.\n\n</Admonition>', "Note title=Own kind=caution"],
		["<Warning>\n\nMind.\n\n</Warning>", "Note title=Warning kind=warning"],
	])("%j is a note", (body, note) => {
		expect(elementsOf(body, format)).toEqual([note]);
		expect(textOf(parseBody(body, format)).trim()).toBe("Mind.");
	});

	test("a quotation with another word in brackets stays a quotation", () => {
		expect(typesOf("> [sic] Mind.", format)).toContain("blockquote");
	});

	test("definition lists become HTML elements", () => {
		expect(elementsOf("Term\n: One.\n: Two.", format)).toEqual(
			["dl ", "dt", "dd", "dd"].map((name) => name.trim()),
		);
	});

	test.each([
		["It works :tada: well, :+1:.", "It works 🎉 well, 👍."],
		["At 10:30:45, a:b:c, :nothing: and `:tada:`.", "At 10:30:45, a:b:c, :nothing: and :tada:."],
	])("%j has its emoji", (body, text) => {
		expect(textOf(parseBody(body, format))).toBe(text);
	});

	test("a heading has the ID that its author sets", () => {
		const headings = getHeadings(parseBody("## Part {#the-part}\n\n## `a` {#b}\n\n## Part", format));
		expect(headings.map(({ text, anchor }) => [text, anchor])).toEqual([
			["Part", "the-part"],
			["a", "b"],
			["Part", "part"],
		]);
	});

	test.each(["[[toc]]", "[TOC]", "<TOCInline />", "## Table of contents\n\n[[toc]]"])(
		"%j is dropped",
		(mark) => {
			expect(textOf(parseBody(`${mark}\n\n## Part\n\nText.`, format))).toBe("PartText.");
		},
	);

	test("comments are dropped, except in code", () => {
		const tree = parseBody(
			"One.<!-- a -->\n\n<!-- more\n\n## no -->\n\n`<!-- b -->`\n\n```html\n<!-- c -->\n```",
			format,
		);
		expect(textOf(tree).replace(/\s+/g, " ")).toBe("One.<!-- b --><!-- c -->");
	});

	test("void elements need no slash", () => {
		expect(elementsOf('One<br>two<wbr>three.\n\n<hr>\n\n<img src="/a.png" alt="A">', format)).toEqual([
			"br",
			"wbr",
			"hr",
			"img src=/a.png alt=A",
		]);
	});

	test("the name of an anchor becomes its ID", () => {
		const [anchor] = getNodes(parseBody('Text <a name="here"></a>.', format)).filter(isElement);
		expect(anchor && getAttributeText(anchor, "id")).toBe("here");
	});

	test.each([
		["Let $n$ be, and $a+b=c$.", ["n", "a+b=c"]],
		["$$\na\n$$", ["a"]],
		["$x_i$ and $y_i$", ["x_i", "y_i"]],
		["From $5 to $6, or $$ in a shell, and $ 1$ and $HOME.", []],
		["It is \\$a\\$ and `$a$`.", []],
	])("%j has its formulas", (body, formulas) => {
		const found = getNodes(parseBody(body, format)).flatMap((node) =>
			node.type === "math" || node.type === "inlineMath" ? node.value : [],
		);
		expect(found).toEqual(formulas);
	});

	test("emphasis works beside the punctuation of Chinese", () => {
		expect(typesOf("**你好。**吧", format)).toContain("strong");
	});
});

describe("in md, HTML is nested as in a browser", () => {
	test.each([
		["Press <kbd>Ctrl</kbd> and <mark>**mind**</mark>.", ["kbd", "mark"], "Press Ctrl and mind."],
		[
			"<details>\n<summary>More</summary>\n\nHidden **words**.\n\n</details>",
			["details", "summary"],
			"MoreHidden words.",
		],
		["<div align=center>\n\nIn.\n\n</div>\n\nOut.", ["div align=center"], "In.Out."],
		["A Vec<T> and a Map<K, V>.", [], "A Vec<T> and a Map<K, V>."],
		["If a <5 and {b} < 6 then <x.", [], "If a <5 and {b} < 6 then <x."],
		["<p>One.", ["p"], "One."],
	])("%j", (body, names, text) => {
		expect(elementsOf(body, "md")).toEqual(names);
		expect(textOf(parseBody(body, "md"))).toBe(text);
	});

	test("a tag has the position of its source", () => {
		const [, kbd] = getNodes(parseBody("Text.\n\n<div>\n  <kbd>x</kbd></div>", "md")).filter(isElement);
		expect(kbd?.position?.start).toMatchObject({ line: 4, column: 3 });
	});
});

test("in mdx, a component of the author's own keeps its name", () => {
	const body = 'import { Callout } from "./a.tsx";\n\n<Callout type="info">x</Callout>';
	expect(elementsOf(body, "mdx")).toEqual(["Callout type=info"]);
});
