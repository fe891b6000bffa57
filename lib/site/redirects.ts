import { getAllPages, stateOf } from "@/lib/content/read/query";
import { pathOf } from "@/lib/content/schema/paths";
import { BUILD_INPUTS_HASH } from "./build-inputs";

/** Former addresses, each with the page it leads to for good. */
function redirects(withUnlisted: boolean): { from: string; to: string }[] {
	const entries = getAllPages().filter((entry) => withUnlisted || stateOf(entry) !== "unlisted");
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
export function renderRedirects(): string {
	return redirects(process.env[BUILD_INPUTS_HASH] !== undefined)
		.map(({ from, to }) => `${from} ${to} 308\n`)
		.join("");
}
