import { getRoutes, type Route, searchPath, titleWithPerson } from "./routes";
import { groups } from "./search-parts";

/**
 * What a search can find, and how it says so: every listed page, but the one that lists them all. Of pages that repeat
 * what others say, title and description alone are searched, so that the page that says it comes first.
 */
export function getSearchDocuments() {
	return getRoutes()
		.filter(({ path }) => path !== searchPath)
		.map(({ path, title, description, kind, entry }) => ({
			path,
			title: titleWithPerson({ title, entry }),
			group: groupOf(kind),
			...(!entry && { only: description }),
		}));
}

/** Throws for a kind that stands in no group. */
function groupOf(kind: Route["kind"]): string {
	const group = groups.find(({ has }) => has.includes(kind));
	if (!group) throw new Error(`pages of the kind ${kind} are in no group of lib/site/search-parts.ts`);
	return group.title;
}
