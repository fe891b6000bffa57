import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addIntegrity, getLoadedScripts } from "./integrity";
import { buildPolicy } from "./policy";
import type { Site } from "./site";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "integrity-"));
	mkdirSync(path.join(folder, "search-index"));
	for (const file of ["a.js", "b.js", "search-index/search.js"])
		writeFileSync(path.join(folder, file), "alert(1)");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** printf 'alert(1)' | openssl dgst -sha256 -binary | base64 */
const HASH = "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=";

const html = (inside: string) =>
	`<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${inside}</body></html>`;

/** Returns a published page. */
function published(inside: string): string {
	writeFileSync(path.join(folder, "index.html"), html(inside));
	// The step does not read Next's build.
	addIntegrity({ folder, pages: [{ path: "/", file: "index.html" }], headers: {} } as unknown as Site);
	return readFileSync(path.join(folder, "index.html"), "utf8");
}

test("a page has the hash of every script that it can load", () => {
	const map = { integrity: { "/a.js": HASH, "/b.js": HASH, "/search-index/search.js": HASH } };
	expect(published('<a href="/search" data-search>x</a><div data-island="/a.js /b.js"></div>')).toContain(
		`<script type="importmap">${JSON.stringify(map)}</script></head>`,
	);
});

test("a page that loads no script is unchanged", () => {
	const text = '<p>data-search</p><div data-island=""></div>';
	expect(published(text)).toBe(html(text));
	expect(getLoadedScripts(html(text))).toEqual([]);
});

test("the page's policy allows only this map", () => {
	const page = published('<a href="/search" data-search>x</a>');
	expect(buildPolicy(page)).toContain("'sha256-");
	expect(buildPolicy(page)).not.toBe(buildPolicy(page.replace("/search-index/search.js", "/other.js")));
});

test("an unpublished script stops the build", () => {
	expect(() => published('<div data-island="/gone.js"></div>')).toThrow(
		"/gone.js is loaded by pages, but is not published",
	);
});
