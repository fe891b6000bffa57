import { type Collection, collectionNames, type Skill } from "@/lib/content/schema/collections";
import type { Entry, EntryOf } from "@/lib/content/schema/entry";
import { isPublic, stateOf } from "@/lib/content/schema/state";
import { entries, site, skills } from "./load";
import { memoize } from "./memoize";

export type Person = EntryOf<"people">;
export type Role = EntryOf<"roles">;
export type Project = EntryOf<"projects">;
export type Post = EntryOf<"posts">;
export type System = EntryOf<"systems">;

/** What can use a skill. */
export type Work = Role | Project | Post | System;

/** An author at work sees drafts and scheduled entries; nobody else does. */
const authoring = process.env.NODE_ENV === "development";

/** Whether the entry has a page. */
function hasPage(entry: Entry): boolean {
	return authoring || isPublic(entry);
}

/** Whether the entry stands in lists, feeds, the sitemap and the like. */
function isListed(entry: Entry): boolean {
	return stateOf(entry) === "published" || (authoring && stateOf(entry) !== "unlisted");
}

function of<C extends Collection>(collection: C): EntryOf<C>[] {
	return entries.filter((entry): entry is EntryOf<C> => entry.collection === collection);
}

/** Every entry of a collection that has a page, listed or not: what a detail route is built for. */
export function getPages<C extends Collection>(collection: C): EntryOf<C>[] {
	return pagesOf(collection)[collection];
}

const pagesOf = memoize((collection: Collection): { [C in Collection]: EntryOf<C>[] } => {
	const none = { people: [], roles: [], projects: [], posts: [], systems: [] };
	return { ...none, [collection]: of(collection).filter(hasPage) };
});

/** The entry at an address, or undefined where no page is. */
export function getPage<C extends Collection>(collection: C, slug: string): EntryOf<C> | undefined {
	return getPages(collection).find((entry) => entry.slug === slug);
}

/** Every entry that has a page, of every collection. */
export function getAllPages(): Entry[] {
	return collectionNames.flatMap((name): Entry[] => getPages(name));
}

/** The listed entries of a collection in the order of its index page. */
export const getPeople = list((): Person[] => of("people").filter(isListed).sort(bySiteOwnerFirst));

/** Roles, the latest first; one person's, or everybody's grouped by person. */
export const getRoles = list((person): Role[] => {
	const listed = of("roles").filter(isListed);
	return getPeople()
		.filter(({ slug }) => !person || slug === person)
		.flatMap(({ slug }) => listed.filter((role) => role.person === slug).sort((a, b) => b.order - a.order));
});

/** Projects: the site's owner's first, then by title. */
export const getProjects = list((person): Project[] =>
	of("projects")
		.filter((project) => isListed(project) && (!person || project.person === person))
		.sort((a, b) => Number(b.person === site.person) - Number(a.person === site.person) || byTitle(a, b)),
);

/** Posts, the newest first; the site's owner's first of those of one day. */
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

export const getSystems = list((): System[] =>
	of("systems")
		.filter(isListed)
		.sort((a, b) => a.order - b.order || byTitle(a, b)),
);

/** What an author at work is told of an entry in a list that readers do not see there yet; nothing of others, or to readers. */
export function getStateLabel(entry: Entry): string | undefined {
	if (!authoring) return undefined;
	return { draft: "Draft", scheduled: "Scheduled", unlisted: "Unlisted", published: undefined }[
		stateOf(entry)
	];
}

/** Stands in for the person the site is about while a mistake hides everybody. */
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

/** The person the site is about. While writing, somebody stands in for one who is not there, so that the page can say so. */
export function getOwner(): Person {
	const everybody = of("people");
	const standIn = authoring ? (everybody[0] ?? nobody) : undefined;
	const person = everybody.find(({ slug }) => slug === site.person) ?? standIn;
	if (!person) throw new Error(`content/site.json: person "${site.person}" is not in content/people`);
	return person;
}

/** Whose an entry is, where it is not the site's owner's: a list that mixes people must say so. */
export function getOtherPerson({ person }: Work): Person | undefined {
	return person === site.person ? undefined : getPeople().find(({ slug }) => slug === person);
}

/** Whether pages say whose work they show: a site with one person shows no trace of the plural. */
export function hasSeveralPeople(): boolean {
	return getPeople().length > 1;
}

/** Tags with their posts, by name. */
export const getTags = list((): { tag: string; posts: Post[] }[] => {
	const names = [...new Set(getPosts().flatMap((post) => post.tags))].sort();
	return names.map((tag) => ({ tag, posts: getPosts().filter((post) => post.tags.includes(tag)) }));
});

/** Everything listed that names a skill: roles first, then projects, posts, systems. */
export const getSkillUses = memoize((skill: string): Work[] =>
	[...getRoles(), ...getProjects(), ...getPosts(), ...getSystems()].filter((entry) =>
		entry.skills.includes(skill),
	),
);

/** The skills that have a page: those some listed entry uses. */
export const getUsedSkills = list((): Skill[] => skills.filter(({ name }) => getSkillUses(name).length > 0));

/** The page of a skill, for a name from the vocabulary; undefined where nothing listed uses it. */
export function findSkillPage(name: string): Skill | undefined {
	return getUsedSkills().find((skill) => skill.name === name);
}

/** What a role is tied to: the projects, posts and systems that name it. */
export function getRoleConnections(slug: string) {
	const names = (entry: Project | Post | System) => entry.roles.includes(slug);
	return {
		projects: getProjects().filter(names),
		posts: getPosts().filter(names),
		systems: getSystems().filter(names),
	};
}

/** What a project is tied to: its roles, and the posts and systems that name it. */
export function getProjectConnections(project: Project) {
	const names = (entry: Post | System) => entry.projects.includes(project.slug);
	return {
		roles: getRoles().filter(({ slug }) => project.roles.includes(slug)),
		posts: getPosts().filter(names),
		systems: getSystems().filter(names),
	};
}

/** What a post or a system refers to. */
export function getReferredEntries(entry: Post | System) {
	const systemSlugs = entry.collection === "posts" ? entry.systems : [];
	return {
		roles: getRoles().filter(({ slug }) => entry.roles.includes(slug)),
		projects: getProjects().filter(({ slug }) => entry.projects.includes(slug)),
		systems: getSystems().filter(({ slug }) => systemSlugs.includes(slug)),
	};
}

/** Other posts, those that share most tags first; none that shares no tag. */
export function getRelatedPosts(post: Post): Post[] {
	const tagged = getTags().flatMap(({ tag, posts }) => (post.tags.includes(tag) ? posts : []));
	const shared = new Map<Post, number>();
	for (const other of tagged) if (other.slug !== post.slug) shared.set(other, (shared.get(other) ?? 0) + 1);
	const counts = post.tags.map((_, fewer) => post.tags.length - fewer);
	return counts.flatMap((count) => getPosts().filter((other) => shared.get(other) === count)).slice(0, 3);
}

/** The entries before and after one in a list that runs from the latest to the earliest. */
export function getNeighbors<E extends Entry>(list: readonly E[], entry: E): { previous?: E; next?: E } {
	const index = list.findIndex(({ slug }) => slug === entry.slug);
	if (index < 0) return {};
	return { previous: list[index + 1], next: list[index - 1] };
}

/** A list that is made once for as long as the content is the same, of one person or of everybody. */
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
