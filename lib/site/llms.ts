import { getOwner, getUsedSkills, type Person, site } from "@/lib/content/read/query";
import { toProfileLinks } from "./entry-facts";
import { escapeMarkdown, markdownLink } from "./escape-markdown";
import { joinParts, list, section } from "./markdown-lists";
import { renderMarkdownVersion } from "./markdown-version";
import { getRoutes, markdownPath, type Route, skillsPath, titleWithPerson, toAbsoluteUrl } from "./routes";

/**
 * Returns the site's contents for language models (llmstxt.org): its pages with their Markdown versions.
 *
 * @param fullLength length of llms-full.txt in characters
 */
export function renderLlms(fullLength: number): string {
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
		`Every page has a Markdown version at its address with .md at the end. ${full} has the text of every entry, about ${tokensOf(fullLength)} tokens; ${data} has the résumé as data.`,
		describeContact(getOwner()),
		...section("Roles", links("role")),
		...section("Running models", links("system")),
		...section("Projects", links("project")),
		...section("Posts", links("post")),
		...section("People", links("home", "person", "resume")),
		...section(
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
			.join(", "),
	)}`;
}

/** Returns the ways to reach a person, or states that there are none, so that no model searches every page. */
function describeContact({ title, email, links }: Person): string {
	const ways = [email && escapeMarkdown(email), toProfileLinks(links)].filter(Boolean).join(", ");
	return `Contact ${escapeMarkdown(title)}: ${ways || "this site gives no address yet"}.`;
}

/** Returns the tokens of a text, at four characters each, rounded to thousands: "33,000". */
const tokensOf = (length: number) => `${Math.ceil(length / 4000)},000`;

/**
 * Returns the text of every entry, as a sequence of Markdown versions.
 *
 * @param appendixes by the path of a page
 */
export function renderLlmsFull(appendixes: ReadonlyMap<string, string> = new Map()): string {
	const entries = getRoutes().filter(({ entry }) => entry !== undefined);
	return [
		`# ${escapeMarkdown(site.name)}\n\n> ${escapeMarkdown(site.description)}\n`,
		...entries.map((shown) => renderMarkdownVersion(shown, appendixes.get(shown.path))),
	].join("\n---\n\n");
}
