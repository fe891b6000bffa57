import { getOwner, getPosts, getRoles, getSystems, hasSeveralPeople } from "@/lib/content/read/query";
import { getNavigation, getRoutes, pathOf, type Route, searchPath, titleWithPerson } from "./routes";
import { groups } from "./search-parts";

/** Words by which visitors look for a person, in the languages of search. */
const CONTACT = "contact email mail hire hiring available about kontakt 連絡先 联系".split(" ");
const RESUME = "résumé cv lebenslauf 履歴書 简历".split(" ");

/**
 * Describes every page that search can find: each listed one but the search page itself. The page of the site's owner
 * is found by the words of someone who wants to get in touch.
 */
export function getSearchDocuments() {
	return getRoutes()
		.filter(({ path }) => path !== searchPath)
		.map(({ path, title, description, kind, entry }) => ({
			path,
			title: titleWithPerson({ title, entry }),
			kind: groupOf(kind),
			summary: description,
			keywords: keywordsOf(path, kind, title),
			isList: !entry,
		}));
}

/** Pages to start with: what an empty search offers. */
export function getSearchSuggestions() {
	const entries = [getSystems()[0], getRoles(getOwner().slug).at(0), getPosts()[0]].filter(
		(entry) => entry !== undefined,
	);
	return [
		...entries.map((entry) => ({ title: entry.title, href: pathOf(entry) })),
		...getNavigation().map(({ label, href }) => ({ title: label, href })),
	].slice(0, 7);
}

/** Links to what visitors most often want to do. */
export function getSearchActions() {
	const { email } = getOwner();
	return [
		{ title: "Résumé", href: "/resume" },
		{ title: "Contact", href: email ? `mailto:${email}` : getContactPath() },
	];
}

/** Lists come late in results, unless a query names one. */
function keywordsOf(path: string, kind: Route["kind"], title: string): string[] {
	const own = path === getContactPath() ? CONTACT : [];
	if (kind === "resume") return [...own, ...RESUME];
	return kind === "index" ? [...own, title] : own;
}

/** The owner's own page: with one person, the home page is that page. */
const getContactPath = () => (hasSeveralPeople() ? pathOf(getOwner()) : "/");

/** Throws for a kind that is in no group. */
function groupOf(kind: Route["kind"]): string {
	const group = groups.find(({ has }) => has.includes(kind));
	if (!group) throw new Error(`pages of the kind ${kind} are in no group of lib/site/search-parts.ts`);
	return group.title;
}
