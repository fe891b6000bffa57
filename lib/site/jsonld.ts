import type {
	BreadcrumbList,
	CollectionPage,
	Graph,
	ItemList,
	ProfilePage,
	WebPage,
	WebSite,
} from "schema-dts";
import { owner, site } from "@/lib/content/read/query";
import { mainPart, personId, personShown, ref, things } from "./jsonld-things";
import { changed } from "./last-modified";
import { absolute, imagePath, pathOf, type Route, route } from "./routes";

/**
 * What a page says of itself to machines: one graph, whose parts refer to each other by ids that stay.
 * What is not known is left out; a person whose name is not given gets none.
 */
export function graphOf(shown: Route): Graph {
	return {
		"@context": "https://schema.org",
		"@graph": [website(shown), pageNode(shown), ...breadcrumbs(shown), ...things(shown)],
	};
}

/** Its description is that of the home page, and said there. */
function website({ kind }: Route): WebSite {
	return {
		"@type": "WebSite",
		...ref("/", "website"),
		url: absolute("/"),
		name: site.name,
		...(kind === "home" && { description: site.description }),
		inLanguage: site.language,
		publisher: personId(owner()),
	};
}

function pageNode(shown: Route): WebPage | CollectionPage | ProfilePage {
	const { path, title, description, entry, lists } = shown;
	const day = changed(shown);
	const common = {
		...ref(path, "page"),
		url: absolute(path),
		name: title,
		description,
		inLanguage: site.language,
		isPartOf: ref("/", "website"),
		primaryImageOfPage: {
			"@type": "ImageObject",
			url: absolute(imagePath(path)),
			width: "1200",
			height: "630",
		},
		...(day && { dateModified: day }),
		...(path !== "/" && { breadcrumb: ref(path, "breadcrumbs") }),
	} as const;
	const person = personShown(shown);
	if (person) {
		// A profile needs a name: without one it is a page about somebody.
		if (!person.named) return { "@type": "WebPage", ...common, about: personId(person) };
		return { "@type": "ProfilePage", ...common, mainEntity: personId(person) };
	}
	if (entry) return { "@type": "WebPage", ...common, mainEntity: mainPart(entry) };
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
			url: absolute(pathOf(entry)),
			name: route(pathOf(entry)).title,
		})),
	};
}

function breadcrumbs({ path, above }: Route): BreadcrumbList[] {
	if (path === "/") return [];
	const trail = ["/", ...above, path];
	return [
		{
			"@type": "BreadcrumbList",
			...ref(path, "breadcrumbs"),
			itemListElement: trail.map((step, index) => ({
				"@type": "ListItem",
				position: index + 1,
				name: route(step).title,
				item: absolute(step),
			})),
		},
	];
}
