import { withBasePath } from "@/components/system/base-path";
import { describeHit, type Hit } from "@/lib/search/excerpt";
import { DIRECTORY, SEARCH } from "@/lib/search/index-files";
import { loadPlan } from "@/lib/search/run-plan";
import { loadPages, type SearchResult, search } from "@/lib/search/search";

/** Requested index files. A failed one is removed, so that the next search retries it. */
const files = new Map<string, Promise<string>>();

function load(name: string): Promise<string> {
	const file = files.get(name) ?? fetchText(withBasePath(`${SEARCH}/${name}`));
	files.set(name, file);
	file.catch(() => files.delete(name));
	return file;
}

async function fetchText(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url} answers ${response.status}`);
	return response.text();
}

/** Finds pages of one kind, or of all kinds. A release may move the index while the page is open, so a failure is retried. */
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

/** Loads the hits with index `from` up to, but not including, `to`. */
export async function loadHits(result: SearchResult, from: number, to: number): Promise<Hit[]> {
	const pages = await loadPlan(loadPages(result, result.pages.slice(from, to)), load);
	return pages.map((page) => describeHit(page, result));
}
