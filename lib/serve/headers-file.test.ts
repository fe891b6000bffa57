import { expect, test } from "vitest";
import { getHeaders } from "./headers";
import { renderHeadersFile } from "./headers-file";

const link = '<https://example.com/roles>; rel="canonical"';
const own: Record<string, Record<string, string>> = { "roles.md": { link } };
const names = [
	"roles.html",
	"roles.md",
	"feed.xml",
	"icon.svg",
	"og/home.png",
	"og/blog/a.png",
	"icons/192.png",
	"_next/static/a.js",
	"_next/static/media/a.svg",
	"_next/static/media/a.woff2",
];
const byPath = new Map(
	names.map((file) => [
		`/${file.replace(".html", "")}`,
		{ file, headers: { ...getHeaders(file), ...own[file] }, variants: [] },
	]),
);

/** What a host sends of the file for a path: all sections that fit it, a header named again added to the first, "!" takes it back. */
function sent(file: string, path: string): Record<string, string> {
	const headers: Record<string, string> = {};
	let fits = false;
	for (const line of file.split("\n")) {
		if (line.startsWith("/")) fits = line.endsWith("*") ? path.startsWith(line.slice(0, -1)) : line === path;
		if (!fits || !line.startsWith("  ")) continue;
		const [, taken, name = "", value = ""] = /^ {2}(?:! (\S+)|(\S+): (.+))$/.exec(line) ?? [];
		if (taken) delete headers[taken];
		else headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
	}
	return headers;
}

test.each([...byPath.keys()])("static hosts send the headers of this site’s own server with %s", (path) => {
	const file = renderHeadersFile({ byPath, former: new Map(), missing: undefined });
	// What a file is and how it was negotiated is the host's to say, and so is how long what has no hash is kept.
	const { "content-type": _, vary: __, "cache-control": kept, ...others } = byPath.get(path)?.headers ?? {};
	const expected = path.startsWith("/_next/static/") ? { ...others, "cache-control": kept } : others;
	// No path tells a static host that it is a page's.
	expect(sent(file, path)).toEqual({ ...expected, "content-security-policy": "frame-ancestors 'none'" });
});
