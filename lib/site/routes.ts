import { memoize, memoizeOnce } from "@/lib/content/read/memoize";
import { getOtherPerson, getPosts, type Person, site } from "@/lib/content/read/query";
import {
	pathOf,
	resumeEndings,
	skillPath,
	skillsPath,
	tagFeedPath,
	tagPath,
	tagSlug,
	tagsPath,
} from "@/lib/content/schema/paths";
import { getOtherAuthor } from "@/lib/site/facts/authors";
import { feeds } from "./addresses";
import {
	type EntryPage,
	listRoutes,
	listUnlistedRoutes,
	type Route,
	resumePath,
	titleOf,
} from "./list-routes";

export * from "./addresses";
export type { EntryPage, Route } from "./list-routes";
export { resumePath } from "./list-routes";
export { pathOf, skillPath, skillsPath, tagFeedPath, tagPath, tagSlug, tagsPath };

/** Returns every public page, indexes before their entries. An index without entries has no page. */
export const getRoutes = (): Route[] => routesByState("listed");

/** Returns the pages that are in no list. */
export const getUnlistedRoutes = (): Route[] => routesByState("unlisted");

const routesByState = memoize((which: "listed" | "unlisted") =>
	which === "listed" ? listRoutes() : listUnlistedRoutes(),
);
const byPath = memoizeOnce(
	() => new Map([...getUnlistedRoutes(), ...getRoutes()].map((route) => [route.path, route])),
);

/** Returns the page at a path, listed or not, or undefined. */
export function findRoute(path: string): Route | undefined {
	return byPath().get(path);
}

/** Returns the page at a path. Throws if the list of routes does not have it. */
export function getRoute(path: string): Route {
	const found = findRoute(path);
	if (!found) throw new Error(`lib/site/routes.ts knows no page at ${path}`);
	return found;
}

/** Returns the feeds of all posts; none for a site without posts. */
export const getFeeds = () => (getPosts().length > 0 ? feeds : []);

/** Returns the navigation, without empty indexes. */
export const getNavigation = memoizeOnce(() => {
	const paths = new Set(getRoutes().map(({ path }) => path));
	return site.navigation.filter(({ href }) => paths.has(href));
});

/** Returns the path of a person's résumé as JSON. */
export const resumeJsonPath = (person: Person) => resumePath(person) + resumeEndings.json;

/** Returns the path of the page about a person. For the site's owner, it is the home page. */
export const personPath = (person: Person) => (person.slug === site.person ? "/" : pathOf(person));

/** Returns whether search engines read a page as an article. */
export const isArticle = ({ kind }: Route) => kind === "role" || kind === "post" || kind === "system";

/** Returns the person of a page, unless it is the site's owner. */
export const getOtherPersonOf = ({ person }: Pick<Route, "person">) =>
	person?.slug === site.person ? undefined : person;

/**
 * Returns a page's title for previews, lists, and formats that name the person nowhere else: with the person's name,
 * unless that is the site's owner or the page shows several people.
 */
export function titleWithPerson(shown: Pick<Route, "title" | "kind" | "person" | "lists">): string {
	const other = getOtherAuthor(shown);
	// These titles already contain the name.
	return other && shown.kind !== "person" && shown.kind !== "resume"
		? `${shown.title} · ${other.title}`
		: shown.title;
}

/** Returns an entry's title in a list, with its person in parentheses unless that is the site's owner. */
export function titleInSentence(entry: EntryPage): string {
	const other = entry.collection === "people" ? undefined : getOtherPerson(entry);
	return other ? `${titleOf(entry)} (${other.title})` : titleOf(entry);
}
