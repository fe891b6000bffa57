import type {
	BreadcrumbList,
	CollectionPage,
	Graph,
	ItemList,
	ProfilePage,
	WebPage,
	WebSite,
} from "schema-dts";
import { getOwner, languageOf, site } from "@/lib/content/read/query";
import { getAuthor } from "@/lib/site/facts/authors";
import { toInstant } from "@/lib/site/facts/dates";
import { getLastModified } from "@/lib/site/facts/last-modified";
import {
	type EntryPage,
	findRoute,
	getRoute,
	imagePath,
	isArticle,
	pathOf,
	personPath,
	type Route,
	titleWithPerson,
	toAbsoluteUrl,
} from "@/lib/site/routes";
import { buildThings, getShownPerson, mainPart, personId, personRef, ref } from "./jsonld-things";

/**
 * Returns the structured data of a page: one graph, whose parts refer to each other by permanent IDs. Unknown facts
 * are omitted; a person without a known name has none.
 */
export function buildGraph(shown: Route): Graph {
	return {
		"@context": "https://schema.org",
		"@graph": [website(shown), pageNode(shown), ...breadcrumbs(shown), ...buildThings(shown)],
	};
}

/** Describes the site. Only the home page has its description. */
function website({ kind }: Route): WebSite {
	return {
		"@type": "WebSite",
		...ref("/", "website"),
		url: toAbsoluteUrl("/"),
		name: site.name,
		...(kind === "home" && { description: site.description }),
		inLanguage: site.language,
		publisher: personId(getOwner()),
		...(site.license && { license: site.license }),
	};
}

function pageNode(shown: Route): WebPage | CollectionPage | ProfilePage {
	const { path, description, entry, lists } = shown;
	const day = getLastModified(shown);
	const language = entry ? languageOf(entry) : site.language;
	const common = {
		...ref(path, "page"),
		url: toAbsoluteUrl(path),
		name: titleWithPerson(shown),
		description,
		inLanguage: language,
		isPartOf: ref("/", "website"),
		// An article has its own images.
		...(!isArticle(shown) && {
			primaryImageOfPage: {
				"@type": "ImageObject",
				url: toAbsoluteUrl(imagePath(path)),
				width: pixels(1200),
				height: pixels(630),
			} as const,
		}),
		...(day && { dateModified: toInstant(day) }),
		...(path !== "/" && { breadcrumb: ref(path, "breadcrumbs") }),
	} as const;
	const person = getShownPerson(shown);
	if (person) {
		// A person has one profile page. A profile needs a name.
		const isProfile = person.named && path === personPath(person);
		if (!isProfile) return { "@type": "WebPage", ...common, about: personId(person) };
		return { "@type": "ProfilePage", ...common, mainEntity: personId(person) };
	}
	if (entry) {
		const author = personId(getAuthor(entry));
		return { "@type": "WebPage", ...common, author, mainEntity: mainPart(entry) };
	}
	if (lists.length > 0) return { "@type": "CollectionPage", ...common, mainEntity: itemList(shown) };
	return { "@type": "WebPage", ...common };
}

function itemList({ path, lists }: Route): ItemList {
	return {
		"@type": "ItemList",
		...ref(path, "list"),
		numberOfItems: lists.length,
		itemListElement: lists.map((entry, index) => ({
			"@type": "ListItem",
			position: index + 1,
			item: listedThing(entry),
		})),
	};
}

/** Describes an entry in a list, with its person. */
function listedThing(entry: EntryPage) {
	if (entry.collection === "people") return personRef(entry);
	return {
		"@type": "WebPage",
		...ref(pathOf(entry), "page"),
		url: toAbsoluteUrl(pathOf(entry)),
		name: titleWithPerson(getRoute(pathOf(entry))),
		author: personId(getAuthor(entry)),
	} as const;
}

/** Returns a length in pixels, with the unit's code in UN/CEFACT Recommendation 20. */
const pixels = (value: number) => ({ "@type": "QuantitativeValue", value, unitCode: "E37" }) as const;

function breadcrumbs({ path, above }: Route): BreadcrumbList[] {
	if (path === "/") return [];
	// If all entries of an index are unlisted, the index has no page.
	const trail = ["/", ...above.filter(findRoute), path];
	return [
		{
			"@type": "BreadcrumbList",
			...ref(path, "breadcrumbs"),
			itemListElement: trail.map((step, index) => ({
				"@type": "ListItem",
				position: index + 1,
				name: getRoute(step).title,
				item: toAbsoluteUrl(step),
			})),
		},
	];
}
