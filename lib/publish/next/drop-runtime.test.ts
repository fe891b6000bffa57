import { describe, expect, test } from "vitest";
import { applyEdits } from "@/lib/publish/html";
import { dropRuntime, removeFlight } from "./drop-runtime";

const page = { path: "/roles/acme" };
const withoutRuntime = (html: string, of: typeof page) => {
	const rest = removeFlight(html);
	return applyEdits(rest, dropRuntime(rest, of));
};
const push = (text: string) => `<script>self.__next_f.push(${JSON.stringify([1, text])})</script>`;
const ROUTER = 'd:"/_next/static/chunks/layout.js"\n11:I[39756,["$d"],"default"]\n';
const MODEL = '12:I[112,["/_next/static/chunks/model.js"],"Scheduler"]\n';

/** Returns a page in the form of Next 16's output. */
const html = (flight: string, body = "<p>Words</p>") =>
	`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>` +
	`<link rel="preload" href="/_next/static/media/sans.woff2" as="font" crossorigin="" type="font/woff2"/>` +
	`<style></style>` +
	`<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>` +
	`<script src="/_next/static/chunks/b.js" async=""></script><meta name="next-size-adjust" content=""/>` +
	`<script data-program="theme-before-paint">1</script></head><body><div hidden=""><!--$--><!--/$--></div><!--$-->${body}<!--/$-->` +
	`<script type="application/ld+json">{"@type":"Person"}</script>` +
	`<script type="application/json" data-handed="">{"day":1}</script>` +
	`<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({});</script>` +
	`<script>(self.__next_f=self.__next_f||[]).push([0])</script>${push(flight)}</body></html>`;

const BOX = "<div data-island><p>3<!-- --> s</p></div>";

describe("a page without its runtime", () => {
	test("keeps only its words, style, fonts, data and own scripts", () => {
		expect(withoutRuntime(html(ROUTER), page)).toBe(
			`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>` +
				`<link rel="preload" href="/_next/static/media/sans.woff2" as="font" crossorigin="" type="font/woff2"/>` +
				`<style></style>` +
				`<script>1</script></head><body><p>Words</p>` +
				`<script type="application/ld+json">{"@type":"Person"}</script>` +
				`<script type="application/json" data-handed="">{"day":1}</script></body></html>`,
		);
	});

	test("keeps the comments with which React separates texts only within its island root", () => {
		expect(withoutRuntime(html(ROUTER + MODEL, `<p>1<!-- -->2</p>${BOX}`), page)).toContain(
			`<body><p>12</p>${BOX}<script`,
		);
	});

	test("a script of unknown origin stops the build", () => {
		expect(() => withoutRuntime(html(ROUTER, "<script>alert(1)</script>"), page)).toThrow("alert(1)");
		expect(() => withoutRuntime(html(ROUTER, '<script src="/x.js"></script>'), page)).toThrow("/x.js");
	});

	test("content that waits for a script stops the build", () => {
		expect(() =>
			withoutRuntime(html(ROUTER, '<!--$?--><template id="B:0"></template><!--/$-->'), page),
		).toThrow("waits for a script");
	});
});
