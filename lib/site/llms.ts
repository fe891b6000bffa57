import { getOwner, getUsedSkills, type Person, site } from "@/lib/content/read/query";
import { toProfileLinks } from "./entry-facts";
import { escapeMarkdown, markdownLink } from "./escape-markdown";
import { joinParts, list, section } from "./markdown-lists";
import { renderMarkdownVersion } from "./markdown-version";
import { getRoutes, markdownPath, type Route, skillsPath, titleWithPerson, toAbsoluteUrl } from "./routes";

/**
 * The site's contents for models, after llmstxt.org: its pages with their Markdown versions.
 *
 * @param fullLength characters of llms-full.txt
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
		contactOf(getOwner()),
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

/** The skills on one line: a line each would be half of the file. */
function skillsLine(shown: Route): string {
	return `- ${linkTo(shown)}: ${escapeMarkdown(
		getUsedSkills()
			.map(({ name }) => name)
			.join(", "),
	)}`;
}

/** The ways to reach a person, or that none is given, so that nobody looks for one on every page. */
function contactOf({ title, email, links }: Person): string {
	const ways = [email && escapeMarkdown(email), toProfileLinks(links)].filter(Boolean).join(", ");
	return `Contact ${escapeMarkdown(title)}: ${ways || "this site gives no address yet"}.`;
}

/** Tokens of a text, at four characters each, to the next thousand: "33,000". */
const tokensOf = (length: number) => `${Math.ceil(length / 4000)},000`;

/**
 * The text of every entry, one Markdown version after another.
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
