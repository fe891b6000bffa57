import { getOtherPerson, getSkillUse, getSkillUses, getTags, getUsedSkills } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { formatPeriod } from "@/lib/site/facts/dates";
import {
	type EntryPage,
	markdownPath,
	pathOf,
	type Route,
	skillPath,
	skillsPath,
	tagName,
	tagPath,
	tagsPath,
	titleInSentence,
	toAbsoluteUrl,
} from "@/lib/site/routes";
import { escapeMarkdown, markdownLink } from "./escape-markdown";

/** Returns a heading with its body; nothing for an empty body. */
export const section = (title: string, body: string) => (body ? [`## ${title}`, body] : []);
export const list = (items: string[]) => items.map((item) => `- ${item}`).join("\n");
/** Joins the parts of a document that are not empty. */
export const joinParts = (parts: string[]) => `${parts.filter(Boolean).join("\n\n")}\n`;

/** Returns the list of an index, tag, or skill page, one entry per line. */
export function renderList({ path, lists }: Route): string {
	if (path === tagsPath)
		return list(getTags().map(({ tag, posts }) => listLine(tagName(tag), tagPath(tag), posts)));
	if (path === skillsPath)
		return list(getUsedSkills().map(({ name, slug }) => listLine(name, skillPath(slug), getSkillUses(name))));
	const skill = getUsedSkills().find(({ slug }) => skillPath(slug) === path);
	return list(
		lists.map((entry) => {
			const use = skill && entry.collection !== "people" ? getSkillUse(skill, entry) : undefined;
			return describe(entry, use ?? entry.summary);
		}),
	);
}

/** Returns an entry in a list, with its person unless that is the site's owner, because a line may be read alone. */
export const lineOf = (entry: EntryPage) => describe(entry, entry.summary);

function describe(entry: EntryPage, about: string): string {
	const detail =
		entry.collection === "roles"
			? [entry.position, formatPeriod(entry, getSiteWords())].filter(Boolean).join(", ")
			: "";
	const title = detail ? `${entry.title}, ${detail}` : entry.title;
	const other = entry.collection === "people" ? undefined : getOtherPerson(entry);
	const name = other ? `${title} · ${other.title}` : title;
	return `${markdownLink(name, toAbsoluteUrl(markdownPath(pathOf(entry))))}: ${escapeMarkdown(about)}`;
}

/** Returns a list of entries as a line of another list. */
const listLine = (name: string, path: string, entries: EntryPage[]) =>
	`${markdownLink(name, toAbsoluteUrl(markdownPath(path)))}: ${escapeMarkdown(entries.map(titleInSentence).join(getSiteWords().text.comma))}`;
