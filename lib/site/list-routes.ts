import {
	getOwner,
	getPage,
	getPages,
	getPeople,
	getPosts,
	getProjects,
	getRoles,
	getSkillUse,
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
import { pathOf, resumePathOf, skillPath, skillsPath, tagPath, tagsPath } from "@/lib/content/schema/paths";
import type { IndexPage, Skill } from "@/lib/content/schema/site-fields";
import { searchPath, tagName } from "./addresses";
import { nameOf } from "./credit";
import { getIndexText } from "./index-pages";

/** Entries with their own page. */
export type EntryPage = Person | Role | Project | Post | System;

/** A public page, defined once. Head, sitemap, preview, JSON-LD, feeds, the Markdown version, and search all use it. */
export interface Route {
	/** Absolute path without a trailing slash; "/" for the home page. */
	path: string;
	kind: Kind;
	title: string;
	/** 50 to 160 characters. */
	description: string;
	/** Paths of the parent pages, outermost first, without the home page. */
	above: string[];
	/** The entry that the page shows, if any. */
	entry?: EntryPage;
	/** The entries that the page lists. */
	lists: EntryPage[];
	/** The person that the page is about, or whose work it shows; undefined for lists of several people's entries. */
	person?: Person | undefined;
	/** Has a page, but is in no list. */
	unlisted: boolean;
	/** Has too little content for search engines: it is not in the sitemap, and has noindex. */
	thin: boolean;
}

type Kind = "home" | "index" | "role" | "project" | "post" | "system" | "tag" | "skill" | "person" | "resume";

/** Lists every public page, indexes before their entries. An index without entries has no page. */
export function listRoutes(): Route[] {
	const { slug } = getOwner();
	return [
		{
			...page("/", "home", site.name, site.description),
			person: getOwner(),
			lists: [...getRoles(slug), ...getSystems(), ...getProjects(), ...getPosts()],
		},
		...createIndexRoutes("roles", "Roles", getRoles(), "role"),
		...getRoles().map(entryRoute),
		...createIndexRoutes("systems", "Systems", getSystems()),
		...getSystems().map(entryRoute),
		...createIndexRoutes("projects", "Projects", getProjects(), "project"),
		...getProjects().map(entryRoute),
		...createIndexRoutes("blog", "Blog", getPosts(), "post"),
		...getPosts().map(entryRoute),
		...(getTags().length > 0 ? [tagsRoute()] : []),
		...getTags().map(({ tag, posts: tagged }) => ({
			...page(tagPath(tag), "tag", `Posts on ${tagName(tag)}`, describePosts(tagName(tag), tagged)),
			above: ["/blog", tagsPath],
			lists: tagged,
			thin: tagged.length < FULL,
		})),
		...(getUsedSkills().length > 0
			? [
					index(
						skillsPath,
						"Skills",
						"Every skill that a role, project, post or system names, and the entries that name it.",
						[...new Set(getUsedSkills().flatMap(({ name }) => getSkillUses(name)))],
					),
				]
			: []),
		...getUsedSkills().map(skillRoute),
		...(hasSeveralPeople()
			? [...createIndexRoutes("people", "People", getPeople()), ...getPeople().map(entryRoute)]
			: []),
		...getPeople().map(resumeRoute),
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
	return { path, kind, title, description, above: [], lists: [], unlisted: false, thin: false };
}

function index(
	path: string,
	title: string,
	description: string,
	lists: EntryPage[],
	above: string[] = [],
): Route {
	return { ...page(path, "index", title, description), lists, above };
}

/**
 * Returns the index page of a collection, with the number of its entries if they have a noun. Returns none without
 * entries.
 */
function createIndexRoutes(name: IndexPage, title: string, entries: EntryPage[], noun?: string): Route[] {
	if (entries.length === 0) return [];
	const { description } = getIndexText(name);
	return [
		index(`/${name}`, title, noun ? `${description} ${counted(entries, noun)}.` : description, entries),
	];
}

function tagsRoute(): Route {
	const description = "Every subject that the blog's posts are tagged with, and how many posts each one has.";
	return {
		...index(tagsPath, "Tags", description, [], ["/blog"]),
		thin: getTags().every(({ posts }) => posts.length < FULL),
	};
}

/** Minimum number of entries of an indexed list. */
const FULL = 3;

/** Returns the page of a skill. It is indexed if each of its entries describes the use of the skill. */
function skillRoute(skill: Skill): Route {
	const uses = getSkillUses(skill.name);
	return {
		...page(
			skillPath(skill.slug),
			"skill",
			skill.name,
			nameTitles(`Roles, projects, posts and systems that name ${skill.name}`, uses),
		),
		above: [skillsPath],
		lists: uses,
		thin: uses.length < FULL || uses.some((entry) => getSkillUse(skill, entry) === undefined),
	};
}

/** Describes a tag's posts by their titles, in at least 50 characters. */
function describePosts(tag: string, posts: EntryPage[]): string {
	const short = nameTitles(`Posts on ${tag}`, posts);
	return short.length < 50
		? nameTitles(`Posts on ${tag}, the newest first, each with its summary`, posts)
		: short;
}

/** Describes a list by as many titles as fit into 160 characters: "Posts on mills: Turning, and 2 more." */
function nameTitles(start: string, entries: EntryPage[]): string {
	const titles = [...new Set(entries.map(({ title }) => title))];
	for (let count = titles.length; count > 0; count--) {
		const more = titles.length - count;
		const text = `${start}: ${titles.slice(0, count).join(", ")}${more > 0 ? `, and ${more} more` : ""}.`;
		if (text.length <= 160) return text;
	}
	return `${start}.`;
}

const kinds = {
	people: "person",
	roles: "role",
	projects: "project",
	posts: "post",
	systems: "system",
} as const;

function entryRoute(entry: EntryPage): Route {
	const { collection } = entry;
	return {
		...page(pathOf(entry), kinds[collection], titleOf(entry), entry.summary),
		above: [collection === "posts" ? "/blog" : `/${collection}`],
		entry,
		person: entry.collection === "people" ? entry : getPage("people", entry.person),
	};
}

/** Lists the pages that are in no list. */
export function listUnlistedRoutes(): Route[] {
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

/** Returns the path of a person's résumé. */
export const resumePath = ({ slug }: Person) => resumePathOf(slug, site.person);

function resumeRoute(person: Person): Route {
	const { slug } = person;
	const name = nameOf(person);
	return {
		...page(
			resumePath(person),
			"resume",
			`Résumé of ${name}`,
			`The résumé of ${name} as a page, and as a PDF of one or two pages: roles, skills, education, projects and publications.`,
		),
		above: slug === site.person ? [] : ["/people", pathOf(person)],
		lists: [person, ...getRoles(slug), ...getProjects(slug), ...getPosts(slug)],
		person,
	};
}

/**
 * Returns an entry's title for its own page. Two roles may have one organization, so a role's title includes the
 * position.
 */
export function titleOf(entry: EntryPage): string {
	return entry.collection === "roles" ? `${entry.title}, ${entry.position}` : entry.title;
}

function counted(list: readonly unknown[], noun: string): string {
	return `${list.length} ${noun}${list.length === 1 ? "" : "s"}`;
}
