import { createHash } from "node:crypto";
import { toHtml } from "hast-util-to-html";
import { x } from "xastscript";
import { getPosts, getTags, languageOf, type Post, site } from "@/lib/content/read/query";
import { getSiteWords, wordsOf } from "@/lib/content/read/words";
import { FEED_SIZE } from "@/lib/content/schema/paths";
import { getAuthor } from "@/lib/site/facts/authors";
import { getCredit } from "@/lib/site/facts/credit";
import { toInstant } from "@/lib/site/facts/dates";
import {
	feeds,
	getBasePath,
	imagePath,
	pathOf,
	personPath,
	tagFeedPath,
	tagName,
	tagPath,
	tagSlug,
	toAbsoluteUrl,
	touchIcon,
} from "@/lib/site/routes";
import { fill } from "@/lib/words/format";
import { renderBodyAsHtml } from "./body-formats";
import { writeXml } from "./write-xml";

/** The content of a feed in any format. */
interface Channel {
	title: string;
	description: string;
	/** Path of the page that lists these posts. */
	page: string;
	/** Path of the feed. */
	self: string;
	posts: Post[];
}

/**
 * Images of the figures in posts, by the post's path, in the order of all figures. Undefined for figures without a
 * drawing in the text.
 */
export type FigureImages = ReadonlyMap<string, (string | undefined)[]>;
const none: FigureImages = new Map();

const all = (self: string): Channel => ({
	title: site.name,
	description: site.description,
	page: "/blog",
	self,
	posts: getPosts().slice(0, FEED_SIZE),
});

/** Returns the posts as an Atom feed (RFC 4287). */
export const renderAtom = (images = none) => atomOf(all(feeds[0].path), images);

/** Returns a tag's posts as an Atom feed. Throws for a tag without posts. */
export function renderTagAtom(tag: string, images = none): string {
	const tagged = getTags().find((candidate) => tagSlug(candidate.tag) === tagSlug(tag));
	if (!tagged) throw new Error(`no post has the tag ${tag}`);
	const { descriptions } = getSiteWords();
	const name = tagName(tagged.tag);
	const channel: Channel = {
		title: fill(descriptions.tagFeed, { site: site.name, tag: name }),
		description: fill(descriptions.tagFeedPosts, { tag: name }),
		page: tagPath(tag),
		self: tagFeedPath(tag),
		posts: tagged.posts.slice(0, FEED_SIZE),
	};
	return atomOf(channel, images);
}

function atomOf({ title, description, page, self, posts }: Channel, images: FigureImages): string {
	return document(
		x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": site.language }, [
			x("title", title),
			x("subtitle", description),
			x("id", toUuid(self)),
			x("icon", iconUrl()),
			x("link", { rel: "self", type: "application/atom+xml", href: toAbsoluteUrl(self) }),
			x("link", { rel: "alternate", type: "text/html", href: toAbsoluteUrl(page) }),
			x("updated", latest(posts)),
			...posts.map((post) =>
				x("entry", languageOf(post) === site.language ? {} : { "xml:lang": languageOf(post) }, [
					x("title", post.title),
					x("id", getPostId(post)),
					x("link", { rel: "alternate", type: "text/html", href: toAbsoluteUrl(pathOf(post)) }),
					x("published", toInstant(post.published)),
					x("updated", toInstant(post.updated ?? post.published)),
					x("author", [x("name", authorOf(post).name), x("uri", authorOf(post).url)]),
					x("summary", post.summary),
					...post.tags.map((tag) => x("category", { term: tag, label: tagName(tag) })),
					x("content", { type: "html", "xml:base": toAbsoluteUrl(pathOf(post)) }, contentOf(post, images)),
				]),
			),
		]),
	);
}

/** Returns the posts as RSS 2.0, with authors and full text in the usual modules. */
export function renderRss(images = none): string {
	const { title, description, page, self, posts } = all(feeds[1].path);
	return document(
		x(
			"rss",
			{
				version: "2.0",
				"xmlns:atom": "http://www.w3.org/2005/Atom",
				"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
				"xmlns:dc": "http://purl.org/dc/elements/1.1/",
			},
			[
				x("channel", [
					x("title", title),
					x("link", toAbsoluteUrl(page)),
					x("description", description),
					x("language", site.language.toLowerCase()),
					x("lastBuildDate", new Date(latest(posts)).toUTCString()),
					x("image", [x("url", iconUrl()), x("title", title), x("link", toAbsoluteUrl(page))]),
					x("atom:link", { rel: "self", type: "application/rss+xml", href: toAbsoluteUrl(self) }),
					...posts.map((post) =>
						x("item", [
							x("title", post.title),
							x("link", toAbsoluteUrl(pathOf(post))),
							x("guid", { isPermaLink: "false" }, getPostId(post)),
							x("pubDate", new Date(toInstant(post.published)).toUTCString()),
							x("dc:creator", authorOf(post).name),
							x("description", post.summary),
							...post.tags.map((tag) => x("category", tagName(tag))),
							x("content:encoded", contentOf(post, images)),
						]),
					),
				]),
			],
		),
	);
}

/** Returns the posts as a JSON Feed 1.1. */
export function renderJsonFeed(images = none) {
	const { title, description, page, self, posts } = all(feeds[2].path);
	return {
		version: "https://jsonfeed.org/version/1.1",
		title,
		description,
		home_page_url: toAbsoluteUrl(page),
		feed_url: toAbsoluteUrl(self),
		language: site.language,
		icon: iconUrl(),
		items: posts.map((post) => ({
			id: getPostId(post),
			url: toAbsoluteUrl(pathOf(post)),
			title: post.title,
			summary: post.summary,
			content_html: contentOf(post, images),
			image: toAbsoluteUrl(imagePath(pathOf(post))),
			date_published: toInstant(post.published),
			...(languageOf(post) !== site.language && { language: languageOf(post) }),
			...(post.updated && { date_modified: toInstant(post.updated) }),
			authors: [authorOf(post)],
			tags: post.tags.map(tagName),
		})),
	};
}

/** Returns XML with a style sheet for people who open the feed in a browser. */
function document(root: ReturnType<typeof x>): string {
	const head = `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${getBasePath()}/feed.css"?>\n`;
	return `${head}${writeXml(root)}\n`;
}

/**
 * Inserts the image of each figure above the figure's words: the card of a system, or a drawing in the text. The
 * words describe the image, so it has no alternative text.
 *
 * @param drawings paths of images, in the order of the figures
 */
function showFigures(html: string, drawings: (string | undefined)[]): string {
	let count = 0;
	return html.replace(/<blockquote data-figure="([^"]*)">/g, (_, system: string) => {
		const own = drawings[count++];
		const image = system ? imagePath(pathOf({ collection: "systems", slug: system })) : own;
		return image ? `<blockquote>\n<p><img src="${toAbsoluteUrl(image)}" alt=""></p>` : "<blockquote>";
	});
}

/** Returns a post's author in the form for feeds, with the URL of that person's page. */
function authorOf(post: Post) {
	const author = getAuthor(post);
	return { name: author.title, url: toAbsoluteUrl(personPath(author)) };
}

/** Returns a post as HTML. The feed has the owner's name, so another person's post names its author. */
function contentOf(post: Post, images: FigureImages): string {
	const words = wordsOf(post);
	const credit = getCredit(post, words);
	const cover = post.cover
		? `<p><img src="${toAbsoluteUrl(post.cover.src)}" alt="${escapeAttribute(post.cover.alt ?? "")}"></p>\n`
		: "";
	const body = cover + showFigures(renderBodyAsHtml(post), images.get(pathOf(post)) ?? []);
	if (!credit) return body;
	const value = fill(words.people.creditNotOwner, { credit, owner: site.name });
	const text = { type: "text", value } as const;
	return `${toHtml({ type: "element", tagName: "p", properties: {}, children: [text] })}\n${body}`;
}

const escapeAttribute = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

const iconUrl = () => toAbsoluteUrl(touchIcon.path);

/** Returns the time of the last change in a list of posts; the earliest time if it is empty. */
function latest(list: Post[]): string {
	const times = list.map((post) => toInstant(post.updated ?? post.published)).sort();
	return times.at(-1) ?? toInstant("1970-01-01");
}

/** Returns a post's permanent ID. It depends on the first path, so a renamed post keeps it. */
const getPostId = ({ slug, aliases }: Post) => toUuid(`posts/${aliases[0] ?? slug}`);

/**
 * Returns an ID that does not depend on the site's URL: a UUID of version 5 (RFC 9562) of the owner and the name of
 * the thing.
 */
function toUuid(what: string): string {
	const NAMESPACE = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
	const hash = createHash("sha1")
		.update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex"))
		.update(`${site.person}/${what}`)
		.digest();
	hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
	hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
	const hex = hash.toString("hex");
	const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
	return `urn:uuid:${parts.join("-")}`;
}
