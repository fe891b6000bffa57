import { type Collection, collectionNames } from "@/lib/content/schema/collections";
import type { Entry, EntryOf } from "@/lib/content/schema/entry";
import { tagSlug } from "@/lib/content/schema/paths";
import type { Skill } from "@/lib/content/schema/site-fields";
import { isPublic, stateOf } from "@/lib/content/schema/state";
import { entries, site, skills } from "./load";
import { memoize } from "./memoize";

export type Person = EntryOf<"people">;
export type Role = EntryOf<"roles">;
export type Project = EntryOf<"projects">;
export type Post = EntryOf<"posts">;
export type System = EntryOf<"systems">;

/** Collections whose entries can name skills. */
export type Work = Role | Project | Post | System;

/** Drafts and scheduled entries are visible in development only. */
const authoring = process.env.NODE_ENV === "development";

/** Returns whether the entry has a page. */
function hasPage(entry: Entry): boolean {
	return authoring || isPublic(entry);
}

/** Returns whether the entry is in lists, feeds, and the sitemap. */
function isListed(entry: Entry): boolean {
	return stateOf(entry) === "published" || (authoring && stateOf(entry) !== "unlisted");
}

function of<C extends Collection>(collection: C): EntryOf<C>[] {
	return entriesOf(collection)[collection];
}

const none = { people: [], roles: [], projects: [], posts: [], systems: [] };

const entriesOf = memoize((collection: Collection): { [C in Collection]: EntryOf<C>[] } => ({
	...none,
	[collection]: entries.filter((entry) => entry.collection === collection),
}));

/** Returns every entry of a collection that has a page, listed or not. */
export function getPages<C extends Collection>(collection: C): EntryOf<C>[] {
	return pagesOf(collection)[collection];
}

const pagesOf = memoize((collection: Collection): { [C in Collection]: EntryOf<C>[] } => ({
	...none,
	[collection]: of(collection).filter(hasPage),
}));

/** Returns the entry with a slug, or undefined. */
export function getPage<C extends Collection>(collection: C, slug: string): EntryOf<C> | undefined {
	return getPages(collection).find((entry) => entry.slug === slug);
}

/** Returns every entry that has a page. */
export function getAllPages(): Entry[] {
	return collectionNames.flatMap((name): Entry[] => getPages(name));
}

/** Returns the listed people: the site's owner first, then by name. */
export const getPeople = list((): Person[] => of("people").filter(isListed).sort(bySiteOwnerFirst));

/** Returns roles, latest first: one person's, or everybody's grouped by person. */
export const getRoles = list((person): Role[] => {
	const listed = of("roles").filter(isListed);
	return getPeople()
		.filter(({ slug }) => !person || slug === person)
		.flatMap(({ slug }) => listed.filter((role) => role.person === slug).sort((a, b) => b.order - a.order));
});

/** Returns projects: the owner's first, then by title. */
export const getProjects = list((person): Project[] =>
	of("projects")
		.filter((project) => isListed(project) && (!person || project.person === person))
		.sort((a, b) => Number(b.person === site.person) - Number(a.person === site.person) || byTitle(a, b)),
);

/** Returns posts, newest first; on the same day, the owner's first. */
export const getPosts = list((person): Post[] =>
	of("posts")
		.filter((post) => isListed(post) && (!person || post.person === person))
		.sort(
			(a, b) =>
				b.published.localeCompare(a.published) ||
				Number(b.person === site.person) - Number(a.person === site.person) ||
				byTitle(a, b),
		),
);

/** Returns systems in their order: one person's, or everybody's. */
export const getSystems = list((person): System[] =>
	of("systems")
		.filter((system) => isListed(system) && (!person || system.person === person))
		.sort((a, b) => a.order - b.order || byTitle(a, b)),
);

/** Returns the development label of an entry that public lists do not show yet, or undefined. */
export function getStateLabel(entry: Entry): string | undefined {
	if (!authoring) return undefined;
	return { draft: "Draft", scheduled: "Scheduled", unlisted: "Unlisted", published: undefined }[
		stateOf(entry)
	];
}

/** Placeholder in development while no person can be read. */
const nobody: Person = {
	collection: "people",
	slug: "nobody",
	file: "",
	title: "Nobody",
	summary: "",
	headline: "",
	body: "",
	state: "draft",
	named: false,
	aliases: [],
	links: [],
	figures: [],
	skills: [],
	education: [],
};

/**
 * Returns the person that the site is about. In development, returns a placeholder if that person is missing, so that
 * pages still render.
 */
export function getOwner(): Person {
	const everybody = of("people");
	const standIn = authoring ? (everybody[0] ?? nobody) : undefined;
	const person = everybody.find(({ slug }) => slug === site.person) ?? standIn;
	if (!person) throw new Error(`content/site.json: person "${site.person}" is not in content/people`);
	return person;
}

/** Returns the person of an entry, unless it is the site's owner. */
export function getOtherPerson({ person }: Work): Person | undefined {
	return person === site.person ? undefined : getPage("people", person);
}

/** One person's entries in a list. */
export interface PersonGroup<E extends Work> {
	person: Person;
	entries: E[];
}

/** Groups a list by person, the owner's entries first, otherwise in the order of the list. */
export function groupByPerson<E extends Work>(list: readonly E[]): PersonGroup<E>[] {
	const slugs = new Set([site.person, ...list.map(({ person }) => person)]);
	return [...slugs].flatMap((slug) => {
		const person = slug === site.person ? getOwner() : getPage("people", slug);
		const entries = list.filter((entry) => entry.person === slug);
		return person && entries.length > 0 ? [{ person, entries }] : [];
	});
}

/** Returns the listed people other than the site's owner. */
export const getOthers = list((): Person[] => getPeople().filter(({ slug }) => slug !== site.person));

/** Returns whether pages name the person: a site with one person does not. */
export function hasSeveralPeople(): boolean {
	return getPeople().length > 1;
}

/** Returns tags with their posts, by name. */
export const getTags = list((): { tag: string; posts: Post[] }[] => {
	const bySlug = new Map<string, { tag: string; posts: Post[] }>();
	for (const post of getPosts())
		for (const tag of post.tags) {
			const slug = tagSlug(tag);
			const found = bySlug.get(slug) ?? { tag, posts: [] };
			if (!found.posts.includes(post)) found.posts.push(post);
			bySlug.set(slug, found);
		}
	return [...bySlug].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
});

/** Returns every listed entry that names a skill: roles, projects, posts, systems. */
export const getSkillUses = memoize((skill: string): Work[] =>
	[...getRoles(), ...getProjects(), ...getPosts(), ...getSystems()].filter((entry) =>
		entry.skills.includes(skill),
	),
);

/** Returns the skills that have a page: those that a listed entry names. */
export const getUsedSkills = list((): Skill[] => skills.filter(({ name }) => getSkillUses(name).length > 0));

/** Returns a sentence on the use of a skill in an entry, or undefined if there is none. */
export function getSkillUse(skill: Skill, { collection, slug }: Work): string | undefined {
	return skill.uses?.[`${collection}/${slug}`];
}

/** Returns a skill that has a page by its name, or undefined. */
export function findSkillPage(name: string): Skill | undefined {
	return getUsedSkills().find((skill) => skill.name === name);
}

/** Returns the projects, posts and systems that name a role. */
export function getRoleConnections(slug: string) {
	const names = (entry: Project | Post | System) => entry.roles.includes(slug);
	return {
		projects: getProjects().filter(names),
		posts: getPosts().filter(names),
		systems: getSystems().filter(names),
	};
}

/** Returns the roles of a project, and the posts and systems that name it. */
export function getProjectConnections(project: Project) {
	const names = (entry: Post | System) => entry.projects.includes(project.slug);
	return {
		roles: getRoles().filter(({ slug }) => project.roles.includes(slug)),
		posts: getPosts().filter(names),
		systems: getSystems().filter(names),
	};
}

/** Returns the entries that a post or system names. */
export function getReferredEntries(entry: Post | System) {
	const systemSlugs = entry.collection === "posts" ? entry.systems : [];
	return {
		roles: getRoles().filter(({ slug }) => entry.roles.includes(slug)),
		projects: getProjects().filter(({ slug }) => entry.projects.includes(slug)),
		systems: getSystems().filter(({ slug }) => systemSlugs.includes(slug)),
	};
}

/** Returns the language of an entry's text. */
export const languageOf = ({ language }: Entry): string => language ?? site.language;

/** Memoizes a list, of one person or of everybody, while the content is unchanged. */
function list<T>(make: (person?: string) => T[]): (person?: string) => T[] {
	const made = memoize(make);
	return (person) => made(person);
}

function bySiteOwnerFirst(a: Person, b: Person): number {
	return Number(b.slug === site.person) - Number(a.slug === site.person) || byTitle(a, b);
}

function byTitle(a: Entry, b: Entry): number {
	return a.title.localeCompare(b.title);
}

export { site, stateOf };
