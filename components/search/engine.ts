import { ENGINE, groups, WORDS } from "@/lib/site/search-parts";
import { removeAccents, splitJoinedWords, splitWords } from "@/lib/site/search-words";
import { type ExcerptPart, splitExcerpt } from "./excerpt";
import type { Engine, Fragment, Pagefind } from "./pagefind";

/** A page that was found, or a section of it. */
export interface Hit {
	href: string;
	title: string;
	/** The heading of the section that answers best, where it is not the page as a whole. */
	section?: string;
	group: string;
	/** Words around what was found. */
	excerpt: ExcerptPart[];
}

export interface SearchResult {
	total: number;
	/** The words of the query that no page has: where there are any, nothing is found. */
	missing: string[];
	/** How many pages of each kind match. */
	counts: Record<string, number>;
	/** The hits from one place in the order to before another; they are loaded for this. */
	hits(from: number, to: number): Promise<Hit[]>;
}

/**
 * Pages that hold every word of a query, or words that begin with it, of one kind or of all; of a query in quotes, the
 * words in that order. Throws where the index cannot be loaded; a later call tries again.
 */
export async function findPages(query: string, group?: string): Promise<SearchResult> {
	const { search } = await engine();
	const missing = await missingOf(query);
	// Of a word that is nowhere, the engine would search for a beginning, down to one letter.
	if (missing.length > 0) return { total: 0, missing, counts: {}, hits: async () => [] };
	const { results, totalFilters } = await search(asIndexed(query), { filters: group ? { group } : {} });
	return {
		total: results.length,
		missing,
		counts: totalFilters.group ?? {},
		hits: async (from, to) => {
			const pages = await Promise.all(results.slice(from, to).map((result) => result.data()));
			const called = (page: Fragment) => Number(isCalled(page, query));
			return pages.sort((a, b) => called(b) - called(a)).map((page) => hitOf(page, query));
		},
	};
}

/** Whether a page tells of what a query names: its title is "Mills", "Mills: …" or "Mills · …", but not "Mills and …". */
function isCalled({ meta, filters }: Fragment, query: string): boolean {
	const [name = ""] = meta.title?.split(/[:,·]/) ?? [];
	const group = groups.find(({ title }) => title === filters.group?.[0]);
	return !group?.lists && splitWords(name).join(" ") === splitWords(query).join(" ");
}

/** The words that a query asks for. */
export function getQueryWords(query: string): string[] {
	return isPhrase(query) ? splitJoinedWords(query) : splitWords(query);
}

/** The words that pages say, the commonest first, and those that the index alone writes so. */
interface KnownWords {
	words: string[];
	joined: string[];
}

/** They are loaded when they are first asked for. */
export async function loadKnownWords(): Promise<KnownWords> {
	known ??= fetch(WORDS).then(readWords);
	return known.catch((error) => {
		known = undefined;
		throw error;
	});
}

let known: Promise<KnownWords> | undefined;

async function readWords(answer: Response): Promise<KnownWords> {
	const { words, joined }: Record<keyof KnownWords, unknown> = await answer.json();
	return { words: strings(words), joined: strings(joined) };
}

/** The texts of a list; none where it is no list, as a host that still has an older one may answer. */
function strings(list: unknown): string[] {
	return Array.isArray(list) ? list.filter((word) => typeof word === "string") : [];
}

/** Quoted, straight or as phones do: the engine knows the straight ones alone. */
const isPhrase = (query: string) => /^["“„].+["”“]$/.test(query.trim());

/** A query in the engine's words. */
function asIndexed(query: string): string {
	const words = getQueryWords(query).join(" ");
	return isPhrase(query) ? `"${words}"` : words;
}

/** The words of a query that no page has: neither in one of their forms, by which the index knows them, nor as a beginning. */
async function missingOf(query: string): Promise<string[]> {
	const { search } = await engine();
	const words = [...new Set(getQueryWords(query))];
	const found = await Promise.all(words.map((word) => search(`"${word}"`, { filters: {} })));
	const rest = words.filter((_, index) => found[index]?.results.length === 0);
	if (rest.length === 0 || isPhrase(query)) return rest;
	const { words: read, joined } = await loadKnownWords();
	const known = [...read, ...joined].map(removeAccents);
	return rest.filter((word) => !known.some((other) => other.startsWith(removeAccents(word))));
}

/** Makes the next search load the engine anew, whatever it could not load. */
export function resetEngine(): void {
	loaded = undefined;
}

let loaded: Promise<Engine> | undefined;
let tries = 0;

/** The engine. A search that waited for what an earlier one could not load tries by itself: the network may be back. */
function engine(): Promise<Engine> {
	loaded = loaded?.catch(load) ?? load();
	return loaded;
}

async function load(): Promise<Engine> {
	tries++;
	// For as long as a page is open, browsers remember by its address that a module could not be loaded.
	const pagefind: Pagefind = await import(tries === 1 ? ENGINE : `${ENGINE}?again=${tries}`);
	// A worker's address would have to be trusted, and the pages' policy trusts none.
	const engine = pagefind.createInstance({ noWorker: true, excerptLength: 24 });
	await engine.filters();
	return engine;
}

function hitOf(page: Fragment, query: string): Hit {
	const title = page.meta.title ?? page.url;
	const group = page.filters.group?.[0] ?? "";
	const words = getQueryWords(query);
	const [best] = [...page.sub_results].sort((a, b) => b.locations.length - a.locations.length);
	// Who writes a page's title is looking for the page.
	if (!best?.url.includes("#") || words.every((word) => title.toLowerCase().includes(word)))
		return { href: page.url, title, group, excerpt: splitExcerpt(page.excerpt) };
	return { href: best.url, title, section: best.title, group, excerpt: splitExcerpt(best.excerpt) };
}
