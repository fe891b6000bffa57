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
import { getSiteWords, wordsOf } from "@/lib/content/read/words";
import { pathOf, resumePathOf, skillPath, skillsPath, tagPath, tagsPath } from "@/lib/content/schema/paths";
import type { IndexPage, Skill } from "@/lib/content/schema/site-fields";
import { nameOf } from "@/lib/site/facts/credit";
import { fill } from "@/lib/words/format";
import { searchPath, tagName } from "./addresses";
import { countEntries } from "./count-entries";
import { describePosts, nameTitles, toSentence } from "./describe-list";
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
	const { titles, descriptions } = getSiteWords();
	return [
		{
			...page("/", "home", site.name, site.description),
			person: getOwner(),
			lists: [...getRoles(slug), ...getSystems(), ...getProjects(), ...getPosts()],
		},
		...createIndexRoutes("roles", getRoles(), "roles"),
		...getRoles().map(entryRoute),
		...createIndexRoutes("systems", getSystems()),
		...getSystems().map(entryRoute),
		...createIndexRoutes("projects", getProjects(), "projects"),
		...getProjects().map(entryRoute),
		...createIndexRoutes("blog", getPosts(), "posts"),
		...getPosts().map(entryRoute),
		...(getTags().length > 0 ? [tagsRoute()] : []),
		...getTags().map(({ tag, posts: tagged }) => ({
			...page(
				tagPath(tag),
				"tag",
				fill(titles.postsOn, { tag: tagName(tag) }),
				describePosts(tagName(tag), tagged),
			),
			above: ["/blog", tagsPath],
			lists: tagged,
			thin: tagged.length < FULL,
		})),
		...(getUsedSkills().length > 0
			? [
					index(skillsPath, titles.skills, descriptions.skills, [
						...new Set(getUsedSkills().flatMap(({ name }) => getSkillUses(name))),
					]),
				]
			: []),
		...getUsedSkills().map(skillRoute),
		...(hasSeveralPeople()
			? [...createIndexRoutes("people", getPeople()), ...getPeople().map(entryRoute)]
			: []),
		...getPeople().map(resumeRoute),
		index(searchPath, titles.search, descriptions.search, [
			...getRoles(),
			...getSystems(),
			...getProjects(),
			...getPosts(),
			...(hasSeveralPeople() ? getPeople() : []),
		]),
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
function createIndexRoutes(
	name: IndexPage,
	entries: EntryPage[],
	noun?: "roles" | "projects" | "posts",
): Route[] {
	if (entries.length === 0) return [];
	const { description } = getIndexText(name);
	const title = getSiteWords().titles[name];
	return [
		index(
			`/${name}`,
			title,
			noun ? `${description} ${toSentence(countEntries(entries, noun))}` : description,
			entries,
		),
	];
}

function tagsRoute(): Route {
	const { titles, descriptions } = getSiteWords();
	return {
		...index(tagsPath, titles.tags, descriptions.tags, [], ["/blog"]),
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
			nameTitles(fill(getSiteWords().descriptions.skill, { skill: skill.name }), uses),
		),
		above: [skillsPath],
		lists: uses,
		thin: uses.length < FULL || uses.some((entry) => getSkillUse(skill, entry) === undefined),
	};
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
	const words = wordsOf(person);
	const name = nameOf(person, words);
	return {
		...page(
			resumePath(person),
			"resume",
			fill(words.titles.resumeOf, { name }),
			fill(words.descriptions.resume, { name }),
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
