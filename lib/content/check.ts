import { readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { clashes, vanishedAddresses } from "./check-addresses";
import { isPage, linkProblems } from "./check-links";
import { modelProblems } from "./check-models";
import { type Checked, careerProblems, figureProblems, referenceProblems } from "./check-references";
import { examineAll } from "./examined";
import { readFields } from "./fields";
import { contentFiles, strayFiles } from "./files";
import { parseEntry } from "./parse";
import { didYouMean, type Problem } from "./problem";
import { type Site, type Skill, site as siteSchema, skillList } from "./schema";

/**
 * Finds everything wrong with the content, in one run.
 *
 * @param root folder that holds content/, app/ and public/
 * @param lock whether new public addresses join content/public-urls.txt; not while an author is at work on them
 */
export async function checkContent(root: string, { lock } = { lock: true }): Promise<Problem[]> {
	const files = await contentFiles(root);
	const parsed = files.map(({ file, source }) => ({ file, ...parseEntry(file, source) }));
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

	const site = await settings<Site>(root, "content/site.json", siteSchema);
	const skills = await settings<Skill[]>(root, "content/skills.json", skillList);
	const vocabulary = skills.fields ?? [];
	return [
		...site.problems,
		...skills.problems,
		...duplicateSkills(vocabulary, skills.locate),
		...siteProblems(site, (to) => isPage(root, checked, vocabulary, to), names),
		...parsed.flatMap(({ problems }) => problems),
		...examined.flatMap(({ problems }) => problems),
		...referenceProblems(checked, names, skills.fields),
		...checked.filter(({ entry }) => !broken.includes(entry.file)).flatMap(figureProblems),
		...careerProblems(checked),
		...linkProblems(root, checked, unread, vocabulary),
		...clashes(checked).map(({ problem }) => problem),
		...modelProblems(root, checked),
		...(await strayFiles(root)),
		...(await vanishedAddresses(root, checked, [...new Set([...unread, ...broken])], lock)),
	].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}

/** A settings file in JSON: strict in its syntax, and judged like frontmatter. */
async function settings<T>(root: string, file: string, schema: z.ZodType<T>) {
	const text = await readFile(path.join(root, file), "utf8").catch(() => undefined);
	const read = readFields(file, text ?? "{}", schema);
	const wrong = (message: string, line = 1, column = 1) => ({
		locate: read.locate,
		fields: undefined,
		problems: [{ file, line, column, field: "", message }],
	});
	if (text === undefined) return wrong("is missing");
	try {
		JSON.parse(text);
		return read;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const before = text.slice(0, Number(/position (\d+)/.exec(message)?.[1] ?? 0)).split("\n");
		const plain = message.replace(/ in JSON at position .*$/s, "");
		return wrong(`JSON: ${plain}`, before.length, (before.at(-1)?.length ?? 0) + 1);
	}
}

type Settings<T> = {
	fields?: T | undefined;
	locate: (path: PropertyKey[]) => { line: number; column: number };
};

function siteProblems(
	{ fields: site, locate }: Settings<Site>,
	exists: (to: string) => boolean,
	files: string[],
): Problem[] {
	const problem = (path: PropertyKey[], message: string): Problem => ({
		file: "content/site.json",
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
			exists(href) ? [] : [problem(["navigation", index, "href"], `no page at ${href}`)],
		),
	];
}

function duplicateSkills(skills: Skill[], locate: Settings<Skill[]>["locate"]): Problem[] {
	return (["name", "slug"] as const).flatMap((field) =>
		skills.flatMap((skill, index) => {
			const first = skills.findIndex((other) => other[field] === skill[field]);
			if (first === index) return [];
			const path = [index, field];
			const message = `"${skill[field]}" stands twice`;
			return [{ file: "content/skills.json", ...locate(path), field: path.join("."), message }];
		}),
	);
}
