import path from "node:path";
import { parseDate } from "./dates";
import { lowerKeys, toText } from "./frontmatter";
import { listPages, readConfig, readPage } from "./list-files";
import { fillPermalink } from "./permalinks";
import type { SourcePost, SourceSite } from "./source";

const CONFIGS = ["hugo", "config", "config/_default/hugo", "config/_default/config"].flatMap((name) =>
	["toml", "yaml", "yml", "json"].map((type) => `${name}.${type}`),
);

/** Sections that usually hold no posts. */
const PAGES = /^content\/(?:page|pages|about|legal|presentation|[^/]+\.\w+$)/;

/** Reads the posts of a Hugo site. */
export function readHugo(root: string): SourceSite {
	const config = readConfig(root, CONFIGS);
	const url = toText(config.baseurl);
	const files = listPages(root, ["content"]).filter((file) => !PAGES.test(file));
	const languages = Object.keys(lowerKeys(config.languages));
	const main = toText(config.defaultcontentlanguage) ?? "en";
	const posts = files.map((file) => {
		const post = readPage(root, file);
		const isKnown = post.language !== undefined && [...languages, main].includes(post.language);
		const known = isKnown || post.language === undefined ? post : withoutLanguage(post);
		return { ...known, address: addressOf(known, config, main) };
	});
	return {
		tool: "hugo",
		root,
		posts,
		language: toText(config.defaultcontentlanguage) ?? toText(config.languagecode) ?? toText(config.locale),
		publicFolders: ["static", "assets"],
		url: url && URL.canParse(url) ? url : undefined,
		base: url && URL.canParse(url) ? new URL(url).pathname.replace(/\/$/, "") : "",
	};
}

/** Returns a post whose name ends in what only looks like a language, as in release-1.go. */
const withoutLanguage = (post: SourcePost): SourcePost => ({
	...post,
	name: `${post.name}.${post.language}`,
	language: undefined,
});

function addressOf(post: SourcePost, config: Record<string, unknown>, main: string): string | undefined {
	const { fields, file, name } = post;
	const own = toText(fields.url);
	if (own !== undefined) return `/${own}`.replace(/\/{2,}/g, "/");
	const inside = path.posix.relative("content", path.posix.dirname(file));
	const isOwnFolder = /\/index(?:\.[a-z-]+)?\.\w+$/.test(file);
	const sections = isOwnFolder ? path.posix.dirname(inside) : inside;
	const section = sections.split("/")[0] ?? "";
	const all = lowerKeys(config.permalinks);
	const pattern = toText(lowerKeys(all.page)[section]) ?? toText(all[section]) ?? "/:sections/:slug/";
	const fileName = path.posix.basename(file).replace(/(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?\.\w+$/i, "");
	const base = isOwnFolder ? path.posix.basename(inside) : post.language ? fileName : fileName;
	const address = fillPermalink(pattern, {
		day: parseDate(fields.date ?? fields.publishdate)?.day ?? post.day,
		slug: toText(fields.slug) ?? (pattern.includes(":title") ? (toText(fields.title) ?? name) : base),
		title: toText(fields.title) ?? name,
		name: base,
		sections: sections === "." ? "" : sections,
		categories: [],
	});
	const isPlain =
		config.uglyurls === true ? (text: string) => text.replace(/\/?$/, ".html") : (text: string) => text;
	const local = post.language && post.language !== main ? `/${post.language}` : "";
	return address && local + isPlain(toHugoPath(address));
}

/** Returns a path as Hugo makes it: in lower case, with hyphens for spaces. */
const toHugoPath = (address: string) =>
	address
		.toLowerCase()
		.replace(/\s+/g, "-")
		.replace(/[^\p{L}\p{M}\p{N}/._~+-]/gu, "");
