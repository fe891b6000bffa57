import type { Metadata } from "next";
import { getOtherPerson, getOwner, getPage, site } from "@/lib/content/read/query";
import { buildCard, describeCard } from "./preview-card";
import {
	feeds,
	getRoute,
	iconPath,
	imagePath,
	markdownPath,
	type Route,
	tagFeedPath,
	titleWithPerson,
	touchIcon,
} from "./routes";

/** Search engines cut a title off at about this many characters. */
const TITLE = 60;

/** The size of every page's preview, in pixels. */
export const previewSize = { width: 1200, height: 630 };

/** What the head of a page says of it, from the one list of routes. */
export function metadataFor(path: string): Metadata {
	return headOf(getRoute(path));
}

/** The same for an entry; nothing where it has no page. */
export function metadataForEntry(
	collection: "roles" | "projects" | "posts" | "systems" | "people",
	slug: string,
	path: string,
): Metadata {
	return getPage(collection, slug) ? metadataFor(path) : {};
}

function headOf(shown: Route): Metadata {
	const { path, title, description, unlisted } = shown;
	const image = { url: imagePath(path), alt: describeCard(buildCard(shown)) };
	return {
		metadataBase: new URL(site.url),
		title: titleWithName(shown),
		description,
		alternates: {
			canonical: path,
			types: {
				...Object.fromEntries(feedsOf(shown)),
				...(unlisted ? {} : { "text/markdown": markdownPath(path) }),
			},
		},
		openGraph: {
			title,
			description,
			url: path,
			siteName: site.name,
			locale: site.language.replace("-", "_"),
			images: { ...image, ...previewSize },
			...kindOf(shown),
		},
		twitter: { card: "summary_large_image", title, description, images: image },
		icons: {
			icon: { url: iconPath, type: "image/svg+xml" },
			apple: { url: touchIcon.path, sizes: `${touchIcon.size}x${touchIcon.size}` },
		},
		verification: site.verification && {
			google: site.verification.google,
			other: site.verification.bing ? { "msvalidate.01": site.verification.bing } : {},
		},
		...(unlisted && { robots: { index: false } }),
	};
}

/**
 * The title with the site's name after it, where both have room. That name is the owner's: after another person, or what
 * is another's, it would read as whose it is.
 */
function titleWithName(shown: Route): string {
	const { kind, title, entry } = shown;
	const isOwners = entry?.collection === "people" ? entry === getOwner() : !entry || !getOtherPerson(entry);
	const whole = isOwners ? `${title} · ${site.name}` : titleWithPerson(shown);
	return kind === "home" || whole.length > TITLE ? title : whole;
}

function kindOf({ entry }: Route) {
	if (entry?.collection === "people") return { type: "profile" } as const;
	if (entry?.collection !== "posts") return { type: "website" } as const;
	const author = getPage("people", entry.person);
	return {
		type: "article",
		publishedTime: entry.published,
		modifiedTime: entry.updated,
		authors: author?.named ? [author.title] : [],
		tags: entry.tags,
	} as const;
}

type Feeds = [string, { url: string; title: string }[]][];

/** A tag's page announces its own feed before those of all posts. */
function feedsOf({ kind, path, title }: Route): Feeds {
	const own = kind === "tag" ? [{ url: tagFeedPath(path.split("/").at(-1) ?? ""), title }] : [];
	return feeds.map(({ path: url, type, title: name }) => [
		type,
		[...(type === "application/atom+xml" ? own : []), { url, title: name }],
	]);
}
