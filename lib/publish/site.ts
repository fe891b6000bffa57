import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { NextAdapter } from "next";

/** What Next tells of a finished build. */
export type Build = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];

/** The site on its way from Next's build to what is served. */
export interface Site {
	build: Build;
	/** Absolute path of the folder that will be served: a file of it answers at its own path, `a.html` at `/a`. */
	folder: string;
	/** Every HTML page of the folder. */
	pages: Page[];
	/** Headers of single addresses, by their path: a twin's link to its page. */
	headers: Record<string, Record<string, string>>;
	/** Addresses that must keep working from this release on, once every entry is accounted for. */
	addresses?: string[];
}

export interface Page {
	/** Where it is served: "/", "/roles/acme", or "/404" for the page that says so. */
	path: string;
	/** Its file, from the site's folder. */
	file: string;
	/** The file in which Next has left it, until a step writes it into the site's folder. */
	drawn?: string | undefined;
	/** The built module of its route, whose manifest of client components lies beside it, where this build has drawn it. */
	route?: string;
	/** Whether Next's runtime draws it again in the browser, once that is known. */
	runtime?: boolean;
	/** The client component that it draws without Next's runtime, as a path from the project's root, once that is known. */
	island?: string | undefined;
}

/** One thing that is done to the site before it is served. Throws to stop the build. */
export type Step = (site: Site) => void | Promise<void>;

export const readPage = (site: Site, page: Page) =>
	readFileSync(page.drawn ?? path.join(site.folder, page.file), "utf8");

export function writePage(site: Site, page: Page, html: string): void {
	writeSiteFile(site, page.file, html);
	page.drawn = undefined;
}

/** Puts a file where it is served: at an address that names it, ending and all. */
export function writeSiteFile(site: Site, address: string, content: Uint8Array | string): void {
	const file = path.join(site.folder, address);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
}
