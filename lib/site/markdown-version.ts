import {
	getOwner,
	getPage,
	getPosts,
	getProjects,
	getRoles,
	type Person,
	site,
} from "@/lib/content/read/query";
import { renderBodyAsMarkdown } from "./body-formats";
import { formatPeriod } from "./dates";
import { getEntryFacts, renderCitation, toMarkdownLinks } from "./entry-facts";
import { escapeMarkdown, markdownLink } from "./escape-markdown";
import { describeSchool, getResume, type Resume, type School } from "./resume";
import {
	getRoutes,
	markdownPath,
	type Page,
	pathOf,
	type Route,
	titleWithPerson,
	toAbsoluteUrl,
} from "./routes";

/** Renders a page as Markdown: the facts of its frontmatter, then its text or its list. */
export function renderMarkdownVersion(shown: Route): string {
	const { path, title, description } = shown;
	return joined([
		`# ${escapeMarkdown(title)}`,
		`> ${escapeMarkdown(description)}`,
		...contentOf(shown),
		`Canonical page: <${toAbsoluteUrl(path)}>`,
	]);
}

/** Renders llms.txt (llmstxt.org), which links to the Markdown version of every page. */
export function renderLlms(): string {
	const all = getRoutes();
	const links = (kinds: Route["kind"][]) =>
		list(
			all
				.filter(({ kind }) => kinds.includes(kind))
				.map(
					(shown) =>
						`${markdownLink(titleWithPerson(shown), toAbsoluteUrl(markdownPath(shown.path)))}: ${escapeMarkdown(shown.description)}`,
				),
		);
	return joined([
		`# ${escapeMarkdown(site.name)}`,
		`> ${escapeMarkdown(site.description)}`,
		`Every page has a Markdown version at its address with .md at the end. The whole text is in [llms-full.txt](${toAbsoluteUrl("/llms-full.txt")}), the résumé as data in [resume.json](${toAbsoluteUrl("/resume.json")}).`,
		...section("Roles", links(["role"])),
		...section("Running models", links(["system"])),
		...section("Projects", links(["project"])),
		...section("Posts", links(["post"])),
		...section("People", links(["home", "person", "resume"])),
		...section("Optional", links(["index", "tag", "skill"])),
	]);
}

/** Renders llms-full.txt, the Markdown versions of all entries. */
export function renderLlmsFull(): string {
	const entries = getRoutes().filter(({ entry }) => entry !== undefined);
	return [
		`# ${escapeMarkdown(site.name)}\n\n> ${escapeMarkdown(site.description)}\n`,
		...entries.map(renderMarkdownVersion),
	].join("\n---\n\n");
}

function contentOf({ kind, entry, lists }: Route): string[] {
	if (kind === "home")
		return [
			escapeMarkdown((getOwner().statement ?? "").replaceAll("*", "")),
			list(factsAsLines(getOwner())),
			...personParts(getOwner()),
		];
	if (kind === "resume") return resumeParts(getResume());
	if (!entry) return [list(lists.map(lineOf))];
	const facts = list(factsAsLines(entry));
	if (entry.collection === "people") return [facts, ...personParts(entry)];
	return [facts, ...figures(entry), renderBodyAsMarkdown(entry), renderCitation(entry) ?? ""];
}

const factsAsLines = (entry: Page) => getEntryFacts(entry).map(([label, text]) => `${label}: ${text}`);

function personParts(person: Person): string[] {
	return [
		...figures(person),
		renderBodyAsMarkdown(person),
		...section("Roles", list(getRoles(person.slug).map(lineOf))),
		...section("Projects", list(getProjects(person.slug).map(lineOf))),
		...section("Writing", list(getPosts(person.slug).map(lineOf))),
		...section("Skills", skills(person)),
		...section("Education", education(person.education.map(describeSchool))),
	];
}

/** The résumé in the order, and the words, of its page. */
function resumeParts({
	person,
	facts,
	experience,
	education: schools,
	projects,
	publications,
}: Resume): string[] {
	return [
		escapeMarkdown(facts.join(" · ")),
		[person.email && escapeMarkdown(person.email), toMarkdownLinks(person.links)].filter(Boolean).join(" · "),
		escapeMarkdown(person.summary),
		"## Experience",
		...experience.flatMap(({ role, position, dates, lines }) => [
			`### ${markdownLink(role.title, toAbsoluteUrl(pathOf(role)))}`,
			escapeMarkdown([position, dates].filter(Boolean).join(" · ")),
			list(lines.map(({ sentence }) => escapeMarkdown(sentence))),
		]),
		...section("Skills", skills(person)),
		...section("Education", education(schools)),
		...section("Projects", list(projects.map(lineOf))),
		...section("Publications", list(publications.map(lineOf))),
	];
}

function lineOf(entry: Page): string {
	const detail =
		entry.collection === "roles" ? [entry.position, formatPeriod(entry)].filter(Boolean).join(", ") : "";
	const name = detail ? `${entry.title}, ${detail}` : entry.title;
	return `${markdownLink(name, toAbsoluteUrl(pathOf(entry)))}: ${escapeMarkdown(entry.summary)}`;
}

function figures(entry: Page): string[] {
	if (entry.collection === "posts" || entry.collection === "systems" || entry.figures.length === 0) return [];
	return [
		list(
			entry.figures.map(
				({ value, label, ...explained }) =>
					`**${escapeMarkdown(value)}** ${escapeMarkdown(label)}${whereOf(explained)}`,
			),
		),
	];
}

/** Where a person's figure is explained: in a role; an entry's own figures are explained below it. */
function whereOf({ section, role }: { section: string; role?: string }): string {
	const explained = role && getPage("roles", role);
	return explained
		? ` (${markdownLink(explained.title, `${toAbsoluteUrl(pathOf(explained))}#${section}`)})`
		: "";
}

const skills = (person: Person) =>
	list(person.skills.map(({ group, names }) => escapeMarkdown(`${group}: ${names.join(", ")}`)));

const education = (schools: School[]) => list(schools.map(({ line }) => escapeMarkdown(line)));

const section = (title: string, body: string) => (body ? [`## ${title}`, body] : []);
const list = (items: string[]) => items.map((item) => `- ${item}`).join("\n");
const joined = (parts: string[]) => `${parts.filter(Boolean).join("\n\n")}\n`;
