import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { NextAdapter } from "next";
import { cacheOf } from "@/lib/cache";
import { hasRuntime } from "./flight";

/** What Next tells of a finished build. */
export type Build = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];

/** The site on its way from Next's build to what is served. */
export interface Site {
	build: Build;
	/** Absolute path of the folder that will be served: a file of it answers at its own path, `a.html` at `/a`. */
	folder: string;
	/** Every HTML page of the folder. */
	pages: Page[];
	/** Headers of single addresses, by their path: a page's Content-Security-Policy, a twin's link to its page. */
	headers: Record<string, Record<string, string>>;
}

export interface Page {
	/** Where it is served: "/", "/roles/meta", or "/404" for the page that says so. */
	path: string;
	/** Its file, from the site's folder. */
	file: string;
	/** The built module of its route, whose manifest of client components lies beside it, where this build has drawn it. */
	route?: string;
	/** The client component that it draws without Next's runtime, as a path from the project's root, once that is known. */
	island?: string | undefined;
}

/** One thing that is done to the site before it is served. Throws to stop the build. */
export type Step = (site: Site) => void | Promise<void>;

export const readPage = (site: Site, page: Page) => readFileSync(path.join(site.folder, page.file), "utf8");

export const writePage = (site: Site, page: Page, html: string) =>
	writeFileSync(path.join(site.folder, page.file), html);

/**
 * Rewrites every page that React does not draw again in the browser. What a page became in an earlier build is known.
 *
 * @param kind name of the work, for the cache
 * @param rewrite depends on the page's HTML alone
 */
export async function rewriteProse(
	site: Site,
	kind: string,
	rewrite: (html: string, page: Page) => string | Promise<string>,
): Promise<void> {
	const cache = cacheOf(kind, ["lib/publish"]);
	for (const page of site.pages) {
		const html = readPage(site, page);
		if (hasRuntime(html)) continue;
		const known = cache.recall(html)?.toString();
		const written = known ?? (await rewrite(html, page));
		if (known === undefined) cache.keep(html, written);
		writePage(site, page, written);
	}
}
