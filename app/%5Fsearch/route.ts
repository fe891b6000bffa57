import { getSearchActions, getSearchDocuments, getSearchSuggestions } from "@/lib/site/search";

export const dynamic = "force-static";

/** /_search: the pages that enter the search index. Publishing reads it and takes it away (lib/publish/search.ts). */
export const GET = () =>
	Response.json({
		documents: getSearchDocuments(),
		suggestions: getSearchSuggestions(),
		actions: getSearchActions(),
	});
