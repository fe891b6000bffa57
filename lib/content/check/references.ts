import path from "node:path";
import { listReferences, type Reference } from "@/lib/content/read/list-references";
import { collectionNames } from "@/lib/content/schema/collections";
import type { Entry } from "@/lib/content/schema/entry";
import { slugOfFile } from "@/lib/content/schema/entry-files";
import { pathOf } from "@/lib/content/schema/paths";
import { didYouMean, type Problem } from "@/lib/content/schema/problem";
import type { Skill } from "@/lib/content/schema/site-fields";
import { getPublicDay, getVisibleDay, stateOf } from "@/lib/content/schema/state";
import type { CheckedEntry } from "./checked-entry";
import { getMovedPages } from "./public-addresses";

type ReportProblem = (message: string, path?: PropertyKey[]) => Problem[];

/**
 * Finds references to entries, headings and skills that do not exist. Skills are not checked if their list cannot be
 * read.
 */
export function findReferenceProblems(checked: CheckedEntry[], files: string[], skills?: Skill[]): Problem[] {
	const known = new Map<Reference["to"], string[] | undefined>(
		collectionNames.map((name) => [name, slugsIn(name, files)]),
	).set(
		"skills",
		skills?.map(({ name }) => name),
	);
	const moved = getMovedPages(checked);
	const byName = new Map(checked.map((one) => [keyOf(one.entry), one]));

	return checked.flatMap(({ entry, locate }) =>
		listReferences(entry).flatMap((reference) => {
			const problem: ReportProblem = (message, path = reference.path) => [
				{ file: entry.file, ...locate(path), field: path.join("."), message },
			];
			const names = known.get(reference.to);
			// Without a readable list of skills, none is reported.
			if (!names) return [];
			if (!names.includes(reference.name)) {
				const now = moved.get(pathOf({ collection: reference.to, slug: reference.name }));
				if (now) return problem(`"${reference.name}" is a former slug; write "${path.basename(now)}"`);
				const source = reference.to === "skills" ? "content/skills.json" : `content/${reference.to}`;
				const other = collectionNames.find((name) => known.get(name)?.includes(reference.name));
				const near = other ? `, but in content/${other}` : didYouMean(reference.name, names);
				return problem(`"${reference.name}" is not in ${source}${near}`);
			}
			const named = byName.get(keyOf({ collection: reference.to, slug: reference.name }));
			if (!named) return [];
			return [
				...findMissingAnchor(reference, named, problem),
				...findOthersRole(entry, named.entry, problem),
				...findHiddenReferences(entry, named.entry, problem),
			];
		}),
	);
}

const keyOf = ({ collection, slug }: { collection: string; slug: string }) => `${collection}/${slug}`;

const slugsIn = (collection: string, files: string[]) =>
	files.filter((file) => file.startsWith(`content/${collection}/`)).map(slugOfFile);

function findMissingAnchor(
	{ anchor, path }: Reference,
	{ entry, facts }: CheckedEntry,
	problem: ReportProblem,
): Problem[] {
	if (!anchor || facts.headings.length === 0 || facts.headings.includes(anchor)) return [];
	const message = `${entry.file} has no heading #${anchor}${didYouMean(anchor, facts.headings)}`;
	return problem(message, [...path.slice(0, -1), "section"]);
}

function findOthersRole(entry: Entry, named: Entry, problem: ReportProblem): Problem[] {
	if (entry.collection !== "projects" && entry.collection !== "people") return [];
	if (named.collection !== "roles") return [];
	const person = entry.collection === "people" ? entry.slug : entry.person;
	return named.person === person ? [] : problem(`role "${named.slug}" is ${named.person}’s, not ${person}’s`);
}

/** Finds references from a public entry to one that is not public. */
export function findHiddenReferences(entry: Entry, named: Entry, problem: ReportProblem): Problem[] {
	if (getPublicDay(named) <= getVisibleDay(entry)) return [];
	const state = named.state === "draft" ? "is a draft" : `is not published before ${getPublicDay(named)}`;
	return problem(`${named.file} ${state}, and this entry is ${stateOf(entry)}`);
}

/** Finds published entries that no list would show, because the lists of people include their roles. */
export function findUnlistedPeople(checked: CheckedEntry[], owner?: string): Problem[] {
	const people = checked.filter(({ entry }) => entry.collection === "people");
	const stateOfPerson = new Map(people.map(({ entry }) => [entry.slug, entry.state]));
	const isSeveral = people.filter(({ entry }) => entry.state === "published").length > 1;
	return checked.flatMap(({ entry, locate }): Problem[] => {
		const problem = (field: string, message: string) => [
			{ file: entry.file, ...locate([field]), field, message },
		];
		if (entry.collection === "people") {
			if (entry.slug === owner && entry.state !== "published")
				return problem(
					"state",
					`is "${entry.state}", but content/site.json says that the site is about this person`,
				);
			return entry.state === "unlisted" && !isSeveral
				? problem(
						"state",
						'is "unlisted", but people have pages only on a site with several people: make it a draft, or publish it',
					)
				: [];
		}
		if (entry.collection !== "roles" || entry.state !== "published") return [];
		return stateOfPerson.get(entry.person) === "unlisted"
			? problem(
					"person",
					`content/people/${entry.person}.mdx is unlisted, so no list would show this role: make the role unlisted too, or publish the person`,
				)
			: [];
	});
}

/** Finds posts whose `updated` is later than their publication. */
export function findFutureUpdates({ entry, locate }: CheckedEntry): Problem[] {
	if (entry.collection !== "posts" || !entry.updated || entry.updated <= getVisibleDay(entry)) return [];
	const message = `${entry.updated} is later than the day of publication: write the day when the text changed, or remove the field`;
	return [{ file: entry.file, ...locate(["updated"]), field: "updated", message }];
}

/** Finds key figures and highlights whose heading does not exist in the same file. */
export function findSectionProblems({ entry, locate, facts }: CheckedEntry): Problem[] {
	if (entry.collection !== "roles" && entry.collection !== "projects") return [];
	const named = (field: string, list: { section: string }[]) =>
		list.map(({ section }, index) => ({ section, path: [field, index, "section"] }));
	const highlights = entry.collection === "roles" ? entry.highlights : [];
	return [...named("figures", entry.figures), ...named("highlights", highlights)].flatMap(
		({ section, path }) => {
			if (facts.headings.includes(section)) return [];
			const message = `no heading #${section} in this file${didYouMean(section, facts.headings)}`;
			return [{ file: entry.file, ...locate(path), field: path.join("."), message }];
		},
	);
}

/** Finds two roles of one person with the same order. */
export function findCareerProblems(checked: CheckedEntry[]): Problem[] {
	const seen = new Map<string, string>();
	return checked.flatMap(({ entry, locate }) => {
		if (entry.collection !== "roles") return [];
		const slot = `${entry.person} ${entry.order}`;
		const other = seen.get(slot);
		seen.set(slot, entry.file);
		if (!other) return [];
		const message = `${entry.order} is taken by ${other}`;
		return [{ file: entry.file, ...locate(["order"]), field: "order", message }];
	});
}
