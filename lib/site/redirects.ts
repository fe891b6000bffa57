import { getAllPages } from "@/lib/content/read/query";
import { pathOf } from "@/lib/content/schema/paths";

/**
 * Returns redirects from former addresses as static hosts read them: `/blog/old /blog/new 308`, one a line. Unlisted
 * entries have theirs too; servers read this file and do not serve it.
 */
export function renderRedirects(): string {
	const redirects = getAllPages().flatMap((entry) =>
		entry.aliases.map((slug) => `${pathOf({ collection: entry.collection, slug })} ${pathOf(entry)} 308\n`),
	);
	return redirects.join("");
}
