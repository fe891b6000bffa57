import type { Fragment } from "pagefind/browser";
import { type Piece, pieces } from "./excerpt";

/** A page that was found, or a section of it. */
export interface Hit {
	href: string;
	title: string;
	/** The heading of the section that answers best, where it is not the page as a whole. */
	section?: string;
	group: string;
	/** Words around what was found. */
	excerpt: Piece[];
}

export interface Found {
	total: number;
	/** How many pages of each kind match. */
	counts: Record<string, number>;
	/** The hits from one place in the order to before another; they are loaded for this. */
	hits(from: number, to: number): Promise<Hit[]>;
}

/** Pages that hold every word of a query, of one kind or of all. Throws where the index cannot be loaded; a later call tries again. */
export async function find(query: string, group?: string): Promise<Found> {
	const { search } = await engine();
	const { results, totalFilters } = await search(query, { filters: group ? { group } : {} });
	return {
		total: results.length,
		counts: totalFilters.group ?? {},
		hits: async (from, to) =>
			(await Promise.all(results.slice(from, to).map((result) => result.data()))).map((page) =>
				hitOf(page, query),
			),
	};
}

/** Makes the engine forget what it could not load, so that the next search tries again. */
export async function forget(): Promise<void> {
	const failed = loaded;
	loaded = undefined;
	await failed?.then(({ destroy }) => destroy()).catch(() => {});
}

let loaded: ReturnType<typeof load> | undefined;

function engine() {
	loaded ??= load();
	return loaded;
}

async function load() {
	const pagefind = await import("pagefind/browser");
	// A worker's address would have to be trusted, and the pages' policy trusts none.
	await pagefind.options({ noWorker: true, excerptLength: 24 });
	await pagefind.filters();
	return pagefind;
}

function hitOf(page: Fragment, query: string): Hit {
	const title = page.meta.title ?? page.url;
	const group = page.filters.group?.[0] ?? "";
	const words = query.toLowerCase().split(/\s+/);
	const [best] = [...page.sub_results].sort((a, b) => b.locations.length - a.locations.length);
	// Who writes a page's title is looking for the page.
	if (!best?.url.includes("#") || words.every((word) => title.toLowerCase().includes(word)))
		return { href: page.url, title, group, excerpt: pieces(page.excerpt) };
	return { href: best.url, title, section: best.title, group, excerpt: pieces(best.excerpt) };
}
