import { MOST_WORDS, type SearchResult } from "./search";

const quote = (text: string) => (/^["“„«]/.test(text) ? text : `“${text}”`);
const countPages = (count: number) => `${count} ${count === 1 ? "page" : "pages"}`;

/** Says in a sentence or two what a query found, and which of its words no page has. */
export function describeResult(result: SearchResult, query: string): string {
	const { pages, missing, corrected, isCut, isPartial } = result;
	const asked = quote(query.length > 80 ? `${query.slice(0, 80)}…` : query);
	const lacking = missing.length > 0 ? `No page has ${missing.map(quote).join(" or ")}. ` : "";
	const cut = isCut ? ` Only the first ${MOST_WORDS} different words were used.` : "";
	const verb = pages.length === 1 ? "matches" : "match";
	if (pages.length === 0) return `Nothing matches ${asked}.${cut}`;
	if (isPartial)
		return `${lacking || `No page has all of ${asked}. `}${countPages(pages.length)} ${verb} in part.${cut}`;
	const matched =
		corrected === undefined ? (missing.length > 0 ? "the other words" : asked) : quote(corrected);
	return `${lacking}${countPages(pages.length)} ${verb} ${matched}.${cut}`;
}
