import { page, severalPeople, site } from "@/lib/content/query";
import { bibtex, doiUrl } from "./citation";
import { day, days, month } from "./dates";
import { escapeMarkdown, markdownLink } from "./escape-markdown";
import { absolute, type Page, pathOf, tagName } from "./routes";

/** What an entry's frontmatter says, as words for readers: a label and a text each; nothing that is not known. */
export function factsOf(entry: Page): [label: string, text: string][] {
	const person = entry.collection === "people" ? undefined : page("people", entry.person);
	const facts: [string, string | undefined][] = [
		...ownFacts(entry),
		["Person", person && severalPeople() ? markdownLink(person.title, absolute(pathOf(person))) : undefined],
		["Technologies", entry.collection === "people" ? undefined : escaped(entry.skills.join(", "))],
	];
	return facts.flatMap(([label, text]): [string, string][] => (text ? [[label, text]] : []));
}

function ownFacts(entry: Page): [string, string | undefined][] {
	switch (entry.collection) {
		case "people":
			return [
				["Position", escaped(entry.position)],
				["Place", escaped(entry.place)],
				["Status", escaped(entry.availability)],
				["Mail", escaped(entry.email)],
				["Links", linked(entry.links)],
			];
		case "roles":
			return [
				["Position", escaped(entry.position)],
				["Organisation", escaped([entry.organisation, entry.team].filter(Boolean).join(" · "))],
				["Dates", [entry.start, entry.end].flatMap((date) => (date ? [month(date)] : [])).join(" – ")],
				["Place", escaped(entry.place)],
			];
		case "posts":
			return [
				["Published", day(entry.published, site.language)],
				["Updated", entry.updated && day(entry.updated, site.language)],
				["Tags", entry.tags.map(tagName).join(", ")],
			];
		case "projects":
			return [...paperFacts(entry), ["Links", linked(entry.links)]];
		case "systems":
			return [];
	}
}

const escaped = (text: string | undefined) => text && escapeMarkdown(text);

/** Links as Markdown. */
export const linked = (links: { label: string; href: string }[]) =>
	links.map(({ label, href }) => markdownLink(label, href)).join(", ");

function paperFacts(project: Extract<Page, { collection: "projects" }>): [string, string | undefined][] {
	if (project.kind !== "paper") return [];
	const { authors, venue, place, start, end, isbn, doi } = project.paper;
	return [
		["Authors", escaped(authors.map(({ name, affiliation }) => `${name} (${affiliation})`).join(", "))],
		["Venue", escaped([venue, place, days(start, end ?? start, site.language)].filter(Boolean).join(", "))],
		["ISBN", escaped(isbn)],
		["DOI", markdownLink(doi, doiUrl(project))],
	];
}

/** A paper's citation as a code block; nothing for anything else. */
export function citationBlock(entry: Page): string | undefined {
	if (entry.collection !== "projects" || entry.kind !== "paper") return undefined;
	return `\`\`\`bibtex\n${bibtex(entry)}\n\`\`\``;
}
