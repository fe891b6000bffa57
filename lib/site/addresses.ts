import { site } from "@/lib/content/read/query";
import { tagSlug } from "@/lib/content/schema/paths";

/** Formats a tag for readers, with spaces between its words. */
export const tagName = (tag: string) => (tagSlug(tag) === tag ? tag.replaceAll("-", " ") : tag);

/** Returns the base path of the site, as in /portfolio; "" at the root of a host. */
export const getBasePath = () => new URL(site.url).pathname.replace(/\/$/, "");

/** Converts a path of this site to an absolute URL. */
export const toAbsoluteUrl = (path: string) =>
	path === "/" && getBasePath() === "" ? site.url : site.url + path;

/** Returns the path of a page's preview image. */
export const imagePath = (path: string) => `/og${withName(path)}.png`;

/**
 * Heights in pixels of an article's images, which are 1200 pixels wide, for the aspect ratios that search engines
 * show.
 */
const articleHeights = { "16x9": 675, "4x3": 900, "1x1": 1200 };

/** Returns the images of an article for search engines, each with its height in pixels. */
export const articleImages = (path: string) =>
	Object.entries(articleHeights).map(([ratio, height]) => ({
		path: `/og${withName(path)}.${ratio}.png`,
		height,
	}));

/** Returns the path of a drawing in a post, by the index of its figure. */
export const figurePath = (slug: string, index: number) => `/og/figures/${slug}-${index + 1}.svg`;

/** Returns the path of a page's Markdown version. */
export const markdownPath = (path: string) => `${withName(path)}.md`;

/** Path of the site's icon. Browsers request it last, so it is a file rather than part of every page. */
export const iconPath = "/icon.svg";

/**
 * The icon as a square PNG for a phone's home screen. Phones also request this path without a link. The size is in
 * pixels.
 */
export const touchIcon = { path: "/apple-touch-icon.png", size: 180 };

const withName = (path: string) => (path === "/" ? "/index" : path);

/** Path of the page that lists every page, for visitors who cannot search. */
export const searchPath = "/search";

/** The feeds of all posts, with their formats. */
export const feeds = [
	{ path: "/feed.xml", type: "application/atom+xml", format: "Atom" },
	{ path: "/rss.xml", type: "application/rss+xml", format: "RSS" },
	{ path: "/feed.json", type: "application/feed+json", format: "JSON Feed" },
] as const;
