import { getAllPages } from "@/lib/content/read/query";
import { pathOf } from "@/lib/content/schema/paths";

/** Former addresses, each with the page it leads to for good. */
function redirects(): { from: string; to: string }[] {
	return getAllPages().flatMap((entry) =>
		entry.aliases.map((slug) => ({
			from: pathOf({ collection: entry.collection, slug }),
			to: pathOf(entry),
		})),
	);
}

/** Redirects as static hosts read them: `/blog/old /blog/new 308`, one a line. */
export function renderRedirects(): string {
	return redirects()
		.map(({ from, to }) => `${from} ${to} 308\n`)
		.join("");
}
