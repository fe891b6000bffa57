import { getOwner, getUsedSkills, type Person, site } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { toProfileLinks } from "@/lib/site/facts/entry-facts";
import {
	getRoutes,
	markdownPath,
	type Route,
	skillsPath,
	titleWithPerson,
	toAbsoluteUrl,
} from "@/lib/site/routes";
import { fill } from "@/lib/words/format";
import { escapeMarkdown, markdownLink } from "./escape-markdown";
import { joinParts, list, section } from "./markdown-lists";
import { renderMarkdownVersion } from "./markdown-version";

/**
 * Returns the site's contents for language models (llmstxt.org): its pages with their Markdown versions.
 *
 * @param fullLength length of llms-full.txt in characters
 */
export function renderLlms(fullLength: number): string {
	const { titles, descriptions } = getSiteWords();
	const all = getRoutes().filter(({ thin }) => !thin);
	const links = (...kinds: Route["kind"][]) =>
		list(
			all
				.filter(({ kind, path }) => kinds.includes(kind) && path !== skillsPath)
				.map((shown) => `${linkTo(shown)}: ${escapeMarkdown(shown.description)}`),
		);
	const full = markdownLink("llms-full.txt", toAbsoluteUrl("/llms-full.txt"));
	const data = markdownLink("resume.json", toAbsoluteUrl("/resume.json"));
	return joinParts([
		`# ${escapeMarkdown(site.name)}`,
		`> ${escapeMarkdown(site.description)}`,
		fill(descriptions.llms, { full, tokens: tokensOf(fullLength), data }),
		describeContact(getOwner()),
		...section(titles.roles, links("role")),
		...section(titles.runningModels, links("system")),
		...section(titles.projects, links("project")),
		...section(titles.posts, links("post")),
		...section(titles.people, links("home", "person", "resume")),
		...section(
			// A name with a meaning (llmstxt.org), which is not translated.
			"Optional",
			[links("index", "tag"), ...all.filter(({ path }) => path === skillsPath).map(skillsLine)].join("\n"),
		),
	]);
}

const linkTo = (shown: Route) =>
	markdownLink(titleWithPerson(shown), toAbsoluteUrl(markdownPath(shown.path)));

/** Returns the skills on one line, because one line each would be half of the file. */
function skillsLine(shown: Route): string {
	return `- ${linkTo(shown)}: ${escapeMarkdown(
		getUsedSkills()
			.map(({ name }) => name)
			.join(getSiteWords().text.comma),
	)}`;
}

/** Returns the ways to reach a person, or states that there are none, so that no model searches every page. */
function describeContact({ title, email, links }: Person): string {
	const { people } = getSiteWords();
	const ways = [email && escapeMarkdown(email), toProfileLinks(links)].filter(Boolean).join(", ");
	return fill(people.contact, { name: escapeMarkdown(title), ways: ways || people.noContact });
}

/** Returns the tokens of a text, at four characters each, rounded to thousands: "33,000". */
const tokensOf = (length: number) =>
	new Intl.NumberFormat(getSiteWords().locale).format(Math.ceil(length / 4000) * 1000);

/**
 * Returns the text of every entry, as a sequence of Markdown versions.
 *
 * @param getVersion returns the Markdown version of a page
 */
export function renderLlmsFull(getVersion: (route: Route) => string = renderMarkdownVersion): string {
	const entries = getRoutes().filter(({ entry }) => entry !== undefined);
	return [
		`# ${escapeMarkdown(site.name)}\n\n> ${escapeMarkdown(site.description)}\n`,
		...entries.map((shown) => getVersion(shown)),
	].join("\n---\n\n");
}
