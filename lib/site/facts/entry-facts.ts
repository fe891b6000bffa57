import { getPage, hasSeveralPeople, type Person } from "@/lib/content/read/query";
import { wordsOf } from "@/lib/content/read/words";
import { escapeMarkdown, markdownLink } from "@/lib/site/formats/escape-markdown";
import { type EntryPage, markdownPath, pathOf, tagName, toAbsoluteUrl } from "@/lib/site/routes";
import type { LocalWords } from "@/lib/words/languages";
import { doiUrl, toBibtex } from "./citation";
import { formatDay, formatDays } from "./dates";
import { getRoleFacts } from "./role-facts";

/** Returns the known facts in an entry's frontmatter, each with a label and a text. */
export function getEntryFacts(entry: EntryPage): [label: string, text: string][] {
	const person = entry.collection === "people" ? undefined : getPage("people", entry.person);
	const words = wordsOf(entry);
	const { person: personLabel, technologies } = words.facts;
	const facts: [string, string | undefined][] = [
		...ownFacts(entry, words),
		[
			personLabel,
			person && hasSeveralPeople()
				? markdownLink(person.title, toAbsoluteUrl(markdownPath(pathOf(person))))
				: undefined,
		],
		[technologies, entry.collection === "people" ? undefined : escaped(entry.skills.join(words.text.comma))],
	];
	return facts.flatMap(([label, text]): [string, string][] => (text ? [[label, text]] : []));
}

function ownFacts(entry: EntryPage, words: LocalWords): [string, string | undefined][] {
	const { facts, titles } = words;
	switch (entry.collection) {
		case "people":
			return [
				[facts.position, escaped(entry.position)],
				[facts.place, escaped(entry.place)],
				[facts.status, escaped(entry.availability)],
				[facts.mail, escaped(entry.email)],
				[facts.links, toProfileLinks(entry.links)],
			];
		case "roles":
			return getRoleFacts(entry, words).map(({ label, text }) => [label, escaped(text)]);
		case "posts":
			return [
				[facts.published, formatDay(entry.published, words)],
				[facts.updated, entry.updated && formatDay(entry.updated, words)],
				[titles.tags, entry.tags.map(tagName).join(words.text.comma)],
			];
		case "projects":
			return [...paperFacts(entry, words), [facts.links, toMarkdownLinks(entry.links)]];
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

function paperFacts(
	project: Extract<EntryPage, { collection: "projects" }>,
	words: LocalWords,
): [string, string | undefined][] {
	if (project.kind !== "paper") return [];
	const { authors, venue, place, start, end, isbn, doi } = project.paper;
	return [
		[
			words.facts.authors,
			escaped(authors.map(({ name, affiliation }) => `${name} (${affiliation})`).join(", ")),
		],
		[
			words.facts.venue,
			escaped([venue, place, formatDays(start, end ?? start, words)].filter(Boolean).join(", ")),
		],
		["ISBN", escaped(isbn)],
		["DOI", markdownLink(doi, doiUrl(project))],
	];
}

/** Returns a paper's citation as a code block; nothing for other entries. */
export function renderCitation(entry: EntryPage): string | undefined {
	if (entry.collection !== "projects" || entry.kind !== "paper") return undefined;
	return `## ${wordsOf(entry).titles.citation}\n\n\`\`\`bibtex\n${toBibtex(entry)}\n\`\`\``;
}
