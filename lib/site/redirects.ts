import { getAllPages } from "@/lib/content/read/query";
import { aliasPath, pathOf } from "@/lib/content/schema/paths";

/**
 * Returns redirects from former paths in the form of static hosts: `/blog/old /blog/new 308`, one per line. Includes
 * unlisted entries, because servers read this file and do not publish it.
 */
export function renderRedirects(): string {
	const redirects = getAllPages().flatMap((entry) =>
		entry.aliases.map((alias) => `${encodeURI(aliasPath(entry.collection, alias))} ${pathOf(entry)} 308\n`),
	);
	return redirects.join("");
}
