import { expect, test } from "vitest";
import { embedding, getHeaders, openToOthers } from "./headers";
import { renderHeadersFile } from "./headers-file";
import type { Resource } from "./resources";

const link = '<https://example.com/roles>; rel="canonical"';
const own: Record<string, Record<string, string>> = {
	"roles.md": { link },
	"embed/a.html": embedding,
	"blog/a.html": openToOthers,
	"about.html": openToOthers,
};
const names = [
	"roles.html",
	"roles.md",
	"embed/a.html",
	"blog/a.html",
	"about.html",
	"feed.xml",
	"icon.svg",
	"og/home.png",
	"og/blog/a.png",
	"icons/192.png",
	"_next/static/a.js",
	"_next/static/media/a.svg",
	"_next/static/media/a.woff2",
];
const byPath = new Map<string, Resource>(
	names.map((file): [string, Resource] => [
		`/${file.replace(".html", "")}`,
		{ file, headers: { ...getHeaders(file), ...own[file] }, variants: [] },
	]),
);

/** Returns whether a path matches a section's pattern, in which "*" matches anything. */
function fitsPattern(pattern: string, path: string): boolean {
	const [start = "", end] = pattern.split("*");
	return end === undefined ? path === pattern : path.startsWith(start) && path.endsWith(end);
}

/**
 * Returns the headers that a host sends for a path: those of all matching sections. A repeated header is appended,
 * and "!" removes it.
 */
function matchHeaders(file: string, path: string): Record<string, string> {
	const headers: Record<string, string> = {};
	let fits = false;
	for (const line of file.split("\n")) {
		if (line.startsWith("/")) fits = fitsPattern(line, path);
		if (!fits || !line.startsWith("  ")) continue;
		const [, taken, name = "", value = ""] = /^ {2}(?:! (\S+)|(\S+): (.+))$/.exec(line) ?? [];
		if (taken) delete headers[taken];
		else headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
	}
	return headers;
}

test.each([...byPath.keys()])("static hosts send the headers of this site’s own server with %s", (path) => {
	const file = renderHeadersFile({ base: "", byPath, former: new Map(), missing: undefined });
	// The host sets type, negotiation, and the caching of files without a hash.
	const {
		"content-type": _,
		vary: __,
		link: ___,
		"cache-control": kept,
		...others
	} = byPath.get(path)?.headers ?? {};
	const expected = path.startsWith("/_next/static/") ? { ...others, "cache-control": kept } : others;
	// A pattern cannot name the page of a Markdown version, so search engines must not index it.
	const robots = path.endsWith(".md") ? { "x-robots-tag": "noindex" } : {};
	expect(matchHeaders(file, path)).toEqual({ ...expected, ...robots });
});

test("a thousand pages need as many sections as ten, within every host's limit", () => {
	const sectionsOf = (site: typeof byPath) =>
		renderHeadersFile({ base: "", byPath: site, former: new Map(), missing: undefined }).match(/^\//gm)
			?.length ?? 0;
	const pages = Array.from({ length: 1000 }, (_, index) => {
		const files = [`blog/${index}.html`, `blog/${index}.md`, `og/blog/${index}.png`];
		return files.map((file): [string, Resource] => [
			`/${file}`,
			{ file, headers: getHeaders(file), variants: [] },
		]);
	});
	const many: typeof byPath = new Map([...byPath, ...pages.flat()]);
	expect(sectionsOf(many)).toBe(sectionsOf(byPath));
	expect(sectionsOf(many)).toBeGreaterThan(2);
	expect(sectionsOf(many)).toBeLessThanOrEqual(50);
});
