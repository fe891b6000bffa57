import {
	getOthers,
	getOwner,
	getPage,
	getPosts,
	getProjects,
	getRoles,
	type Person,
} from "@/lib/content/read/query";
import { getSiteWords, wordsOf } from "@/lib/content/read/words";
import { getEntryFacts, renderCitation, toProfileLinks } from "@/lib/site/facts/entry-facts";
import { getResume, type Resume, type School } from "@/lib/site/facts/resume";
import {
	type EntryPage,
	markdownPath,
	pathOf,
	type Route,
	titleWithPerson,
	toAbsoluteUrl,
} from "@/lib/site/routes";
import { fill } from "@/lib/words/format";
import type { LocalWords } from "@/lib/words/languages";
import { renderBodyAsMarkdown } from "./body-formats";
import { escapeMarkdown, markdownLink } from "./escape-markdown";
import { joinParts, lineOf, list, renderList, section } from "./markdown-lists";

/**
 * Renders a page as Markdown: the facts of its frontmatter, then its text or its list.
 *
 * @param appendix Markdown of content below the text that is not in a content file, such as a model's assumptions
 */
export function renderMarkdownVersion(shown: Route, appendix = ""): string {
	const { path, description, entry } = shown;
	const { page } = entry ? wordsOf(entry) : getSiteWords();
	return joinParts([
		`# ${escapeMarkdown(titleWithPerson(shown))}`,
		`> ${escapeMarkdown(description)}`,
		...contentOf(shown),
		appendix,
		fill(page.canonical, { url: `<${toAbsoluteUrl(path)}>` }),
	]);
}

/** Returns the response for an unknown path, with a link to the list of all pages. */
export function renderMissingPage(): string {
	const { noPage, listsPages } = getSiteWords().page;
	const link = markdownLink("llms.txt", toAbsoluteUrl("/llms.txt"));
	return joinParts([`# ${noPage}`, fill(listsPages, { link })]);
}

function contentOf(shown: Route): string[] {
	const { kind, entry, person } = shown;
	if (kind === "home") return homeParts(getOwner());
	if (kind === "resume" && person) return resumeParts(getResume(person));
	if (!entry) return [renderList(shown)];
	const facts = list(factsAsLines(entry));
	if (entry.collection === "people") return [facts, ...personParts(entry)];
	return [facts, ...figures(entry), renderBodyAsMarkdown(entry), renderCitation(entry) ?? ""];
}

function homeParts(owner: Person): string[] {
	return [
		escapeMarkdown((owner.statement ?? "").replaceAll("*", "")),
		list(factsAsLines(owner)),
		...personParts(owner),
		...section(getSiteWords().people.alsoHereOthers, list(getOthers().map(lineOf))),
	];
}

const factsAsLines = (entry: EntryPage) =>
	getEntryFacts(entry).map(([label, text]) => fill(wordsOf(entry).text.labeled, { label, text }));

function personParts(person: Person): string[] {
	const { titles } = wordsOf(person);
	return [
		...figures(person),
		renderBodyAsMarkdown(person),
		...section(titles.roles, list(getRoles(person.slug).map(lineOf))),
		...section(titles.projects, list(getProjects(person.slug).map(lineOf))),
		...section(titles.writing, list(getPosts(person.slug).map(lineOf))),
		...section(titles.skills, skills(person)),
		...section(titles.education, education(getResume(person).education)),
	];
}

/** Renders the résumé in the order and the words of its page. */
function resumeParts({
	person,
	facts,
	experience,
	education: schools,
	projects,
	publications,
}: Resume): string[] {
	const { titles, text } = wordsOf(person);
	return [
		escapeMarkdown(facts.join(" · ")),
		[person.email && escapeMarkdown(person.email), toProfileLinks(person.links)].filter(Boolean).join(" · "),
		escapeMarkdown(person.summary),
		...(experience.length > 0 ? [`## ${titles.experience}`] : []),
		...experience.flatMap(({ name, place, dates, progression, positions }) => [
			`### ${escapeMarkdown([name, place].filter(Boolean).join(", "))}`,
			escapeMarkdown([progression.join(text.arrow), dates].filter(Boolean).join(" · ")),
			...positions.flatMap((position) => [
				`#### ${markdownLink(position.role.position, toAbsoluteUrl(markdownPath(pathOf(position.role))))}`,
				escapeMarkdown([position.product, position.dates].filter(Boolean).join(" · ")),
				list(position.role.highlights.map(({ text }) => escapeMarkdown(text))),
			]),
		]),
		...section(titles.skills, skills(person)),
		...section(titles.education, education(schools)),
		...section(titles.projects, list(projects.map(lineOf))),
		...section(titles.publications, list(publications.map(lineOf))),
	];
}

function figures(entry: EntryPage): string[] {
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

/** Links a person's figure to the role that explains it. An entry's own figures are explained below it. */
function whereOf({ section, role }: { section: string; role?: string }): string {
	const explained = role && getPage("roles", role);
	return explained
		? ` (${markdownLink(explained.title, `${toAbsoluteUrl(markdownPath(pathOf(explained)))}#${section}`)})`
		: "";
}

const skills = (person: Person) =>
	list(person.skills.map((skills) => escapeMarkdown(describeSkills(skills, wordsOf(person)))));

/** Returns a group of skills on one line: "Languages: Ada, Lua". */
const describeSkills = ({ group, names }: Person["skills"][number], { text }: LocalWords) =>
	fill(text.labeled, { label: group, text: names.join(text.comma) });

const education = (schools: School[]) => list(schools.map(({ line }) => escapeMarkdown(line)));
