import { site } from "@/lib/content/read/query";
import { tagPath } from "@/lib/content/schema/paths";

/** How a tag is written for readers: its words, apart. */
export const tagName = (tag: string) => tag.replaceAll("-", " ");

/** Returns the path that the whole site is below, as in /portfolio; "" for a site at the root of its host. */
export const getBasePath = () => new URL(site.url).pathname.replace(/\/$/, "");

/** Returns a path of this site as an address for everybody. */
export const toAbsoluteUrl = (path: string) =>
	path === "/" && getBasePath() === "" ? site.url : site.url + path;

/** The image that stands for a page where it is shared. */
export const imagePath = (path: string) => `/og${withName(path)}.png`;

/** Heights, in pixels, of an article's images, which are 1200 pixels wide: the ratios that search engines show. */
const articleHeights = { "16x9": 675, "4x3": 900, "1x1": 1200 };

/** Returns the images of an article for search engines, each with its height in pixels. */
export const articleImages = (path: string) =>
	Object.entries(articleHeights).map(([ratio, height]) => ({
		path: `/og${withName(path)}.${ratio}.png`,
		height,
	}));

/** Returns the path of a drawing in a post, by its place among the post's figures. */
export const figurePath = (slug: string, index: number) => `/og/figures/${slug}-${index + 1}.svg`;

/** Returns the path of a page's Markdown version. */
export const markdownPath = (path: string) => `${withName(path)}.md`;

/** The site's icon. Browsers request it after all else, so it is a file rather than part of every page. */
export const iconPath = "/icon.svg";

/**
 * The icon as a square PNG for a phone's home screen, where phones look for it by themselves, too. Its size is in pixels.
 */
export const touchIcon = { path: "/apple-touch-icon.png", size: 180 };

const withName = (path: string) => (path === "/" ? "/index" : path);

/** The page that lists every page, for whoever cannot search. */
export const searchPath = "/search";

/** The feeds of all posts, and their formats. */
export const feeds = [
	{ path: "/feed.xml", type: "application/atom+xml", title: "Posts (Atom)" },
	{ path: "/rss.xml", type: "application/rss+xml", title: "Posts (RSS)" },
	{ path: "/feed.json", type: "application/feed+json", title: "Posts (JSON Feed)" },
] as const;

/** The Atom feed of a tag's posts. */
export const tagFeedPath = (tag: string) => `${tagPath(tag)}/feed.xml`;
