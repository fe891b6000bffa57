import { describeHit, type Hit } from "@/lib/search/excerpt";
import { DIRECTORY, SEARCH } from "@/lib/search/index-files";
import { loadPlan } from "@/lib/search/run-plan";
import { loadPages, type SearchResult, search } from "@/lib/search/search";

/** Files of the index that were asked for. One that could not be loaded is forgotten, so that the next search tries again. */
const files = new Map<string, Promise<string>>();

function load(name: string): Promise<string> {
	const file = files.get(name) ?? fetchText(`${SEARCH}/${name}`);
	files.set(name, file);
	file.catch(() => files.delete(name));
	return file;
}

async function fetchText(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url} answers ${response.status}`);
	return response.text();
}

/** Finds pages of a kind, or of all. A release while the page is open moves the index: the second try finds the new one. */
export async function findPages(query: string, kind: string | undefined): Promise<SearchResult> {
	const wasLoaded = files.has(DIRECTORY);
	try {
		return await loadPlan(search(query, kind), load);
	} catch (error) {
		files.clear();
		if (!wasLoaded) throw error;
		return loadPlan(search(query, kind), load);
	}
}

/** Loads what is shown of the pages found, from one place in their order to before another. */
export async function loadHits(result: SearchResult, from: number, to: number): Promise<Hit[]> {
	const pages = await loadPlan(loadPages(result, result.pages.slice(from, to)), load);
	return pages.map((page) => describeHit(page, result));
}
