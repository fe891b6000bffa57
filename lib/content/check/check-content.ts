import { getPublishedFiles, refusedFiles } from "@/lib/content/read/content-files";
import { readContent } from "@/lib/content/read/read-entry";
import { isAllowed, lineToAllow } from "@/lib/content/schema/allow";
import type { Entry } from "@/lib/content/schema/entry";
import { pathOfFile, slugOfFile } from "@/lib/content/schema/entry-files";
import { didYouMean, type Problem } from "@/lib/content/schema/problem";
import {
	readAbbreviations,
	readSiteSettings,
	readSkills,
	type Settings,
	SITE,
	SKILLS,
} from "@/lib/content/schema/settings";
import type { SiteSettings, Skill } from "@/lib/content/schema/site-fields";
import { today } from "@/lib/content/schema/state";
import { inspectBodies } from "./check-cache";
import type { CheckedEntry } from "./checked-entry";
import { findMissingContact } from "./contact";
import { findIconProblems } from "./icon";
import { findIdConflicts } from "./ids";
import { findImageProblems } from "./images";
import { findLinkProblems, isPage } from "./links";
import { findMediaProblems } from "./media";
import { findMissingCharacters } from "./missing-characters";
import { findMissingModels } from "./models";
import { findPlaceholders } from "./placeholders";
import { findPostProblems } from "./posts";
import {
	findAddressConflicts,
	findHiddenAliases,
	findVanishedAddresses,
	getMovedPages,
	getPublicAddresses,
} from "./public-addresses";
import {
	findCareerProblems,
	findFutureUpdates,
	findReferenceProblems,
	findSectionProblems,
	findUnlistedPeople,
} from "./references";
import { findSkillUseProblems } from "./skill-uses";
import { findSvgScriptProblems } from "./svg-scripts";
import { findSystemNameProblems } from "./system-names";

/**
 * The result of a check of the whole content: every problem, and the entries that can be published if there is none.
 */
export interface Inspection {
	problems: Problem[];
	entries: Entry[];
	/** Public URLs of the entries: pages, and headings of posts and roles. */
	addresses: string[];
}

/** Finds every problem of the content in one run. `root` is the folder that holds content/, app/ and public/. */
export async function checkContent(root: string): Promise<Problem[]> {
	return (await inspectContent(root)).problems;
}

/** Reads and checks the whole content, once. */
export async function inspectContent(root: string): Promise<Inspection> {
	const { files: parsed, problems: strays } = readContent(root);
	const inspected = await inspectBodies(
		root,
		parsed.flatMap(({ file, body }) => (body === undefined ? [] : [{ file, body }])),
	);
	const factsOf = new Map(inspected.map(({ file, facts }) => [file, facts]));
	const checked = parsed.flatMap((result): CheckedEntry[] => {
		const facts = factsOf.get(result.file);
		return result.entry && facts ? [{ entry: result.entry, locate: result.locate, facts }] : [];
	});
	// A file with problems still counts as existing, so that references to it are not reported.
	const names = parsed.map(({ file }) => file);
	const read = new Set(checked.map(({ entry }) => entry.file));
	const unread = names.filter((name) => !read.has(name));
	const broken = inspected.filter(({ facts }) => facts.problems.length > 0).map(({ file }) => file);

	const site = readSiteSettings(root);
	const skills = readSkills(root);
	const vocabulary = skills.fields ?? [];
	const published = getPublishedFiles(root);
	const exists = (to: string) => isPage(root, published, checked, vocabulary, site.fields, to);
	const problems = [
		...site.problems,
		...skills.problems,
		...readAbbreviations(root).problems,
		...findDuplicateSkills(vocabulary, skills.locate),
		...findSkillUseProblems(vocabulary, skills.locate, checked),
		...findDuplicateEntries(names),
		...findSiteProblems(site, exists, getMovedPages(checked), names),
		...parsed.flatMap(({ problems }) => problems),
		...inspected.flatMap(({ problems }) => problems),
		...findReferenceProblems(checked, names, skills.fields),
		...checked.filter(({ entry }) => !broken.includes(entry.file)).flatMap(findSectionProblems),
		...findCareerProblems(checked),
		...findPostProblems(checked, site.fields?.language ?? "en"),
		...findUnlistedPeople(checked, site.fields?.person),
		...checked.flatMap(findMissingContact),
		...checked.flatMap(findFutureUpdates),
		...(await Promise.all(checked.map(findIdConflicts))).flat(),
		...checked.filter(({ entry }) => entry.state !== "draft").flatMap(findUntouchedTemplates),
		...findLinkProblems(root, published, checked, unread, vocabulary, site.fields),
		...(await findImageProblems(root, checked, published)),
		...findMediaProblems(root, checked, published, site.fields),
		...findAddressConflicts(checked).map(({ problem }) => problem),
		...findHiddenAliases(checked, exists),
		...findMissingModels(root, checked),
		...(await findSystemNameProblems(root, checked)),
		...(await findMissingCharacters(checked, skills, site.fields?.language ?? "en")),
		...strays,
		...refusedFiles(root),
		...findSvgScriptProblems(root),
		...(await findIconProblems(root)),
		...findVanishedAddresses(root, checked, [...new Set([...unread, ...broken])]),
	]
		.map(shortenMessage)
		.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
	return { problems, entries: checked.map(({ entry }) => entry), addresses: getPublicAddresses(checked) };
}

/** Finds entries with two files: SLUG.mdx and SLUG/index.mdx have the same path. */
function findDuplicateEntries(files: string[]): Problem[] {
	return files.flatMap((file, index) => {
		const first = files.findIndex((other) => pathOfFile(other) === pathOfFile(file));
		if (first === index) return [];
		const message = `has the address of ${files[first]}: keep one of the two files`;
		return [{ file, line: 1, column: 1, field: "", message }];
	});
}

/** Truncates a message that repeats long input. */
const shortenMessage = (problem: Problem): Problem =>
	problem.message.length > 600 ? { ...problem, message: `${problem.message.slice(0, 600)}…` } : problem;

/** Finds text of the template in entries that are not drafts. */
function findUntouchedTemplates({ entry, locate }: CheckedEntry): Problem[] {
	return findPlaceholders(entry).map((path) => {
		const isBody = path.length === 0;
		const message = `${isBody ? "the text is" : "is"} still the template’s: write your own, or keep the entry a draft`;
		const position = isBody
			? { line: /^\s*/.exec(entry.body)?.[0].split("\n").length ?? 1, column: 1 }
			: locate(path);
		return { file: entry.file, ...position, field: path.join("."), message };
	});
}

function findSiteProblems(
	{ fields: site, locate }: Pick<Settings<SiteSettings>, "fields" | "locate">,
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
	const people = files.filter((file) => file.startsWith("content/people/")).map(slugOfFile);
	const isListed = people.includes(site.person);
	const near = didYouMean(site.person, people);
	return [
		...(isListed ? [] : [problem(["person"], `"${site.person}" is not in content/people${near}`)]),
		...findStaleSecurity(site).map((message) => ({
			...problem(["security", "expires"], message),
			severity: "warning" as const,
		})),
		...(site.scripts ?? []).flatMap(({ src }, index) => {
			const { host } = new URL(src);
			return isAllowed(site.allow, host)
				? []
				: [
						problem(
							["scripts", index, "src"],
							`${host} is not allowed: write ${lineToAllow(site.allow, host)}`,
						),
					];
		}),
		...site.navigation.flatMap(({ href }, index) =>
			exists(href) ? [] : [problem(["navigation", index, "href"], explainMissingPage(href, moved.get(href)))],
		),
	];
}

/** Number of days before security.txt expires at which the check starts to warn. */
const NOTICE = 30;

function findStaleSecurity({ security }: SiteSettings): string[] {
	if (!security) return [];
	const left = (Date.parse(security.expires) - Date.parse(today())) / 86_400_000;
	if (left <= 0) return [`security.txt has expired: write a day within a year`];
	return left <= NOTICE ? [`security.txt expires in ${left} days: write a later day, within a year`] : [];
}

const explainMissingPage = (path: string, now: string | undefined) =>
	now ? `${path} is a former address; write ${now}` : `no page at ${path}`;

function findDuplicateSkills(skills: Skill[], locate: Settings<Skill[]>["locate"]): Problem[] {
	return (["name", "slug"] as const).flatMap((field) =>
		skills.flatMap((skill, index) => {
			const first = skills.findIndex((other) => other[field] === skill[field]);
			if (first === index) return [];
			const path = [index, field];
			const message = `"${skill[field]}" appears twice; first on line ${locate([first, field]).line}`;
			return [{ file: SKILLS, ...locate(path), field: path.join("."), message }];
		}),
	);
}
