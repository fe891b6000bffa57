import { ADDRESS_ATTRIBUTES, isSafeLink } from "@/lib/content/schema/safe-links";
import { readPage, type Site } from "@/lib/publish/site";

/** Matches a tag as React writes it: "<" and ">" in attributes are escaped. */
const TAG = /<[a-z][^<>]*>/g;
const ADDRESS = new RegExp(`\\s(?:${ADDRESS_ATTRIBUTES.join("|")})="([^"]*)"`, "gi");

/**
 * Rejects a page with a URL that runs a program or opens a file. URLs from components are known only after rendering.
 *
 * @throws Error with the page and the URL
 */
export function refuseUnsafeLinks(site: Pick<Site, "folder" | "pages">): void {
	for (const page of site.pages)
		for (const [tag] of readPage(site as Site, page).matchAll(TAG))
			for (const [, written = ""] of tag.matchAll(ADDRESS)) {
				const address = written.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
				// Inlined images and fonts do not run scripts.
				if (isSafeLink(address) || /^data:(?:image|font)\//.test(address)) continue;
				throw new Error(
					`${page.path} has the address ${address.slice(0, 80)} (lib/publish/verify/refuse-unsafe-links.ts)`,
				);
			}
}
