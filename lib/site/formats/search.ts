import { getOwner, getPosts, getRoles, getSystems, hasSeveralPeople, site } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { languageAttributes } from "@/lib/site/facts/language";
import { getNavigation, getRoutes, pathOf, type Route, searchPath, titleWithPerson } from "@/lib/site/routes";
import { groups } from "./search-parts";

/** A page in search. */
export interface SearchDocument {
	path: string;
	title: string;
	/** Title of its group, by which a search can be filtered. */
	kind: string;
	/** Language of its text, if it is not the site's. */
	language?: string | undefined;
	summary: string;
	/** Words that find the page although its text does not contain them. */
	keywords: string[];
	/** True for pages that only list other pages. They are indexed by title and summary, and rank low. */
	isList: boolean;
}

/** A link that the search dialog offers before a query. */
export interface SearchLink {
	title: string;
	href: string;
}

/** Words with which visitors search for a person, in the languages of search. */
const CONTACT =
	"contact email mail hire hiring available about kontakt contacto contato 連絡先 联系 تواصل".split(" ");
const RESUME = "résumé cv lebenslauf currículum currículo 履歴書 简历 السيرة".split(" ");

/**
 * Describes every page in search: each listed page except the search page. The owner's page has keywords for visitors
 * who want to get in touch.
 */
export function getSearchDocuments(): SearchDocument[] {
	return getRoutes()
		.filter(({ path }) => path !== searchPath)
		.map((route) => ({
			path: route.path,
			title: titleWithPerson(route),
			kind: groupOf(route.kind),
			language: route.entry && languageAttributes(route.entry).lang,
			summary: route.description,
			keywords: keywordsOf(route),
			isList: !route.entry,
		}));
}

/** Returns suggested pages, which an empty search offers. */
export function getSearchSuggestions(): SearchLink[] {
	const entries = [getSystems()[0], getRoles(getOwner().slug).at(0), getPosts()[0]].filter(
		(entry) => entry !== undefined,
	);
	return [
		...entries.map((entry) => ({ title: entry.title, href: pathOf(entry) })),
		...getNavigation().map(({ label, href }) => ({ title: label, href })),
	].slice(0, 7);
}

/** Returns links to the most common actions of visitors. */
export function getSearchActions(): SearchLink[] {
	const { email, links } = getOwner();
	const { titles, home } = getSiteWords();
	const resume = { title: titles.resume, href: "/resume" };
	// Without any address, there is no contact page to link to.
	if (!email && links.length === 0) return [resume];
	return [resume, { title: home.contact, href: email ? `mailto:${email}` : getContactPath() }];
}

/** Lists rank low in results, unless a query names one. */
function keywordsOf({ path, kind, title, person }: Route): string[] {
	const own = path === getContactPath() ? CONTACT : [];
	// A search for a résumé without a name means the owner's.
	if (kind === "resume") return person?.slug === site.person ? RESUME : [];
	return kind === "index" ? [...own, title] : own;
}

/** Returns the path of the owner's page. With one person, the home page is that page. */
const getContactPath = () => (hasSeveralPeople() ? pathOf(getOwner()) : "/");

/** Returns the titles of the kinds of pages, in order. */
export const getSearchKinds = (): string[] => groups.map(({ title }) => getSiteWords().titles[title]);

/** Returns the group of a kind of page. Throws for a kind without a group. */
function groupOf(kind: Route["kind"]): string {
	const group = groups.find(({ has }) => has.includes(kind));
	if (!group)
		throw new Error(`no group has pages of kind "${kind}": add it to lib/site/formats/search-parts.ts`);
	return getSiteWords().titles[group.title];
}
