import { expect, test } from "vitest";
import { trimPage } from "./trim-pages";

const STYLE = "p{x:1}.words{x:2}.runtime{x:3}.line{x:4}.live{x:5}@layer utilities{.flex{x:6}}";
const PATH = `<path d="M10 0h10" class="line"></path>`;

/** Returns a page as Next renders it, whose Next scripts name a class. */
const page = (body: string) =>
	`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="${SHEET}" data-precedence="next"/>` +
	`<script src="/_next/static/chunks/runtime.js" async=""></script></head><body><!--$--><p>Words</p>${body}<!--/$-->` +
	`<script>(self.__next_f=self.__next_f||[]).push([0,"runtime"])</script></body></html>`;

const PROGRAM = "/_next/static/islands/live-AB12.js";
const SHEET = "/_next/static/chunks/AB12.css";
const files: Record<string, string> = { [PROGRAM]: 'className:"live"', [SHEET]: STYLE };

const trim = (body: string, island?: string) =>
	trimPage(page(body), { path: "/x", island }, (address) => {
		if (!files[address]) throw new Error(`${address} is read`);
		return files[address];
	});

test("a page keeps its words, its drawings and their rules, and no part of the runtime", async () => {
	const svg = `<svg viewBox="0 0 720 40">${PATH}<!-- --></svg>`;
	expect(await trim(svg)).toBe(
		'<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><style>p{x:1}.line{x:4}</style></head>' +
			'<body><p>Words</p><svg viewBox="0 0 720 40"><path d="M10 0h10" class="line"></path></svg></body></html>',
	);
});

test("utilities get short names in words and in drawings, but not on a page with an island", async () => {
	const body = '<p class="flex">Words</p><svg viewBox="0 0 9 9"><path d="M0 0h9" class="flex"/></svg>';
	const prose = await trim(body);
	expect(prose).toContain("@layer utilities{.a{x:6}}");
	expect(prose).toContain('<p class="a">Words</p><svg viewBox="0 0 9 9"><path d="M0 0h9" class="a"/></svg>');
	expect(await trim(body, "content/systems/pool/view/index.tsx")).toContain('<p class="flex">');
});

test("an island remains as React rendered it, including comments", async () => {
	const root = `<div data-island><svg viewBox="0 0 720 40">${PATH}<!-- --></svg></div>`;
	expect(await trim(root, "content/systems/pool/view/index.tsx")).toContain(root);
});

test("an island keeps its program and the rules for what the program may render", async () => {
	const root = `<div data-island="${PROGRAM}"></div>`;
	const html = await trim(root, "content/systems/pool/view/index.tsx");
	expect(html).toContain(root);
	expect(html).toContain(".live{x:5}");
});

test("a page keeps Open Graph's fields and drops their copies for X", async () => {
	const own = '<meta name="twitter:card" content="x"/><meta name="twitter:image:alt" content="x"/>';
	const copies = ["title", "description", "image"].map(
		(name) => `<meta name="twitter:${name}" content="x"/>`,
	);
	const html = await trim(`<meta property="og:title" content="x"/>${own}${copies.join("")}`);
	expect(html).toContain(`<meta property="og:title" content="x"/>${own}</body>`);
});
