import type { Metadata } from "next";
import { page, site, stateOf } from "@/lib/content/query";
import { type Route, route } from "./routes";

/** What the head of a page says of it, from the one list of routes. */
export function metadataFor(path: string): Metadata {
	return headOf(route(path));
}

/** The same for an entry that has a page but may stand in no list. */
export function metadataForEntry(
	collection: "roles" | "projects" | "posts" | "systems" | "people",
	slug: string,
	path: string,
): Metadata {
	const entry = page(collection, slug);
	if (!entry) return {};
	if (stateOf(entry) !== "unlisted") return metadataFor(path);
	const unlisted = headOf({ path, kind: "index", title: entry.title, description: entry.summary });
	return { ...unlisted, robots: { index: false } };
}

function headOf({ path, kind, title, description }: Route): Metadata {
	return {
		metadataBase: new URL(site.url),
		title: kind === "home" ? title : `${title} · ${site.name}`,
		description,
		alternates: { canonical: path },
		openGraph: {
			title,
			description,
			url: path,
			siteName: site.name,
			locale: site.language,
			type: kind === "post" ? "article" : "website",
		},
	};
}
