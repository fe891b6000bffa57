import { memoize, memoizeOnce } from "@/lib/content/read/memoize";
import {
	getOtherPerson,
	getOwner,
	getPages,
	getPeople,
	getPosts,
	getProjects,
	getRoles,
	getSkillUses,
	getSystems,
	getTags,
	getUsedSkills,
	hasSeveralPeople,
	type Person,
	type Post,
	type Project,
	type Role,
	type System,
	site,
	stateOf,
} from "@/lib/content/read/query";
import { pathOf, skillPath, tagPath } from "@/lib/content/schema/paths";
import { getIndexText } from "./index-pages";

export { pathOf, skillPath, tagPath };

/** What has a page of its own. */
export type Page = Person | Role | Project | Post | System;

/**
 * A public page, described once. Head, sitemap, preview, JSON-LD, feeds, the Markdown version and
 * search all read it from here.
 */
export interface Route {
	/** Absolute path without a slash at its end; "/" for the home page. */
	path: string;
	kind: Kind;
	title: string;
	/** 50 to 160 characters. */
	description: string;
	/** Paths of the pages above it, the outermost first, without the home page. */
	above: string[];
	/** The entry that the page shows, where it shows one. */
	entry?: Page;
	/** The entries that the page lists. */
	lists: Page[];
	/** Has a page, and stands in no list. */
	unlisted: boolean;
}

type Kind = "home" | "index" | "role" | "project" | "post" | "system" | "tag" | "skill" | "person" | "resume";

/** How a tag is written for readers: its words, apart. */
export const tagName = (tag: string) => tag.replaceAll("-", " ");

/** A path of this site as an address for everybody. */
export const toAbsoluteUrl = (path: string) => (path === "/" ? site.url : site.url + path);

/** The image that stands for a page where it is shared. */
export const imagePath = (path: string) => `/og${withName(path)}.png`;

/** Returns the path of a page's Markdown version. */
export const markdownPath = (path: string) => `${withName(path)}.md`;

/** The site's icon. Browsers request it after all else, so it is a file rather than part of every page. */
export const iconPath = "/icon.svg";

/** The icon as a square PNG for a phone's home screen. Its size is in pixels. */
export const touchIcon = { path: "/icons/180.png", size: 180 };

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

/** Every public page, indexes before what they list. An index without entries is no page. */
export const getRoutes = (): Route[] => known("listed");

/** Pages that stand in no list. */
export const getUnlistedRoutes = (): Route[] => known("unlisted");

const known = memoize((which: "listed" | "unlisted") => (which === "listed" ? list() : unlisted()));
const byPath = memoizeOnce(
	() => new Map([...getUnlistedRoutes(), ...getRoutes()].map((route) => [route.path, route])),
);

function unlisted(): Route[] {
	return [
		...getPages("roles"),
		...getPages("systems"),
		...getPages("projects"),
		...getPages("posts"),
		...(hasSeveralPeople() ? getPages("people") : []),
	]
		.filter((entry) => stateOf(entry) === "unlisted")
		.map((entry) => ({ ...entryRoute(entry), unlisted: true }));
}

/** The page at a path, in a list or not; undefined where there is none. */
export function findRoute(path: string): Route | undefined {
	return byPath().get(path);
}

/** The same. Throws where there is none: a page must not exist that the list does not know. */
export function getRoute(path: string): Route {
	const found = findRoute(path);
	if (!found) throw new Error(`lib/site/routes.ts knows no page at ${path}`);
	return found;
}

/** The navigation, without indexes that have nothing to show. */
export function getNavigation() {
	const paths = new Set(getRoutes().map(({ path }) => path));
	return site.navigation.filter(({ href }) => paths.has(href));
}

function list(): Route[] {
	const { slug, title: name } = getOwner();
	return [
		{
			...page("/", "home", site.name, site.description),
			lists: [...getRoles(slug), ...getSystems(), ...getProjects(), ...getPosts()],
		},
		index(
			"/roles",
			"Roles",
			`${getIndexText("roles").description} ${counted(getRoles(), "role")}.`,
			getRoles(),
		),
		...getRoles().map(entryRoute),
		...(getSystems().length > 0
			? [index("/systems", "Systems", getIndexText("systems").description, getSystems())]
			: []),
		...getSystems().map(entryRoute),
		index(
			"/projects",
			"Projects",
			`${getIndexText("projects").description} ${counted(getProjects(), "project")}.`,
			getProjects(),
		),
		...getProjects().map(entryRoute),
		index("/blog", "Blog", `${getIndexText("blog").description} ${counted(getPosts(), "post")}.`, getPosts()),
		...getPosts().map(entryRoute),
		index(
			"/blog/tags",
			"Tags",
			"Every subject that the blog's posts are tagged with, and how many posts each one has.",
			[],
			["/blog"],
		),
		...getTags().map(({ tag, posts: tagged }) => ({
			...page(
				tagPath(tag),
				"tag",
				`Posts on ${tagName(tag)}`,
				`What the blog has on ${tagName(tag)}: ${counted(tagged, "post")}, the newest first, each with its summary and reading time.`,
			),
			above: ["/blog", "/blog/tags"],
			lists: tagged,
		})),
		...getUsedSkills().map((skill) => ({
			...page(
				skillPath(skill.slug),
				"skill",
				skill.name,
				`Where ${skill.name} was used: the roles, projects and posts that name it, each with what it was used for.`,
			),
			lists: getSkillUses(skill.name),
		})),
		...(hasSeveralPeople()
			? [
					index("/people", "People", getIndexText("people").description, getPeople()),
					...getPeople().map(entryRoute),
				]
			: []),
		{
			...page(
				"/resume",
				"resume",
				`Résumé of ${name}`,
				`The résumé of ${name} as a page, and as a PDF of one or two pages: roles, skills, education, projects and publications.`,
			),
			lists: [getOwner(), ...getRoles(slug), ...getProjects(slug), ...getPosts(slug)],
		},
		index(
			searchPath,
			"Search",
			"Search every word of this site, or browse all of its pages by kind: roles, projects, systems, posts, people and skills.",
			[
				...getRoles(),
				...getSystems(),
				...getProjects(),
				...getPosts(),
				...(hasSeveralPeople() ? getPeople() : []),
			],
		),
	];
}

function page(path: string, kind: Kind, title: string, description: string): Route {
	return { path, kind, title, description, above: [], lists: [], unlisted: false };
}

function index(path: string, title: string, description: string, lists: Page[], above: string[] = []): Route {
	return { ...page(path, "index", title, description), lists, above };
}

const kinds = {
	people: "person",
	roles: "role",
	projects: "project",
	posts: "post",
	systems: "system",
} as const;

function entryRoute(entry: Page): Route {
	const { collection } = entry;
	return {
		...page(pathOf(entry), kinds[collection], titleOf(entry), entry.summary),
		above: [collection === "posts" ? "/blog" : `/${collection}`],
		entry,
	};
}

/** An entry's title alone on a page of its own: two roles may have one organization, so the position tells them apart. */
function titleOf(entry: Page): string {
	return entry.collection === "roles" ? `${entry.title}, ${entry.position}` : entry.title;
}

/** A page's title where pages of several people stand in one list: with whose it is, where that is not the owner. */
export function titleWithPerson({ title, entry }: Pick<Route, "title" | "entry">): string {
	const other = entry && entry.collection !== "people" && getOtherPerson(entry);
	return other ? `${title} · ${other.title}` : title;
}

function counted(list: readonly unknown[], noun: string): string {
	return `${list.length} ${noun}${list.length === 1 ? "" : "s"}`;
}
