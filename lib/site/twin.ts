import { owner, type Person, page, posts, projects, roles, site } from "@/lib/content/query";
import { month } from "./dates";
import { citationBlock, factsOf, linked } from "./facts";
import { markdownOf } from "./plain";
import { getResume, type Resume } from "./resume";
import { absolute, type Page, pathOf, type Route, routes, titleAmongOthers, twinPath } from "./routes";

/** A page as Markdown: what its frontmatter says in words, then its text, or what it lists. */
export function twinOf(shown: Route): string {
	const { path, title, description } = shown;
	return joined([
		`# ${title}`,
		`> ${description}`,
		...contentOf(shown),
		`Canonical page: <${absolute(path)}>`,
	]);
}

/** The site's contents for models, after llmstxt.org: every page with its Markdown twin. */
export function llms(): string {
	const all = routes();
	const links = (kinds: Route["kind"][]) =>
		list(
			all
				.filter(({ kind }) => kinds.includes(kind))
				.map(
					(shown) => `[${titleAmongOthers(shown)}](${absolute(twinPath(shown.path))}): ${shown.description}`,
				),
		);
	return joined([
		`# ${site.name}`,
		`> ${site.description}`,
		`Every page has a Markdown twin at its address with .md at the end. The whole text is in [llms-full.txt](${absolute("/llms-full.txt")}), the résumé as data in [resume.json](${absolute("/resume.json")}).`,
		...section("Roles", links(["role"])),
		...section("Running models", links(["system"])),
		...section("Projects", links(["project"])),
		...section("Posts", links(["post"])),
		...section("People", links(["home", "person", "resume"])),
		...section("Optional", links(["index", "tag", "skill"])),
	]);
}

/** The text of every entry, one Markdown twin after another. */
export function llmsFull(): string {
	const entries = routes().filter(({ entry }) => entry !== undefined);
	return [`# ${site.name}\n\n> ${site.description}\n`, ...entries.map(twinOf)].join("\n---\n\n");
}

function contentOf({ kind, entry, lists }: Route): string[] {
	if (kind === "home")
		return [
			(owner().statement ?? "").replaceAll("*", ""),
			list(factsAsLines(owner())),
			...personParts(owner()),
		];
	if (kind === "resume") return resumeParts(getResume());
	if (!entry) return [list(lists.map(lineOf))];
	const facts = list(factsAsLines(entry));
	if (entry.collection === "people") return [facts, ...personParts(entry)];
	return [facts, ...figures(entry), markdownOf(entry), citationBlock(entry) ?? ""];
}

const factsAsLines = (entry: Page) => factsOf(entry).map(([label, text]) => `${label}: ${text}`);

function personParts(person: Person): string[] {
	return [
		...figures(person),
		markdownOf(person),
		...section("Roles", list(roles(person.slug).map(lineOf))),
		...section("Projects", list(projects(person.slug).map(lineOf))),
		...section("Writing", list(posts(person.slug).map(lineOf))),
		...section("Skills", skills(person)),
		...section("Education", education(person)),
	];
}

/** The résumé in the order, and the words, of its page. */
function resumeParts({ person, facts, experience, projects, publications }: Resume): string[] {
	return [
		facts.join(" · "),
		[person.email, linked(person.links)].filter(Boolean).join(" · "),
		person.summary,
		"## Experience",
		...experience.flatMap(({ role, dates, lines }) => [
			`### [${role.title}](${absolute(pathOf(role))})`,
			[[role.position, role.team].filter(Boolean).join(", "), dates].filter(Boolean).join(" · "),
			list(lines.map(({ sentence }) => literal(sentence))),
		]),
		...section("Skills", skills(person)),
		...section("Education", education(person)),
		...section("Projects", list(projects.map(lineOf))),
		...section("Publications", list(publications.map(lineOf))),
	];
}

function lineOf(entry: Page): string {
	const detail =
		entry.collection === "roles" ? [entry.position, dates(entry)].filter(Boolean).join(", ") : "";
	const name = detail ? `${entry.title}, ${detail}` : entry.title;
	return `[${name}](${absolute(pathOf(entry))}): ${entry.summary}`;
}

const dates = ({ start, end }: { start?: string | undefined; end?: string | undefined }) =>
	[start, end].flatMap((date) => (date ? [month(date)] : [])).join(" – ");

function figures(entry: Page): string[] {
	if (entry.collection === "posts" || entry.collection === "systems" || entry.figures.length === 0) return [];
	return [
		list(entry.figures.map(({ value, label, ...explained }) => `**${value}** ${label}${whereOf(explained)}`)),
	];
}

/** Where a person's figure is explained: in a role; an entry's own figures are explained below it. */
function whereOf({ section, role }: { section: string; role?: string }): string {
	const explained = role && page("roles", role);
	return explained ? ` ([${explained.title}](${absolute(pathOf(explained))}#${section}))` : "";
}

const skills = (person: Person) =>
	list(person.skills.map(({ group, names }) => `${group}: ${names.join(", ")}`));

function education(person: Person): string {
	return list(
		person.education.map(({ institution, degree, place, start, end, grade, awards }) =>
			[`${degree}, ${institution}`, place, [start, end].filter(Boolean).join(" – "), grade, ...awards]
				.filter(Boolean)
				.join(" · "),
		),
	);
}

/** Plain text as Markdown: a tag or an emphasis in it is none. */
const literal = (text: string) => text.replace(/[<*_`[\]]/g, "\\$&");

const section = (title: string, body: string) => (body ? [`## ${title}`, body] : []);
const list = (items: string[]) => items.map((item) => `- ${item}`).join("\n");
const joined = (parts: string[]) => `${parts.filter(Boolean).join("\n\n")}\n`;
