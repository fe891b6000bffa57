import { getRoutes, type Route, searchPath, titleWithPerson } from "./routes";
import { groups } from "./search-parts";

/** A page in the search index. */
export interface SearchDocument {
	path: string;
	title: string;
	/** Title of its group, by which a search can be narrowed. */
	group: string;
	/** Text to index in place of the page's own. */
	only?: string;
}

/**
 * Returns every listed page except the one that lists them all. Pages that only list other pages are indexed by title
 * and description, so that they rank below the pages they list.
 */
export function getSearchDocuments(): SearchDocument[] {
	return getRoutes()
		.filter(({ path }) => path !== searchPath)
		.map(({ path, title, description, kind, entry }) => ({
			path,
			title: titleWithPerson({ title, entry }),
			group: groupOf(kind),
			...(!entry && { only: description }),
		}));
}

/** Returns the group of a kind of page. Throws for a kind that is in no group. */
function groupOf(kind: Route["kind"]): string {
	const group = groups.find(({ has }) => has.includes(kind));
	if (!group) throw new Error(`no group has pages of kind "${kind}": add it to lib/site/search-parts.ts`);
	return group.title;
}
