import { getPage, hasSeveralPeople, type Person, site } from "@/lib/content/read/query";
import { doiUrl, toBibtex } from "./citation";
import { formatDay, formatDays } from "./dates";
import { escapeMarkdown, markdownLink } from "./escape-markdown";
import { getRoleFacts } from "./role-facts";
import { type EntryPage, markdownPath, pathOf, tagName, toAbsoluteUrl } from "./routes";

/** Returns the known facts in an entry's frontmatter, each with a label and a text. */
export function getEntryFacts(entry: EntryPage): [label: string, text: string][] {
	const person = entry.collection === "people" ? undefined : getPage("people", entry.person);
	const facts: [string, string | undefined][] = [
		...ownFacts(entry),
		[
			"Person",
			person && hasSeveralPeople()
				? markdownLink(person.title, toAbsoluteUrl(markdownPath(pathOf(person))))
				: undefined,
		],
		["Technologies", entry.collection === "people" ? undefined : escaped(entry.skills.join(", "))],
	];
	return facts.flatMap(([label, text]): [string, string][] => (text ? [[label, text]] : []));
}

function ownFacts(entry: EntryPage): [string, string | undefined][] {
	switch (entry.collection) {
		case "people":
			return [
				["Position", escaped(entry.position)],
				["Place", escaped(entry.place)],
				["Status", escaped(entry.availability)],
				["Mail", escaped(entry.email)],
				["Links", toProfileLinks(entry.links)],
			];
		case "roles":
			return getRoleFacts(entry).map(({ label, text }) => [label, escaped(text)]);
		case "posts":
			return [
				["Published", formatDay(entry.published, site.language)],
				["Updated", entry.updated && formatDay(entry.updated, site.language)],
				["Tags", entry.tags.map(tagName).join(", ")],
			];
		case "projects":
			return [...paperFacts(entry), ["Links", toMarkdownLinks(entry.links)]];
		case "systems":
			return [];
	}
}

const escaped = (text: string | undefined) => text && escapeMarkdown(text);

/** Returns profiles as Markdown. */
export const toProfileLinks = (links: Person["links"]) =>
	toMarkdownLinks(links.map(({ kind, href }) => ({ label: kind, href })));

const toMarkdownLinks = (links: { label: string; href: string }[]) =>
	links.map(({ label, href }) => markdownLink(label, href)).join(", ");

function paperFacts(project: Extract<EntryPage, { collection: "projects" }>): [string, string | undefined][] {
	if (project.kind !== "paper") return [];
	const { authors, venue, place, start, end, isbn, doi } = project.paper;
	return [
		["Authors", escaped(authors.map(({ name, affiliation }) => `${name} (${affiliation})`).join(", "))],
		[
			"Venue",
			escaped([venue, place, formatDays(start, end ?? start, site.language)].filter(Boolean).join(", ")),
		],
		["ISBN", escaped(isbn)],
		["DOI", markdownLink(doi, doiUrl(project))],
	];
}

/** Returns a paper's citation as a code block; nothing for other entries. */
export function renderCitation(entry: EntryPage): string | undefined {
	if (entry.collection !== "projects" || entry.kind !== "paper") return undefined;
	return `## Citation\n\n\`\`\`bibtex\n${toBibtex(entry)}\n\`\`\``;
}
