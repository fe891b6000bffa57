import { readFileSync } from "node:fs";
import path from "node:path";
import {
	applyEdits,
	type Edit,
	getAttribute,
	parseHtml,
	removeNode,
	replaceContent,
} from "@/lib/publish/html";
import { readPage, type Site, writePage } from "@/lib/publish/site";

/** Bytes up to which a font is part of the pages that use it: as a file, it would keep the page's other fonts waiting. */
const SMALL = 2000;

/** Puts fonts that are smaller than what a request costs into the pages that use them. */
export function inlineFonts(site: Site): void {
	const read = (address: string) => readFileSync(path.join(site.folder, address));
	for (const page of site.pages) {
		const html = readPage(site, page);
		const whole = inlineSmallFonts(html, read);
		if (whole !== html) writePage(site, page, whole);
	}
}

/**
 * The page with the small ones of its fonts in its style, and not preloaded any more.
 *
 * @param read gives a font by its address
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
