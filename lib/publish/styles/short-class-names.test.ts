import { expect, test } from "vitest";
import { applyEdits, parseHtml } from "@/lib/publish/html";
import { renamedIn, renaming, withShortNames } from "./short-class-names";

const renamed = (css: string, body: string, spoken: string[] = []) => {
	const { css: style, names } = withShortNames(css, spoken);
	return [
		style,
		applyEdits(
			body,
			parseHtml(body).elements.flatMap((element) => renaming(element, names)),
		),
	];
};

test("utilities have short names, in every rule and on every element", () => {
	const css =
		"@layer utilities{.flex{x:1}@media (min-width:46rem){.md\\:grid-cols-\\[1\\.5fr\\]:hover{x:2}}}@media print{.flex,p{x:3}}";
	expect(renamed(css, '<p class="flex md:grid-cols-[1.5fr]">')).toEqual([
		"@layer utilities{.a{x:1}@media (min-width:46rem){.b:hover{x:2}}}@media print{.a,p{x:3}}",
		'<p class="a b">',
	]);
});

test("what is no utility keeps its name, and so does what a script says; none is given twice", () => {
	const css = ".prose{x:1}.a{x:2}@layer utilities{.hidden{x:3}.flex{x:4}}";
	expect(renamed(css, '<p class="prose a hidden flex [&amp;>li]:x">', ["hidden", "b"])).toEqual([
		".prose{x:1}.a{x:2}@layer utilities{.hidden{x:3}.c{x:4}}",
		'<p class="prose a hidden c [&amp;>li]:x">',
	]);
});

test("there are as many names as it takes", () => {
	const css = `@layer utilities{${Array.from({ length: 800 }, (_, at) => `.u-${at}{x:1}`).join("")}}`;
	const names = [...withShortNames(css, []).names.values()];
	expect(new Set(names).size).toBe(800);
	expect(names[26]).toBe("aa");
});

test("a drawing has them too, in its tags and not in its words", () => {
	const svg = '<svg width="1" class="w-full"><text class="flex p">a class="flex"</text></svg>';
	const names = new Map([
		["w-full", "a"],
		["flex", "b"],
	]);
	expect(renamedIn(svg, names)).toBe(
		'<svg width="1" class="a"><text class="b p">a class="flex"</text></svg>',
	);
});
