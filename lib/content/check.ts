import { readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { checkBody } from "./check-body";
import { contentFiles } from "./files";
import { headings, parseBody } from "./outline";
import { type Entry, type Locate, parseEntry } from "./parse";
import { didYouMean, type Problem } from "./problem";
import { type Reference, referencesOf } from "./references";
import { type Site, type Skill, site as siteSchema, skillList } from "./schema";

interface Checked {
	entry: Entry;
	locate: Locate;
}

/**
 * Finds everything wrong with the content, in one run.
 *
 * @param root folder that holds content/ and public/
 */
export async function checkContent(root: string): Promise<Problem[]> {
	const files = await contentFiles(root);
	const parsed = files.map(({ file, source }) => parseEntry(file, source));
	const checked = parsed.flatMap((result) => (result.entry ? [result] : []));
	const site = await settings<Site>(root, "content/site.json", siteSchema);
	const skills = await settings<Skill[]>(root, "content/skills.json", skillList);
	const bodies = await Promise.all(checked.map(({ entry }) => checkBody(root, entry)));
	return [
		...site.problems,
		...skills.problems,
		...parsed.flatMap(({ problems }) => problems),
		// Where a file cannot be read, references to it cannot be judged: its own problems come first.
		...references(
			checked,
			files.map(({ file }) => file),
			skills.value ?? [],
		),
		...careers(checked),
		...ownerProblems(
			site.value,
			files.map(({ file }) => file),
		),
		...bodies.flat(),
	].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}

async function settings<T>(root: string, file: string, schema: z.ZodType<T>) {
	const at = (field: string, message: string): Problem => ({ file, line: 1, column: 1, field, message });
	try {
		const parsed = schema.safeParse(JSON.parse(await readFile(path.join(root, file), "utf8")));
		if (parsed.success) return { value: parsed.data, problems: [] };
		return { problems: parsed.error.issues.map((issue) => at(issue.path.join("."), issue.message)) };
	} catch (error) {
		return { problems: [at("", error instanceof Error ? error.message : String(error))] };
	}
}

function references(checked: Checked[], files: string[], skills: Skill[]): Problem[] {
	const known = (to: Reference["to"]) =>
		to === "skills"
			? skills.map(({ name }) => name)
			: files.filter((file) => file.startsWith(`content/${to}/`)).map((file) => path.basename(file, ".mdx"));

	return checked.flatMap(({ entry, locate }) =>
		referencesOf(entry).flatMap((reference) => {
			const problem = (message: string): Problem[] => [
				{ file: entry.file, ...locate(reference.path), field: reference.path.join("."), message },
			];
			const names = known(reference.to);
			if (!names.includes(reference.name)) {
				const place = reference.to === "skills" ? "content/skills.json" : `content/${reference.to}`;
				return problem(`"${reference.name}" is not in ${place}${didYouMean(reference.name, names)}`);
			}
			const named = checked.find(
				(other) => other.entry.collection === reference.to && other.entry.slug === reference.name,
			);
			return [
				...missingAnchor(reference, named?.entry, problem),
				...othersRole(entry, named?.entry, problem),
			];
		}),
	);
}

type Report = (message: string) => Problem[];

function missingAnchor({ anchor }: Reference, named: Entry | undefined, problem: Report): Problem[] {
	if (!anchor || !named) return [];
	const anchors = anchorsOf(named);
	if (!anchors || anchors.includes(anchor)) return [];
	return problem(`${named.file} has no heading #${anchor}${didYouMean(anchor, anchors)}`);
}

function anchorsOf(entry: Entry): string[] | undefined {
	try {
		return headings(parseBody(entry.body)).map((heading) => heading.anchor);
	} catch {
		// Its own check says what is wrong with the body.
		return undefined;
	}
}

function othersRole(entry: Entry, named: Entry | undefined, problem: Report): Problem[] {
	if (entry.collection !== "projects" && entry.collection !== "people") return [];
	if (named?.collection !== "roles") return [];
	const person = entry.collection === "people" ? entry.slug : entry.person;
	return named.person === person ? [] : problem(`role "${named.slug}" is ${named.person}’s, not ${person}’s`);
}

/** Two roles of one person cannot have the same place in the career. */
function careers(checked: Checked[]): Problem[] {
	const seen = new Map<string, string>();
	return checked.flatMap(({ entry, locate }) => {
		if (entry.collection !== "roles") return [];
		const place = `${entry.person} ${entry.order}`;
		const other = seen.get(place);
		seen.set(place, entry.file);
		if (!other) return [];
		return [
			{
				file: entry.file,
				...locate(["order"]),
				field: "order",
				message: `${entry.order} is taken by ${other}`,
			},
		];
	});
}

function ownerProblems(site: Site | undefined, files: string[]): Problem[] {
	if (!site || files.includes(`content/people/${site.person}.mdx`)) return [];
	const message = `"${site.person}" is not in content/people`;
	return [{ file: "content/site.json", line: 1, column: 1, field: "person", message }];
}
