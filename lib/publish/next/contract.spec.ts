import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { getAttribute, isHtmlElement, parseHtml } from "@/lib/publish/html";
import { CURRENT_RELEASE } from "@/lib/publish/release/release";
import { FILES } from "@/lib/serve/resources";
import { removeFlight } from "./drop-runtime";
import { findIsland } from "./islands";

/**
 * Checks this folder's assumptions about Next's output, using the last build. If one fails after a Next upgrade,
 * change the file that the failure names until both the build and these tests pass, then compare the sizes of pages
 * (`npm run bench -- pages`).
 */

const OUTPUT = ".next/server/route-cache/APP_PAGE";

/** Returns whether a page is in the release. A site without skills, for example, has no list of them. */
const isPublished = (name: string) =>
	existsSync(path.join(CURRENT_RELEASE, FILES, name.replace(/^.*?\$\//, "")));

/** Every published page as Next rendered it, except posts that the build took from its cache. */
const rendered = existsSync(OUTPUT)
	? readdirSync(OUTPUT, { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".html") && isPublished(name))
			.map((name) => ({ name, html: readFileSync(path.join(OUTPUT, name), "utf8") }))
	: [];

/** Returns the names of the pages that do not meet an expectation. */
const failing = (isMet: (html: string) => boolean) =>
	rendered.filter(({ html }) => !isMet(html)).map(({ name }) => name);

test("pages are HTML files below .next/server", () => {
	expect(
		rendered.length,
		`${OUTPUT} has no pages: find where Next puts them, and change OUTPUT here`,
	).toBeGreaterThan(3);
});

test("a page starts with its charset, which must precede the policy", () => {
	const isMet = (html: string) =>
		/^<!DOCTYPE html>(?:<!--[^>]*-->)?<html[^>]*><head><meta charSet="utf-8"/.test(html);
	expect(failing(isMet), "change insertPolicy in lib/publish/policy.ts").toEqual([]);
});

test("Flight data is in inline scripts without “<”, and removeFlight removes all of it", () => {
	const isMet = (html: string) =>
		html.includes("self.__next_f.push(") && !removeFlight(html).includes("self.__next_f.push([1");
	expect(failing(isMet), "change removeFlight in lib/publish/next/drop-runtime.ts").toEqual([]);
});

test("a page links its style sheets, whose fonts are files of the media folder", () => {
	const addresses = rendered.map(({ name, html }) => {
		const { elements } = parseHtml(html);
		const links = elements.filter(
			(element) => isHtmlElement(element, "link") && getAttribute(element, "rel") === "stylesheet",
		);
		expect(links.length, name).toBeGreaterThan(0);
		return links.map((link) => getAttribute(link, "href") ?? "");
	});
	const sheets = [...new Set(addresses.flat())].map((address) =>
		readFileSync(address.replace(/^\/_next\//, ".next/"), "utf8"),
	);
	expect(sheets.join(), "change lib/publish/next/styles.ts").toMatch(/url\(\.\.\/media\/[^)]*\.woff2\)/);
});

test("a system’s page names the file of its view", () => {
	const islands = rendered.flatMap(({ html }) => findIsland(html) ?? []);
	const advice = "see app/systems/[slug]/page.tsx, and findIsland in lib/publish/next/islands.ts";
	// Each view has its page and an embeddable page.
	expect(new Set(islands.filter((file) => file.endsWith("/view/index.tsx"))).size, advice).toBe(
		readdirSync(OUTPUT, { recursive: true, encoding: "utf8" }).filter((name) =>
			/\/systems\/[^/]+\.html$/.test(name),
		).length,
	);
	expect(
		islands.filter((file) => !existsSync(file)),
		advice,
	).toEqual([]);
});

test("a published page has no part of Next’s runtime", () => {
	const files = path.join(CURRENT_RELEASE, FILES);
	const pages = readdirSync(files, { recursive: true, encoding: "utf8" }).filter((name) =>
		name.endsWith(".html"),
	);
	expect(pages.length).toBeGreaterThan(3);
	const withRuntime = pages.filter((name) =>
		/__next_f|TURBOPACK|\/_next\/static\/chunks\//.test(readFileSync(path.join(files, name), "utf8")),
	);
	expect(withRuntime, "change isRuntime in lib/publish/next/drop-runtime.ts").toEqual([]);
});

test("every file below _next is named by a page, a style or another program", () => {
	const files = path.join(CURRENT_RELEASE, FILES);
	const all = readdirSync(files, { recursive: true, encoding: "utf8" });
	const texts = all
		.filter((name) => /\.(html|css|js)$/.test(name))
		.map((name) => readFileSync(path.join(files, name), "utf8"));
	const published = all.filter((name) => /^_next\/.*\.[\w]+$/.test(name) && !/\.(br|gz)$/.test(name));
	expect(published.length).toBeGreaterThan(0);
	const unnamed = published.filter((name) => !texts.some((text) => text.includes(path.basename(name))));
	expect(unnamed, "change isServed in lib/publish/next/collect.ts").toEqual([]);
});

test("no page’s program needs contentlayer’s output while Next compiles it", () => {
	const trace = z.object({ files: z.array(z.string()) });
	const root = ".next/server/app";
	const traces = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
		name.endsWith(".nft.json"),
	);
	expect(traces.length).toBeGreaterThan(10);
	const needed = traces.flatMap(
		(name) => trace.parse(JSON.parse(readFileSync(path.join(root, name), "utf8"))).files,
	);
	expect(needed.filter((file) => file.includes(".contentlayer/"))).toEqual([]);
});
