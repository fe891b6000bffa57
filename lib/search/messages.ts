import type { Words } from "@/lib/words/en";
import { fill, fillPlural, joinList } from "@/lib/words/format";
import { MOST_WORDS, type SearchResult } from "./search";

/** The words for messages about a search, and their locale. */
export interface SearchWords {
	locale: string;
	quotation: string;
	search: Words["search"];
}

/** Returns one or two sentences on the results of a query, and on its words that no page contains. */
export function describeResult(
	result: SearchResult,
	query: string,
	{ locale, quotation, search }: SearchWords,
): string {
	const quote = (text: string) => (/^["“„«「]/.test(text) ? text : fill(quotation, { text }));
	const { pages, missing, corrected, isCut } = result;
	const quoted = quote(query.length > 80 ? `${query.slice(0, 80)}…` : query);
	const words = joinList(locale, missing.map(quote), "disjunction");
	const lacking = missing.length > 0 ? [fill(search.missing, { words })] : [];
	const cut = isCut ? [fill(search.cut, { count: MOST_WORDS })] : [];
	const count = (plural: keyof Words["search"] & `match${string}`, values = {}) =>
		fillPlural(locale, search[plural], pages.length, values);
	const describe = () => {
		if (pages.length === 0) {
			const none = result.counts.size > 0 ? search.noneOfKind : search.nothing;
			return [fill(none, { query: quoted })];
		}
		if (result.isPartial)
			return [
				...(lacking.length > 0 ? lacking : [fill(search.notAll, { query: quoted })]),
				count("matchSome"),
			];
		if (corrected === undefined && missing.length > 0) return [...lacking, count("matchOthers")];
		const matched = corrected === undefined ? quoted : quote(corrected);
		return [...lacking, count("match", { query: matched })];
	};
	return [...describe(), ...cut].join(" ");
}
