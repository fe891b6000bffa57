import { describe, expect, test } from "vitest";
import { applyEdits, isHtmlElement, parseHtml, removeNode, replaceContent } from "./html";

const PAGE =
	'<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><style>a>b{x:"</p>"}</style></head>' +
	'<body><p class="a b" hidden="">1 &lt; 2<!-- --> &amp; 3<br/>4</p>' +
	'<svg viewBox="0 0 1 1"><title>One</title><path d="M0 0"></path><a href="/x"><text>5</text></a>' +
	"<foreignObject><p>6</p></foreignObject></svg></body></html>";
const { elements, comments } = parseHtml(PAGE);
const elementsNamed = (name: string) => elements.filter(({ tagName }) => tagName === name);

describe("an element", () => {
	test("ranges from its first tag to its last", () => {
		for (const { tagName, from, to, startTag, endTag } of elements) {
			expect(PAGE.slice(from, to)).toMatch(new RegExp(`^<${tagName}\\b[^]*>$`));
			expect(PAGE.slice(startTag.from, startTag.to)).toMatch(/^<[^<]*>$/);
			if (endTag) expect(PAGE.slice(endTag.from, endTag.to)).toBe(`</${tagName}>`);
		}
	});

	test("without an end tag ends with its start tag", () => {
		expect(elementsNamed("meta").concat(elementsNamed("br"))).toMatchObject([
			{ endTag: undefined, parent: { tagName: "head" } },
			{ endTag: undefined, parent: { tagName: "p" } },
		]);
	});

	test("has its attributes with their ranges", () => {
		const [first] = elementsNamed("p");
		expect(first?.attributes.map(({ name, value }) => [name, value])).toEqual([
			["class", "a b"],
			["hidden", ""],
		]);
		expect(first?.attributes.map(({ from, to }) => PAGE.slice(from, to))).toEqual([
			'class="a b"',
			'hidden=""',
		]);
	});

	test("has the text directly inside it: decoded, except in a style", () => {
		expect(elementsNamed("p").map(({ text }) => text)).toEqual(["1 < 2 & 34", "6"]);
		expect(elementsNamed("style").map(({ text }) => text)).toEqual(['a>b{x:"</p>"}']);
	});

	test("in a drawing belongs to SVG, except HTML within it", () => {
		expect(elements.filter(({ isSvg }) => isSvg).map(({ tagName }) => tagName)).toEqual([
			...["svg", "title", "path", "a", "text", "foreignObject"],
		]);
		expect(elements.filter((element) => isHtmlElement(element, "a"))).toEqual([]);
	});
});

test("a comment has its text, its range and its parent", () => {
	expect(comments).toMatchObject([{ data: " ", parent: { tagName: "p" } }]);
	expect(comments.map(({ from, to }) => PAGE.slice(from, to))).toEqual(["<!-- -->"]);
});

test("a fragment is parsed unchanged, and an unclosed element ends with it", () => {
	expect(parseHtml('<div class="a"><td>1</td>').elements).toMatchObject([
		{ tagName: "div", from: 0, to: 25, endTag: undefined },
		{ tagName: "td", from: 15, to: 25 },
	]);
});

test("edits are applied at once, in any order, and must not overlap", () => {
	const [style] = elementsNamed("style");
	const [first] = elementsNamed("p");
	if (!style || !first) throw new Error("no style or no paragraph");
	const text = applyEdits(PAGE, [removeNode(first), replaceContent(style, "c{}")]);
	expect(text).toContain("<style>c{}</style></head><body><svg");
	expect(() => applyEdits(PAGE, [removeNode(first), ...comments.map(removeNode)])).toThrow("overlap");
	const [meta] = elementsNamed("meta");
	expect(() => meta && replaceContent(meta, "x")).toThrow("<meta> has no end tag");
});
