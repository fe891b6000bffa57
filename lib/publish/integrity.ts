import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROGRAM } from "@/lib/search/index-files";
import { applyEdits, getAttribute, parseHtml } from "./html";
import { readPage, type Site, writePage } from "./site";

/**
 * Adds an import map with the hash of each script that a page can load later. A browser then refuses a script that
 * was modified in transit, for example by a proxy or a content delivery network (HTML, section 8.1.5.2; Subresource
 * Integrity).
 */
export function addIntegrity(site: Site): void {
	const hashes = new Map<string, string>();
	const hashOf = (address: string) => {
		const hashed = hashes.get(address) ?? hash(site, address);
		hashes.set(address, hashed);
		return hashed;
	};
	for (const page of site.pages) {
		const html = readPage(site, page);
		const scripts = getLoadedScripts(html);
		if (scripts.length > 0) writePage(site, page, insertIntegrity(html, scripts, hashOf, page.path));
	}
}

/** Returns the URLs of scripts that a page's own scripts import: a model's program, and search. */
export function getLoadedScripts(html: string): string[] {
	// Parsing whole pages is slow, and other elements have no such attribute.
	const { elements } = parseHtml(
		(html.match(/<[a-z][^<>]*\sdata-(?:search|island)(?=[=\s/>])[^<>]*>/gi) ?? []).join(""),
	);
	const islands = elements.flatMap((element) => getAttribute(element, "data-island")?.split(" ") ?? []);
	const isSearched = elements.some((element) => getAttribute(element, "data-search") !== undefined);
	return [...new Set([...islands.filter(Boolean), ...(isSearched ? [PROGRAM] : [])])];
}

/** Inserts the import map. Throws for a page without a head's end, before which every import map must come. */
function insertIntegrity(
	html: string,
	scripts: string[],
	hashOf: (address: string) => string,
	page: string,
): string {
	const at = html.indexOf("</head>");
	if (at < 0) throw new Error(`${page} is a page without a head (lib/publish/integrity.ts)`);
	const integrity = Object.fromEntries(scripts.map((address) => [address, hashOf(address)]));
	const text = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
	return applyEdits(html, [{ from: at, to: at, text }]);
}

function hash(site: Site, address: string): string {
	const file = path.join(site.folder, address);
	if (!existsSync(file))
		throw new Error(`${address} is loaded by pages, but is not published (lib/publish/integrity.ts)`);
	return `sha256-${createHash("sha256").update(readFileSync(file)).digest("base64")}`;
}
