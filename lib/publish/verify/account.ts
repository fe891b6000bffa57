import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Counted, readInventory } from "@/lib/content/read/snapshot";
import { collectionNames } from "@/lib/content/schema/collections";
import { FEED_SIZE, pathOf, tagPath } from "@/lib/content/schema/paths";
import { findControl } from "@/lib/content/schema/source-text";
import { escapeRegExp } from "@/lib/escape-regexp";
import { readIndexedPaths } from "@/lib/publish/search/search";
import { readPage, type Site } from "@/lib/publish/site";
import { getBasePath } from "@/lib/site/addresses";
import { fill } from "@/lib/words/format";
import { dictionaries } from "@/lib/words/languages";

/** A surface of the site: the paths of its entries, and the entries that must be on it. */
interface Surface {
	name: string;
	shows: Set<string>;
	expects: Counted[];
}

/**
 * Compares the entries of the check's inventory with every surface of the site. The expectation follows from the
 * inventory alone, not from the code that rendered the pages.
 *
 * @throws Error that names every missing and every extra entry, and every file with a control character
 */
export function accountForEntries(site: Site): void {
	const { entries, addresses } = readInventory(site.build.projectDir);
	const problems = [
		...surfacesOf(site, entries).flatMap((surface) => differences(surface, entries)),
		...pagesWithoutTitle(site, entries),
		...controlCharacters(site),
	];
	if (problems.length > 0)
		throw new Error(
			`the pages differ from the checked content (lib/publish/verify/account.ts):\n${problems.join("\n")}`,
		);
	site.addresses = addresses;
}

function differences({ name, shows, expects }: Surface, entries: Counted[]): string[] {
	const expected = new Set(expects);
	return entries.flatMap((entry) => {
		const isShown = shows.has(pathOf(entry));
		if (isShown === expected.has(entry)) return [];
		return `${entry.file} (${entry.state}) is ${isShown ? "in" : "missing from"} ${name}`;
	});
}

/**
 * Lists every surface with its expected entries. Unlisted entries have a page and a preview only; listed entries are
 * on all surfaces.
 */
function surfacesOf(site: Site, entries: Counted[]): Surface[] {
	const files = new Set(readdirSync(site.folder, { recursive: true, encoding: "utf8" }));
	const read = (name: string) => (files.has(name) ? readFileSync(path.join(site.folder, name), "utf8") : "");
	const isListed = ({ state }: Counted) => state === "published";
	// A site of one person has no pages of people. The home page and the résumé take their place.
	const people = entries.filter((entry) => isListed(entry) && entry.collection === "people");
	const counted = entries.filter(({ collection }) => people.length > 1 || collection !== "people");
	const listed = counted.filter(isListed);
	const pages = counted.filter((entry) => isListed(entry) || entry.state === "unlisted");
	const posts = listed.filter(({ collection }) => collection === "posts");
	const tags = [...new Set(posts.flatMap((entry) => entry.tags ?? []))];
	const withFile = (nameOf: (path: string) => string) =>
		new Set(entries.map(pathOf).filter((path) => files.has(nameOf(path).slice(1))));
	return [
		{ name: "the pages", shows: new Set(site.pages.map((page) => page.path)), expects: pages },
		{ name: "the HTML files", shows: withFile((path) => `${path}.html`), expects: pages },
		{ name: "the previews", shows: withFile((path) => `/og${path}.png`), expects: pages },
		{ name: "the Markdown versions", shows: withFile((path) => `${path}.md`), expects: listed },
		{
			name: "sitemap.xml",
			shows: findPaths(read("sitemap.xml"), /<loc>([^<]*)</g),
			// A sitemap lists canonical addresses only.
			expects: listed.filter(({ canonical }) => canonical === undefined),
		},
		{ name: "the search index", shows: new Set(readIndexedPaths(site.folder)), expects: listed },
		{ name: "llms.txt", shows: findPaths(read("llms.txt"), /\]\((\S*)\.md\)/g), expects: listed },
		{
			name: "llms-full.txt",
			shows: findPaths(read("llms-full.txt"), CANONICAL),
			expects: listed,
		},
		{ name: "the page /search", shows: findPaths(read("search.html"), LINK), expects: listed },
		...collectionNames.map((collection): Surface => {
			const isOwn = (entry: Counted) => entry.collection === collection;
			const index = collection === "posts" ? "blog" : collection;
			const own = new Set(entries.filter(isOwn).map(pathOf));
			const shows = new Set([...findPaths(read(`${index}.html`), LINK)].filter((path) => own.has(path)));
			return { name: `the page /${index}`, shows, expects: listed.filter(isOwn) };
		}),
		...tags.map((tag): Surface => {
			const name = tagPath(tag).slice(1);
			const tagged = posts.filter((post) => post.tags?.includes(tag));
			const own = new Set(entries.filter((entry) => entry.collection === "posts").map(pathOf));
			const shows = new Set([...findPaths(read(`${name}.html`), LINK)].filter((path) => own.has(path)));
			return { name: `the page /${name}`, shows, expects: tagged };
		}),
		...FEEDS.map(([name, link]) => feed(name, findPaths(read(name), link), posts)),
		...tags.map((tag) => {
			const name = `${tagPath(tag).slice(1)}/feed.xml`;
			const tagged = posts.filter((post) => post.tags?.includes(tag));
			return feed(name, findPaths(read(name), ATOM_LINK), tagged);
		}),
	];
}

/** The last line of a Markdown version in any language: "Canonical page: <https://you.example/blog>". */
const CANONICAL = new RegExp(
	`^(?:${Object.values(dictionaries)
		.map(({ page }) => escapeRegExp(fill(page.canonical, { url: "" })))
		.join("|")})<(.*)>$`,
	"gm",
);

const LINK = /<a\b[^>]*?\shref="([^"#?]*)/g;
const ATOM_LINK = /<link rel="alternate"[^>]*?\shref="([^"]*)"/g;
const FEEDS: [name: string, link: RegExp][] = [
	["feed.xml", ATOM_LINK],
	["rss.xml", /<link>([^<]*)</g],
	["feed.json", /"url":\s?"([^"]*)",\s*"title"/g],
];

/** Returns the surface of a feed. It has the newest posts; among posts of its oldest day, any may be omitted. */
function feed(name: string, shows: Set<string>, posts: Counted[]): Surface {
	const day = ({ published = "" }: Counted) => published;
	const isShown = (post: Counted) => Number(shows.has(pathOf(post)));
	const expects = [...posts]
		.sort((a, b) => day(b).localeCompare(day(a)) || isShown(b) - isShown(a))
		.slice(0, FEED_SIZE);
	return { name, shows, expects };
}

/** Returns the paths of the URLs that a pattern finds, without their hosts. */
function findPaths(text: string, pattern: RegExp): Set<string> {
	return new Set([...text.matchAll(pattern)].map(([, address = ""]) => pathOfAddress(address)));
}

/** Removes the host and base path from a URL of this site. Returns a path unchanged. */
function pathOfAddress(address: string): string {
	const path = address.replace(/^https?:\/\/[^/]*/, "");
	const base = path === address ? "" : getBasePath();
	return path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}

/** Finds pages whose heading does not contain the entry's title. This catches empty pages. */
function pagesWithoutTitle(site: Site, entries: Counted[]): string[] {
	const pages = new Map(site.pages.map((page) => [page.path, page]));
	return entries.flatMap((entry) => {
		const page = pages.get(pathOf(entry));
		if (!page) return [];
		const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(readPage(site, page))?.[1];
		return heading && lettersOf(heading).includes(entry.title.replace(/[^\p{L}\p{N}]/gu, ""))
			? []
			: `${entry.file}: its page ${page.path} has no h1 with its title`;
	});
}

/** Text for people and programs. Scripts may contain control characters. */
const TEXT = /\.(?:html|md|txt|xml|json|webmanifest|svg|css)$/;

function controlCharacters(site: Site): string[] {
	return readdirSync(site.folder, { recursive: true, encoding: "utf8" })
		.filter((name) => TEXT.test(name))
		.flatMap((name) => {
			const findPaths = findControl(readFileSync(path.join(site.folder, name), "utf8"));
			return findPaths ? `${name} contains the control character ${findPaths.name}` : [];
		});
}

/** Returns the letters and digits of a title without markup and entities. */
function lettersOf(html: string): string {
	return html.replace(/<[^<>]*>|&(?:#x?[\da-f]{1,6}|[a-z]{1,31});/gi, "").replace(/[^\p{L}\p{N}]/gu, "");
}
