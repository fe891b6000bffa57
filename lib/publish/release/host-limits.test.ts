import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findExceededLimits } from "./host-limits";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "limits-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
const repeat = (times: number, line: (index: number) => string) =>
	Array.from({ length: times }, (_, index) => line(index)).join("\n");
const headers = (sections: number) => repeat(sections, (index) => `/${index}\n  a: b`);
const redirects = (lines: number) => repeat(lines, (index) => `/old-${index} /new 308`);

test("a site at every limit exceeds none", () => {
	write("_headers", `${headers(99)}\n/long\n${"  a: ".padEnd(2000, "b")}\n`);
	write("_redirects", `${redirects(1999)}\n${"/long".padEnd(1000, "b")}`);
	write("film.mp4", "");
	truncateSync(path.join(folder, "film.mp4"), 25 * 1024 * 1024);
	expect(findExceededLimits(folder)).toEqual([]);
});

test.each<[string, () => void, string[]]>([
	[
		"sections of headers",
		() => write("_headers", headers(101)),
		["Cloudflare Pages allows at most 100 sections in _headers; this site has 101."],
	],
	[
		"a header's length",
		() => write("_headers", `/*\n${"  content-security-policy: ".padEnd(2001, "b")}`),
		[
			"Cloudflare Pages allows lines of at most 2,000 characters in _headers; the line for content-security-policy has 2,001.",
		],
	],
	[
		"redirects",
		() => write("_redirects", redirects(2001)),
		["Cloudflare Pages allows at most 2,000 lines in _redirects; this site has 2,001."],
	],
	[
		"a redirect's length",
		() => write("_redirects", `/old ${"/new".padEnd(1000, "w")}`),
		["Cloudflare Pages allows lines of at most 1,000 characters in _redirects; the line for /old has 1,005."],
	],
	[
		"a file's size",
		() => {
			write("film.mp4", "");
			truncateSync(path.join(folder, "film.mp4"), 25 * 1024 * 1024 + 1);
		},
		["Cloudflare Pages allows files of at most 25 MiB; film.mp4 is 25.1 MiB."],
	],
])("a site that exceeds the limit of %s gets a message", (_, make, expected) => {
	make();
	expect(findExceededLimits(folder)).toEqual(expected);
});

test("files are counted", () => {
	for (const name of ["a", "b", "c"]) write(name, "");
	const limits = {
		files: 2,
		fileSize: 1,
		headerSections: 1,
		headerLength: 1,
		redirects: 1,
		redirectLength: 1,
	};
	expect(findExceededLimits(folder, limits)).toEqual([
		"Cloudflare Pages allows at most 2 files; this site has 3.",
	]);
});
