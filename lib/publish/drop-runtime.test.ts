import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runtimeOf } from "./drop-runtime";
import * as finding from "./find-islands";
import { clientModules, flightOf, importsOf, withoutFlight } from "./flight";
import { edited } from "./html";

const page = { path: "/roles/meta" };
const clientComponents = (html: string, ...rest: [typeof modules, typeof page]) =>
	finding.clientComponents(withoutFlight(html).scripts, ...rest);
const withoutRuntime = (html: string, of: typeof page) => {
	const { rest } = withoutFlight(html);
	return edited(rest, runtimeOf(rest, of));
};
const modules = new Map([
	["39756", "[project]/node_modules/next/dist/esm/client/components/layout-router.js"],
	["112", "[project]/components/system/scheduler.tsx"],
]);

const push = (text: string) => `<script>self.__next_f.push(${JSON.stringify([1, text])})</script>`;
const ROUTER = 'd:"/_next/static/chunks/layout.js"\n11:I[39756,["$d"],"default"]\n';
const MODEL = '12:I[112,["/_next/static/chunks/model.js"],"Scheduler"]\n';

/** A page in the shape of Next 16's output. */
const html = (flight: string, body = "<p>Words</p>") =>
	`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>` +
	`<link rel="preload" href="/_next/static/media/sans.woff2" as="font" crossorigin="" type="font/woff2"/>` +
	`<style data-precedence="next" data-href="/a.css">p{color:red}</style>` +
	`<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>` +
	`<script src="/_next/static/chunks/b.js" async=""></script><meta name="next-size-adjust" content=""/>` +
	`<script data-program="theme-before-paint">1</script></head><body><!--$-->${body}<!--/$-->` +
	`<script type="application/ld+json">{"@type":"Person"}</script>` +
	`<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({});</script>` +
	`<script>(self.__next_f=self.__next_f||[]).push([0])</script>${push(flight)}</body></html>`;

const BOX = "<div data-island><p>3<!-- --> s</p></div>";

describe("the client components of a page", () => {
	test("are none where there are Next’s own modules alone", () => {
		expect(clientComponents(html(ROUTER), modules, page)).toEqual([]);
	});

	test("are the site’s own, by their files", () => {
		expect(clientComponents(html(ROUTER + MODEL), modules, page)).toEqual([
			"components/system/scheduler.tsx",
		]);
	});

	test("are found in a row that is spread over two scripts", () => {
		const split = html(ROUTER + MODEL.slice(0, 9)).replace("</body>", `${push(MODEL.slice(9))}</body>`);
		expect(clientComponents(split, modules, page)).toHaveLength(1);
	});

	test("are not found in words that look like an import", () => {
		const words = "caf\u00e9\n12:I[112,[],0]\n";
		const length = Buffer.byteLength(words).toString(16);
		expect(clientComponents(html(`${ROUTER}2:T${length},${words}`), modules, page)).toEqual([]);
	});

	test("stop the build where a page names no module, or an unknown one", () => {
		expect(() => clientComponents(html("1:{}\n"), modules, page)).toThrow("/roles/meta");
		expect(() => clientComponents(html('1:I[7,[],"x"]\n'), modules, page)).toThrow("client module 7");
	});
});

describe("a page without its runtime", () => {
	test("keeps its words, style, fonts, data and own scripts, and nothing else", () => {
		expect(withoutRuntime(html(ROUTER), page)).toBe(
			`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>` +
				`<link rel="preload" href="/_next/static/media/sans.woff2" as="font" crossorigin="" type="font/woff2"/>` +
				`<style data-precedence="next" data-href="/a.css">p{color:red}</style>` +
				`<script data-program="theme-before-paint">1</script></head><body><p>Words</p>` +
				`<script type="application/ld+json">{"@type":"Person"}</script></body></html>`,
		);
	});

	test("keeps the comments by which React tells texts apart, in the box of its component alone", () => {
		expect(withoutRuntime(html(ROUTER + MODEL, `<p>1<!-- -->2</p>${BOX}`), page)).toContain(
			`<body><p>12</p>${BOX}<script`,
		);
	});

	test("a script of unknown origin stops the build", () => {
		expect(() => withoutRuntime(html(ROUTER, "<script>alert(1)</script>"), page)).toThrow("alert(1)");
		expect(() => withoutRuntime(html(ROUTER, '<script src="/x.js"></script>'), page)).toThrow("/x.js");
	});

	test("a part that waits for a script stops the build", () => {
		expect(() =>
			withoutRuntime(html(ROUTER, '<!--$?--><template id="B:0"></template><!--/$-->'), page),
		).toThrow("waits for a script");
	});
});

describe("Next’s description of a page", () => {
	test("is read in the order of its scripts, bytes too", () => {
		const bytes = Buffer.from("é").toString("base64");
		const scripts = ['self.__next_f.push([1,"a"])', "other()", `self.__next_f.push([3,"${bytes}"])`];
		expect(flightOf(scripts).toString()).toBe("aé");
	});

	test("rows without an id, hints and a last row without its newline are read", () => {
		expect(importsOf(Buffer.from(':HL["/f.woff2","font"]\n0:{"a":1}\nff:I[5,[],"x"]'))).toEqual(["5"]);
	});

	test("the manifest beside a route’s module names the modules", () => {
		const folder = mkdtempSync(path.join(tmpdir(), "manifest-"));
		const manifest = { clientModules: { "[project]/a.tsx": { id: 1 }, "[project]/b.tsx#B": { id: "two" } } };
		const file = path.join(folder, "page_client-reference-manifest.js");
		writeFileSync(file, `globalThis.__RSC_MANIFEST["/[slug]/page"] = ${JSON.stringify(manifest)};`);
		expect(clientModules(path.join(folder, "page.js"))).toEqual(
			new Map([
				["1", "[project]/a.tsx"],
				["two", "[project]/b.tsx"],
			]),
		);
		writeFileSync(file, "export default {}");
		expect(() => clientModules(path.join(folder, "page.js"))).toThrow("assigns no manifest");
	});
});
