import {
	owner,
	type Person,
	type Post,
	type Project,
	people,
	posts,
	projects,
	type Role,
	roles,
	type System,
	severalPeople,
	site,
	systems,
	tags,
	usedSkills,
} from "@/lib/content/query";
import { pathOf, skillPath, tagPath } from "./paths";

export { pathOf, skillPath, tagPath };

/** A public page: where it is, and how it is called. */
export interface Route {
	/** Absolute path without a slash at its end; "/" for the home page. */
	path: string;
	kind: "home" | "index" | "role" | "project" | "post" | "system" | "tag" | "skill" | "person" | "resume";
	title: string;
	description: string;
}

/** How a tag is written for readers: its words, apart. */
export const tagName = (tag: string) => tag.replaceAll("-", " ");

/** Every public page, indexes before what they list. An index without entries is no page. */
export function routes(): Route[] {
	const index = (path: string, title: string, description: string): Route => ({
		path,
		kind: "index",
		title,
		description,
	});
	const entry =
		(kind: Route["kind"]) =>
		(page: Person | Role | Project | Post | System): Route => ({
			path: pathOf(page),
			kind,
			title: titleOf(page),
			description: page.summary,
		});
	const name = owner().title;
	return [
		{ path: "/", kind: "home", title: site.name, description: site.description },
		index(
			"/roles",
			"Roles",
			`Every role as a deep-dive: what was decided, how it works, and the figure that shows it. ${counted(roles(), "role")}.`,
		),
		...roles().map(entry("role")),
		...(systems().length > 0
			? [
					index(
						"/systems",
						"Systems",
						"Small, honest models of the systems that the roles and posts talk about. Each runs on its page, with its assumptions written beside it.",
					),
				]
			: []),
		...systems().map(entry("system")),
		index(
			"/projects",
			"Projects",
			`Software and papers: what each is for, how it works, and where to find it. ${counted(projects(), "project")}.`,
		),
		...projects().map(entry("project")),
		index(
			"/blog",
			"Blog",
			`Write-ups of systems at work: schedulers, queues, capacity, and what the published papers say. ${counted(posts(), "post")}.`,
		),
		...posts().map(entry("post")),
		index(
			"/blog/tags",
			"Tags",
			"Every subject that the blog's posts are tagged with, and how many posts each one has.",
		),
		...tags().map(
			({ tag, posts: tagged }): Route => ({
				path: tagPath(tag),
				kind: "tag",
				title: `Posts on ${tagName(tag)}`,
				description: `What the blog has on ${tagName(tag)}: ${counted(tagged, "post")}, the newest first, each with its summary and reading time.`,
			}),
		),
		...usedSkills().map(
			(skill): Route => ({
				path: skillPath(skill.slug),
				kind: "skill",
				title: skill.name,
				description: `Where ${skill.name} was used: the roles, projects and posts that name it, each with what it was used for.`,
			}),
		),
		...(severalPeople()
			? [
					index(
						"/people",
						"People",
						"Whose roles, projects and writing this site shows, and where each person’s pages begin.",
					),
					...people().map(entry("person")),
				]
			: []),
		{
			path: "/resume",
			kind: "resume",
			title: `Résumé of ${name}`,
			description: `The résumé of ${name} on one page of HTML, or two of A4 when printed: roles, skills, projects and education.`,
		},
	];
}

/** The route at a path. Throws where there is none: a page must not exist that the list does not know. */
export function route(path: string): Route {
	const found = routes().find((candidate) => candidate.path === path);
	if (!found) throw new Error(`lib/site/routes.ts knows no page at ${path}`);
	return found;
}

/** The navigation, without indexes that have nothing to show. */
export function navigation() {
	const paths = new Set(routes().map(({ path }) => path));
	return site.navigation.filter(({ href }) => paths.has(href));
}

/** An entry's title alone on a page of its own: two roles may have one organisation, so the position tells them apart. */
function titleOf(page: Person | Role | Project | Post | System): string {
	return page.collection === "roles" ? `${page.title}, ${page.position}` : page.title;
}

function counted(list: readonly unknown[], noun: string): string {
	return `${list.length} ${noun}${list.length === 1 ? "" : "s"}`;
}
