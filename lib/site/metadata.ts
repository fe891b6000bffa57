import type { Metadata } from "next";
import { getPage, languageOf, site } from "@/lib/content/read/query";
import { getTranslations } from "@/lib/content/read/related-posts";
import { getSiteWords, wordsOf } from "@/lib/content/read/words";
import { getAuthor, getAuthors, getOtherAuthor } from "@/lib/site/facts/authors";
import { nameAtStart } from "@/lib/site/facts/credit";
import { toInstant } from "@/lib/site/facts/dates";
import { getLastModified } from "@/lib/site/facts/last-modified";
import { buildCard, describeCard } from "@/lib/site/formats/preview-card";
import { fill } from "@/lib/words/format";
import {
	findRoute,
	getFeeds,
	getRoute,
	iconPath,
	imagePath,
	markdownPath,
	pathOf,
	personPath,
	type Route,
	tagFeedPath,
	titleWithPerson,
	toAbsoluteUrl,
	touchIcon,
} from "./routes";

/** Length in characters at which search engines truncate a title. */
const TITLE = 60;

/** Size of every page's preview, in pixels. */
export const previewSize = { width: 1200, height: 630 };

/** Returns the metadata for a page's head, from the list of routes. */
export function metadataFor(path: string): Metadata {
	return headOf(getRoute(path));
}

/** Returns the metadata of an index page; empty if the index has no entries and so no page. */
export const metadataForIndex = (path: string): Metadata => (findRoute(path) ? metadataFor(path) : {});

/** Returns the metadata for an entry's page; nothing if it has no page. */
export function metadataForEntry(
	collection: "roles" | "projects" | "posts" | "systems" | "people",
	slug: string,
	path: string,
): Metadata {
	return getPage(collection, slug) ? metadataFor(path) : {};
}

function headOf(shown: Route): Metadata {
	const { path, description, unlisted, thin } = shown;
	const title = titleWithPerson(shown);
	const words = shown.entry ? wordsOf(shown.entry) : getSiteWords();
	const image = { url: imagePath(path), alt: describeCard(buildCard(shown), words) };
	return {
		metadataBase: new URL(site.url),
		title: titleWithName(shown),
		description,
		// Source of the byline in reader modes.
		authors: getAuthors(shown).map((person) => ({
			name: nameAtStart(person),
			url: toAbsoluteUrl(personPath(person)),
		})),
		alternates: {
			canonical: canonicalOf(shown),
			...languagesOf(shown),
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
			locale: localeOf(shown.entry ? languageOf(shown.entry) : site.language),
			images: { ...image, ...previewSize },
			...kindOf(shown),
		},
		twitter: { card: "summary_large_image", title, description, images: image },
		icons: {
			icon: iconPath,
			apple: { url: touchIcon.path, sizes: `${touchIcon.size}x${touchIcon.size}` },
		},
		verification: site.verification && {
			google: site.verification.google,
			other: site.verification.bing ? { "msvalidate.01": site.verification.bing } : {},
		},
		robots: {
			...(unlisted && { index: false }),
			...(thin && { index: false, follow: true }),
			"max-image-preview": "large",
		},
	};
}

/**
 * Returns the title followed by the site's name, if there is room. The name is the owner's, so on another person's
 * page, that person's name replaces it. Titles remain unique: only the home page has just the name.
 */
function titleWithName(shown: Route): string {
	const { kind, title } = shown;
	if (getOtherAuthor(shown)) return titleWithPerson(shown);
	if (kind === "home" || title.includes(site.name))
		return kind === "person" ? fill(getSiteWords().people.about, { name: title }) : title;
	const whole = `${title} · ${site.name}`;
	return whole.length > TITLE ? title : whole;
}

/** Returns the Open Graph type of a page with its properties (ogp.me). An author is the URL of a profile. */
function kindOf(shown: Route) {
	const { entry } = shown;
	if (entry?.collection === "people") return { type: "profile" } as const;
	if (!entry || entry.collection === "projects") return { type: "website" } as const;
	const modified = getLastModified(shown);
	return {
		type: "article",
		authors: [toAbsoluteUrl(personPath(getAuthor(entry)))],
		...(entry.collection === "posts"
			? {
					publishedTime: toInstant(entry.published),
					...(entry.updated && { modifiedTime: toInstant(entry.updated) }),
					tags: entry.tags,
				}
			: modified && { modifiedTime: toInstant(modified) }),
	} as const;
}

/** Returns the language with a region, as Open Graph requires: "en_US" for "en". */
function localeOf(language: string): string {
	const { language: name, region } = new Intl.Locale(language).maximize();
	return `${name}_${region}`;
}

/** Returns the canonical path or URL: a post's first publication, or the page itself. */
const canonicalOf = ({ path, entry }: Route): string =>
	(entry?.collection === "posts" && entry.canonical) || path;

/** Returns the paths of translations by language, if there are any. */
function languagesOf({ entry }: Route) {
	const group = entry?.collection === "posts" ? getTranslations(entry) : [];
	if (group.length === 0) return {};
	return { languages: Object.fromEntries(group.map((post) => [languageOf(post), pathOf(post)])) };
}

type Feeds = [string, { url: string; title: string }[]][];

/** Returns the feeds that a page announces. On a tag's page, its own feed comes first. */
function feedsOf({ kind, path, title }: Route): Feeds {
	const own = kind === "tag" ? [{ url: tagFeedPath(path.split("/").at(-1) ?? ""), title }] : [];
	const { feed } = getSiteWords().descriptions;
	return getFeeds().map(({ path: url, type, format }) => [
		type,
		[...(type === "application/atom+xml" ? own : []), { url, title: fill(feed, { format }) }],
	]);
}
