import { everyPage, stateOf } from "@/lib/content/query";
import { MAKERS } from "./makers";
import { pathOf } from "./paths";

/** Former addresses, each with the page it leads to for good. */
function redirects(withUnlisted: boolean): { from: string; to: string }[] {
	const entries = everyPage().filter((entry) => withUnlisted || stateOf(entry) !== "unlisted");
	return entries.flatMap((entry) =>
		entry.aliases.map((slug) => ({
			from: pathOf({ collection: entry.collection, slug }),
			to: pathOf(entry),
		})),
	);
}

/**
 * Redirects as static hosts read them: `/blog/old /blog/new 308`, one a line. Those to unlisted pages are there only
 * where `npm run build` publishes them, whose servers do not show the file.
 */
export function redirectsFile(): string {
	return redirects(process.env[MAKERS] !== undefined)
		.map(({ from, to }) => `${from} ${to} 308\n`)
		.join("");
}
