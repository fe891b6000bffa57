import { expect, test } from "vitest";
import { applyEdits, getAttribute, parseHtml } from "./html";
import { minifyDrawings } from "./minify-svg";

const withShortDrawings = (html: string) => applyEdits(html, minifyDrawings(html));

const page = (drawing: string) =>
	`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/></head><body><p>Before</p>${drawing}<p>After</p></body></html>`;

const drawing = `<svg viewBox="0 0 720 40" role="img" aria-label="Two &amp; three" data-moves="x" class="w-full"><g class="fill-ink"><rect x="10.123456" y="0" width="5" height="5" class="a"></rect></g><text x="0" y="12" class="late hidden">It’s 5 &lt; 6</text></svg>`;

test("a drawing takes fewer bytes and says the same", () => {
	const short = withShortDrawings(page(drawing));
	expect(short.length).toBeLessThan(page(drawing).length);
	expect(
		parseHtml(short)
			.elements.map(({ text }) => text)
			.join(""),
	).toContain("It’s 5 < 6");
	expect(short).toMatch(/^<!DOCTYPE html>.*<p>Before<\/p><svg .*<\/svg><p>After<\/p><\/body><\/html>$/s);
});

test("what readers, styles and scripts find it by stays", () => {
	const svg = parseHtml(withShortDrawings(page(drawing))).elements.find(({ tagName }) => tagName === "svg");
	if (!svg) throw new Error("the drawing is gone");
	for (const [name, value] of Object.entries({
		role: "img",
		"aria-label": "Two & three",
		"data-moves": "x",
		class: "w-full",
		viewBox: "0 0 720 40",
	}))
		expect(getAttribute(svg, name)).toBe(value);
});

test("a drawing a few units wide keeps its fractions", () => {
	expect(withShortDrawings(page('<svg viewBox="0 0 7 1"><circle r="0.25"></circle></svg>'))).toContain(".25");
});

test("dashes stay where a style sheet draws the stroke", () => {
	const dashed = `<svg viewBox="0 0 720 40"><path class="stroke-ink" stroke-dasharray="7 3" d="M0 0h9"></path></svg>`;
	expect(withShortDrawings(page(dashed))).toContain('stroke-dasharray="7 3"');
});

test("a page without a drawing stays as it is", () => {
	expect(withShortDrawings(page(""))).toBe(page(""));
});

test("a drawing that React draws again stays as it is", () => {
	const island = page(
		'<div data-island><p><svg viewBox="0 0 720 40"><path d="M 10 10 L 20 20"></path></svg></p></div>',
	);
	expect(withShortDrawings(island)).toBe(island);
});

test("texts that React tells apart by a comment are one, with the space between them", () => {
	const split = '<svg viewBox="0 0 720 40"><text x="0" y="12" class="late">3<!-- --> s</text></svg>';
	expect(parseHtml(withShortDrawings(page(split))).elements.map(({ text }) => text)).toContain("3 s");
});
