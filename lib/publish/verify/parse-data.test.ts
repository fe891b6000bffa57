import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parseData } from "./parse-data";

vi.mock("@/lib/content/read/load", () => import("@/lib/site/entries.fixtures"));

let folder = "";
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "data-"));
	for (const name of ["feed.xml", "rss.xml", "sitemap.xml"])
		write(name, '<?xml version="1.0"?>\n<a>&amp;</a>\n');
	write("resume.json", "{}");
	write("feed.json", '{ "version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [] }');
});
afterEach(() => rmSync(folder, { recursive: true }));

test("valid files are published", () => {
	expect(() => parseData({ folder })).not.toThrow();
});

test.each([
	["feed.xml", "<a>]]></a>"],
	["feed.xml", "<a>\u0008</a>"],
	["rss.xml", "<a><b></a>"],
	["sitemap.xml", "<a>x & y</a>"],
	["sitemap.xml", ""],
	["tag.xml", "<a>&nbsp;</a>"],
	["feed.json", "{}"],
	["feed.json", "{"],
	["resume.json", "{ 'a': 1 }"],
	["site.webmanifest", "[1,]"],
])("%s stops the build if it is %j", (name, text) => {
	write(name, text);
	expect(() => parseData({ folder })).toThrow(`${name} does not parse`);
});

test.each(["feed.xml", "feed.json", "sitemap.xml"])("a build without %s fails", (name) => {
	rmSync(path.join(folder, name));
	expect(() => parseData({ folder })).toThrow(`${name}: missing`);
});
