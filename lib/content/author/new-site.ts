import { readFileSync } from "node:fs";
import path from "node:path";
import { parseDocument, stringify } from "yaml";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import { parseBody } from "@/lib/content/read/parse-body";
import { normalizeText } from "@/lib/content/schema/source-text";
import { createEntry, toSlug } from "./new-entry";

/** Details of a new owner. Only the name is required. */
export interface Answers {
	name: string;
	/** Job title. */
	title?: string | undefined;
	/** Employer. */
	organization?: string | undefined;
	place?: string | undefined;
	email?: string | undefined;
	/** Public URL of the site. */
	url?: string | undefined;
}

const ORNAMENT = path.resolve(import.meta.dirname, "../../../components/page/ornament-template");

/** Content that a new owner replaces. Systems are a separate item, because they may stay. */
export const OWN = [
	"content/people",
	"content/roles",
	"content/projects",
	"content/posts",
	"content/systems",
	"content/skills.json",
	"content/abbreviations.json",
	"content/public-urls.txt",
	"content/site.json",
	"content/icon.svg",
	"content/ornament",
	// Tests of this site's text.
	"content/own-words.test.ts",
	"content/people.spec.ts",
	"content/search-words.spec.ts",
];

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26">
  <title>Site icon</title>
  <rect width="26" height="26" rx="6" fill="#b4371c"/>
  <circle cx="13" cy="13" r="6" fill="#fff"/>
</svg>
`;

/**
 * Returns the files of a new site: settings, one person, one role, a draft post, an icon and a plain ornament.
 *
 * @param today YYYY-MM-DD
 */
export function createSite(answers: Answers, today: string): Record<string, string> {
	const { name, title, place, email } = answers;
	const person = toSlug(name) || "me";
	const post = createEntry("posts", "First post", {}, { person, today, order: 1 });
	return {
		"content/site.json": toJson({
			name,
			url: answers.url ?? "https://example.com",
			description: describe(name),
			language: "en",
			person,
			navigation: [
				{ label: "Roles", href: "/roles" },
				{ label: "Systems", href: "/systems" },
				{ label: "Projects", href: "/projects" },
				{ label: "Blog", href: "/blog" },
				{ label: "Résumé", href: "/resume" },
			],
		}),
		"content/skills.json": "[]\n",
		"content/icon.svg": ICON,
		[`content/people/${person}.mdx`]: writeEntry({
			title: name,
			summary: describe(name),
			headline: createHeadline(answers),
			...(title && { position: title }),
			...(place && { place }),
			...(email && { email }),
		}),
		...createRole(answers, person, today),
		"content/posts/first-post.mdx": post,
		...Object.fromEntries(
			["index.tsx", "ornament.css", "resume.typ"].map((file) => [
				`content/ornament/${file}`,
				readFileSync(path.join(ORNAMENT, file), "utf8"),
			]),
		),
	};
}

const describe = (name: string) =>
	`${name}’s portfolio and blog: roles, projects, posts and a résumé, on pages of their own.`;

/** Returns the job in one line, or a description of the site if the job is too short or too long for a headline. */
function createHeadline({ name, title = "", organization }: Answers): string {
	const position = organization ? `${title} at ${organization}` : title;
	const isHeadline = title !== "" && position.length >= 10 && position.length <= 120;
	return isHeadline ? position : `The portfolio and blog of ${name}`;
}

/** Returns the role's file: public if title and employer are known, else the template as a draft. */
function createRole({ name, title, organization }: Answers, person: string, today: string) {
	const file = `content/roles/${toSlug(organization ?? "") || "first-role"}.mdx`;
	if (!title || !organization)
		return { [file]: createEntry("roles", "First role", {}, { person, today, order: 1 }) };
	const summary = `${name} works at ${organization} as ${title}. This page is about that work.`;
	const role = {
		title: organization,
		summary:
			summary.length <= 160 ? summary : "The work in this role, what made it hard, and what came of it.",
		person,
		order: 1,
		position: title,
		organization,
	};
	return { [file]: writeEntry(role, `I work at ${organization} as ${title}.\n`) };
}

/**
 * Returns a system's text for another owner, without references to removed entries. Links to them become plain
 * text.
 *
 * @param text an index.mdx that passes the check
 * @param person slug of the new owner
 */
export function adoptSystem(text: string, person: string): string {
	const [, frontmatter = "", body = ""] = /^---\n(.*?)^---\n(.*)/ms.exec(normalizeText(text)) ?? [];
	const document = parseDocument(frontmatter);
	document.set("person", person);
	for (const key of ["roles", "projects", "skills", "aliases"]) document.delete(key);
	return `---\n${document.toString({ lineWidth: 0 })}---\n${unlinkRemoved(body)}`;
}

/** Replaces links to roles, projects, posts, people and skills with their text. */
function unlinkRemoved(body: string): string {
	const links = getNodes(parseBody(body)).filter(
		(node) => node.type === "link" && /^\/(roles|projects|blog|people|skills)(?![\w-])/.test(node.url),
	);
	return links.reduceRight((text, node) => {
		if (node.type !== "link") return text;
		const [from, to] = [node.position?.start.offset, node.position?.end.offset];
		const [first, last] = [node.children.at(0)?.position, node.children.at(-1)?.position];
		const words = text.slice(first?.start.offset, last?.end.offset);
		return text.slice(0, from) + words + text.slice(to);
	}, body);
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, "  ")}\n`;

function writeEntry(frontmatter: object, body = ""): string {
	return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n${body && `\n${body}`}`;
}
