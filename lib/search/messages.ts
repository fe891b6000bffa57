import { MOST_WORDS, type SearchResult } from "./search";

const quote = (text: string) => (/^["“„«]/.test(text) ? text : `“${text}”`);
const countPages = (count: number) => `${count} ${count === 1 ? "page" : "pages"}`;

/** Returns one or two sentences on the results of a query, and on its words that no page contains. */
export function describeResult(result: SearchResult, query: string): string {
	const { pages, counts, missing, corrected, isCut, isPartial } = result;
	const quoted = quote(query.length > 80 ? `${query.slice(0, 80)}…` : query);
	const lacking = missing.length > 0 ? `No page contains ${missing.map(quote).join(" or ")}. ` : "";
	const cut = isCut ? ` Only the first ${MOST_WORDS} distinct words were searched.` : "";
	const verb = pages.length === 1 ? "matches" : "match";
	if (pages.length === 0 && counts.size > 0) return `No page of this kind matches ${quoted}.${cut}`;
	if (pages.length === 0) return `Nothing matches ${quoted}.${cut}`;
	if (isPartial)
		return `${lacking || `No page contains all of ${quoted}. `}${countPages(pages.length)} ${verb} some of these words.${cut}`;
	const matched =
		corrected === undefined ? (missing.length > 0 ? "the other words" : quoted) : quote(corrected);
	return `${lacking}${countPages(pages.length)} ${verb} ${matched}.${cut}`;
}
