import path from "node:path";
import { clashes, movedPages, vanishedAddresses } from "./check-addresses";
import { missingCharacters } from "./check-characters";
import { takenIds } from "./check-ids";
import { imageProblems } from "./check-images";
import { isPage, linkProblems } from "./check-links";
import { modelProblems } from "./check-models";
import {
	type Checked,
	careerProblems,
	changesToCome,
	figureProblems,
	referenceProblems,
} from "./check-references";
import { leftovers } from "./create";
import { examineAll } from "./examined";
import { contentFiles, strayFiles } from "./files";
import { parseEntry } from "./parse";
import { didYouMean, type Problem } from "./problem";
import type { Site, Skill } from "./schema";
import { type Settings, SITE, SKILLS, siteSettings, skillSettings } from "./settings";

/**
 * Finds everything wrong with the content, in one run.
 *
 * @param root folder that holds content/, app/ and public/
 * @param lock whether new public addresses join content/public-urls.txt; not while an author is at work on them
 */
export async function checkContent(root: string, { lock } = { lock: true }): Promise<Problem[]> {
	const files = await contentFiles(root);
	const parsed = files.map(({ file, source, problems }) =>
		problems.length > 0 ? { file, problems } : { file, ...parseEntry(file, source) },
	);
	const examined = await examineAll(
		root,
		parsed.flatMap(({ file, body }) => (body === undefined ? [] : [{ file, body }])),
	);
	const factsOf = new Map(examined.map(({ file, facts }) => [file, facts]));
	const checked = parsed.flatMap((result): Checked[] => {
		const facts = factsOf.get(result.file);
		return result.entry && facts ? [{ entry: result.entry, locate: result.locate, facts }] : [];
	});
	// A file with a mistake is known by its name: what names it is not at fault.
	const names = files.map(({ file }) => file);
	const read = new Set(checked.map(({ entry }) => entry.file));
	const unread = names.filter((name) => !read.has(name));
	const broken = examined.filter(({ facts }) => facts.problems.length > 0).map(({ file }) => file);

	const site = siteSettings(root);
	const skills = skillSettings(root);
	const vocabulary = skills.fields ?? [];
	return [
		...site.problems,
		...skills.problems,
		...duplicateSkills(vocabulary, skills.locate),
		...siteProblems(site, (to) => isPage(root, checked, vocabulary, to), movedPages(checked), names),
		...parsed.flatMap(({ problems }) => problems),
		...examined.flatMap(({ problems }) => problems),
		...referenceProblems(checked, names, skills.fields),
		...checked.filter(({ entry }) => !broken.includes(entry.file)).flatMap(figureProblems),
		...careerProblems(checked),
		...checked.flatMap(changesToCome),
		...(await Promise.all(checked.map(takenIds))).flat(),
		...checked.filter(({ entry }) => entry.state !== "draft").flatMap(untouched),
		...linkProblems(root, checked, unread, vocabulary, site.fields?.url.replace(/\/+$/, "")),
		...(await imageProblems(root, checked)),
		...clashes(checked).map(({ problem }) => problem),
		...modelProblems(root, checked),
		...(await missingCharacters(checked, skills, site.fields?.language ?? "en")),
		...(await strayFiles(root)),
		...(await vanishedAddresses(root, checked, [...new Set([...unread, ...broken])], lock)),
	].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}

/** What an entry that is no draft still says as a new file does. */
function untouched({ entry, locate }: Checked): Problem[] {
	return leftovers(entry).map((path) => {
		const isBody = path.length === 0;
		const message = `${isBody ? "the text is" : "is"} still that of a new file: write your own, or keep the entry a draft`;
		const place = isBody
			? { line: /^\s*/.exec(entry.body)?.[0].split("\n").length ?? 1, column: 1 }
			: locate(path);
		return { file: entry.file, ...place, field: path.join("."), message };
	});
}

function siteProblems(
	{ fields: site, locate }: Pick<Settings<Site>, "fields" | "locate">,
	exists: (to: string) => boolean,
	moved: Map<string, string>,
	files: string[],
): Problem[] {
	const problem = (path: PropertyKey[], message: string): Problem => ({
		file: SITE,
		...locate(path),
		field: path.join("."),
		message,
	});
	if (!site) return [];
	const people = files
		.filter((file) => file.startsWith("content/people/"))
		.map((file) => path.basename(file, ".mdx"));
	const known = people.includes(site.person);
	const near = didYouMean(site.person, people);
	return [
		...(known ? [] : [problem(["person"], `"${site.person}" is not in content/people${near}`)]),
		...site.navigation.flatMap(({ href }, index) =>
			exists(href) ? [] : [problem(["navigation", index, "href"], nowhere(href, moved.get(href)))],
		),
	];
}

const nowhere = (path: string, now: string | undefined) =>
	now ? `${path} is a former address; write ${now}` : `no page at ${path}`;

function duplicateSkills(skills: Skill[], locate: Settings<Skill[]>["locate"]): Problem[] {
	return (["name", "slug"] as const).flatMap((field) =>
		skills.flatMap((skill, index) => {
			const first = skills.findIndex((other) => other[field] === skill[field]);
			if (first === index) return [];
			const path = [index, field];
			const message = `"${skill[field]}" stands twice; first in line ${locate([first, field]).line}`;
			return [{ file: SKILLS, ...locate(path), field: path.join("."), message }];
		}),
	);
}
