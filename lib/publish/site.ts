import { readFileSync } from "node:fs";
import path from "node:path";
import { writeInFolder } from "@/lib/files/write-file";
import type { Build } from "./next/build";

/** The site between Next's build and the served release. */
export interface Site {
	build: Build;
	/** Absolute path of the folder to serve. A file is served at its own path, `a.html` at `/a`. */
	folder: string;
	/** Absolute path of the served release's files, if this build can reuse some (reuse.ts). */
	reusable?: string | undefined;
	/** Every HTML page of the folder. */
	pages: Page[];
	/** Headers of single paths, such as the link from a Markdown version to its page. */
	headers: Record<string, Record<string, string>>;
	/** Paths that must keep working from this release on. Set after every entry is accounted for. */
	addresses?: string[];
}

export interface Page {
	/** The path at which it is served: "/", "/roles/acme", or "/404" for unknown paths. */
	path: string;
	/** Its file, relative to the site's folder. */
	file: string;
	/** Next's file of the page, until a step writes the page into the site's folder. */
	source?: string | undefined;
	/** The view that the browser hydrates, as a path relative to the project's root. */
	island?: string | undefined;
}

/** A step between the build and the release. Throws to stop the build. */
export type Step = (site: Site) => void | Promise<void>;

/** Returns the page's HTML after the last step. */
export const readPage = (site: Site, page: Page) =>
	readFileSync(page.source ?? path.join(site.folder, page.file), "utf8");

/** Writes a page into the site's folder. */
export function writePage(site: Site, page: Page, html: string): void {
	writeSiteFile(site, page.file, html);
	page.source = undefined;
}

/** Writes a file that is served at the given path. */
export function writeSiteFile(
	site: Pick<Site, "folder">,
	address: string,
	content: Uint8Array | string,
): void {
	writeInFolder(path.join(site.folder, address), content);
}
