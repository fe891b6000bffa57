import { expect, test } from "vitest";
import { applyEdits, parseHtml } from "@/lib/publish/html";
import { renameClasses, shortenClassNames } from "./short-class-names";

const shorten = (css: string, body: string, scripted: string[] = []) => {
	const { css: style, names } = shortenClassNames(css, scripted);
	return [
		style,
		applyEdits(
			body,
			parseHtml(body).elements.flatMap((element) => renameClasses(element, names)),
		),
	];
};

test("utilities get short names in every rule and on every element", () => {
	const css =
		"@layer utilities{.flex{x:1}@media (min-width:46rem){.md\\:grid-cols-\\[1\\.5fr\\]:hover{x:2}}}@media print{.flex,p{x:3}}";
	expect(shorten(css, '<p class="flex md:grid-cols-[1.5fr]">')).toEqual([
		"@layer utilities{.a{x:1}@media (min-width:46rem){.b:hover{x:2}}}@media print{.a,p{x:3}}",
		'<p class="a b">',
	]);
});

test("other classes and those in scripts keep their names; no name is used twice", () => {
	const css = ".prose{x:1}.a{x:2}@layer utilities{.hidden{x:3}.flex{x:4}}";
	expect(shorten(css, '<p class="prose a hidden flex [&amp;>li]:x">', ["hidden", "b"])).toEqual([
		".prose{x:1}.a{x:2}@layer utilities{.hidden{x:3}.c{x:4}}",
		'<p class="prose a hidden c [&amp;>li]:x">',
	]);
});

test("a style with many utilities gets two-letter names", () => {
	const css = `@layer utilities{${Array.from({ length: 800 }, (_, at) => `.u-${at}{x:1}`).join("")}}`;
	const names = [...shortenClassNames(css, []).names.values()];
	expect(new Set(names).size).toBe(800);
	expect(names[26]).toBe("aa");
});
