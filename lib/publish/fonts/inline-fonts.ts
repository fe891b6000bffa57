import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import {
	applyEdits,
	type Edit,
	getAttribute,
	parseHtml,
	removeNode,
	replaceContent,
} from "@/lib/publish/html";
import { MEDIA } from "@/lib/publish/next/build";
import { readPage, type Site, writePage } from "@/lib/publish/site";

/** Largest font to inline, in bytes. As a file, such a font would delay the page's other fonts. */
const SMALL = 2000;

/** Inlines fonts that are smaller than the cost of a request. */
export function inlineFonts(site: Site): void {
	const read = (address: string) => readFileSync(path.join(site.folder, address));
	for (const page of site.pages) {
		const html = readPage(site, page);
		const whole = inlineSmallFonts(html, read);
		if (whole !== html) writePage(site, page, whole);
	}
	// No page requests a small font now.
	const folder = path.join(site.folder, MEDIA);
	for (const name of readdirSync(folder).filter((name) => name.endsWith(".woff2")))
		if (statSync(path.join(folder, name)).size <= SMALL) rmSync(path.join(folder, name));
}

/**
 * Returns the page with its small fonts in its style and without their preloads.
 *
 * @param read returns a font by its path
 */
export function inlineSmallFonts(html: string, read: (address: string) => Buffer): string {
	const small = new Map<string, string>();
	for (const [, address = ""] of html.matchAll(/url\((\/[^)]+\.woff2)\)/g)) {
		const font = read(address);
		if (font.length <= SMALL) small.set(address, `data:font/woff2;base64,${font.toString("base64")}`);
	}
	if (small.size === 0) return html;
	const edits: Edit[] = [];
	for (const element of parseHtml(html).elements) {
		if (small.has(getAttribute(element, "href") ?? "")) edits.push(removeNode(element));
		if (element.tagName !== "style") continue;
		let css = element.text;
		for (const [address, data] of small) css = css.replaceAll(address, data);
		edits.push(replaceContent(element, css));
	}
	return applyEdits(html, edits);
}
