import { ADDRESS_ATTRIBUTES, isSafeLink } from "@/lib/content/schema/safe-links";
import { readPage, type Site } from "./site";

/** A tag as React writes it: it escapes < and > in attributes. */
const TAG = /<[a-z][^<>]*>/g;
const ADDRESS = new RegExp(`\\s(?:${ADDRESS_ATTRIBUTES.join("|")})="([^"]*)"`, "gi");

/**
 * Refuses a page on which an address runs a program or opens a file: what a component writes is known only now. Throws
 * with the page and the address.
 */
export function refuseUnsafeLinks(site: Pick<Site, "folder" | "pages">): void {
	for (const page of site.pages)
		for (const [tag] of readPage(site as Site, page).matchAll(TAG))
			for (const [, written = ""] of tag.matchAll(ADDRESS)) {
				const address = written.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
				// An image or a font in the page itself runs nothing.
				if (isSafeLink(address) || /^data:(?:image|font)\//.test(address)) continue;
				throw new Error(
					`${page.path} has the address ${address.slice(0, 80)} (lib/publish/refuse-unsafe-links.ts)`,
				);
			}
}
