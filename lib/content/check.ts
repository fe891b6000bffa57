import path from "node:path";
import { clashes, movedPages, publicAddresses, vanishedAddresses } from "./check-addresses";
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
	unlistedPeople,
} from "./check-references";
import { leftovers } from "./create";
import { examineAll } from "./examined";
import type { Entry } from "./parse";
import { didYouMean, type Problem } from "./problem";
import { readContent } from "./read";
import type { Site, Skill } from "./schema";
import { type Settings, SITE, SKILLS, siteSettings, skillSettings } from "./settings";

/** What a check of the whole content found: every problem and, when there is none, everything that can be published. */
export interface Inspection {
	problems: Problem[];
	entries: Entry[];
	/** Public addresses of the entries: pages, and the headings of posts and roles. They keep working from a release on. */
	addresses: string[];
}

/** Finds every problem of the content in one run. `root` is the folder that holds content/, app/ and public/. */
export async function checkContent(root: string): Promise<Problem[]> {
	return (await inspectContent(root)).problems;
}

/** Reads and checks the whole content, once. */
export async function inspectContent(root: string): Promise<Inspection> {
	const { files: parsed, problems: strays } = readContent(root);
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
	const names = parsed.map(({ file }) => file);
	const read = new Set(checked.map(({ entry }) => entry.file));
	const unread = names.filter((name) => !read.has(name));
	const broken = examined.filter(({ facts }) => facts.problems.length > 0).map(({ file }) => file);

	const site = siteSettings(root);
	const skills = skillSettings(root);
	const vocabulary = skills.fields ?? [];
	const problems = [
		...site.problems,
		...skills.problems,
		...duplicateSkills(vocabulary, skills.locate),
		...siteProblems(site, (to) => isPage(root, checked, vocabulary, to), movedPages(checked), names),
		...parsed.flatMap(({ problems }) => problems),
		...examined.flatMap(({ problems }) => problems),
		...referenceProblems(checked, names, skills.fields),
		...checked.filter(({ entry }) => !broken.includes(entry.file)).flatMap(figureProblems),
		...careerProblems(checked),
		...unlistedPeople(checked, site.fields?.person),
		...checked.flatMap(changesToCome),
		...(await Promise.all(checked.map(takenIds))).flat(),
		...checked.filter(({ entry }) => entry.state !== "draft").flatMap(untouched),
		...linkProblems(root, checked, unread, vocabulary, site.fields?.url.replace(/\/+$/, "")),
		...(await imageProblems(root, checked)),
		...clashes(checked).map(({ problem }) => problem),
		...modelProblems(root, checked),
		...strays,
		...(await vanishedAddresses(root, checked, [...new Set([...unread, ...broken])])),
	].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
	return { problems, entries: checked.map(({ entry }) => entry), addresses: publicAddresses(checked) };
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
