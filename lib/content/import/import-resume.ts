import { readFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { toSlug } from "@/lib/content/author/new-entry";
import { readEntries } from "@/lib/content/read/read-entry";
import { isTaken } from "@/lib/content/schema/content-file";
import { getEntryFiles } from "@/lib/content/schema/entry-files";
import { ContentError } from "@/lib/content/schema/problem";
import type { Plan } from "./import-posts";
import { jsonResume } from "./json-resume";
import { mapPerson } from "./map-person";
import { mapProjects, mapRoles } from "./map-roles";
import { addSkills } from "./resume-skills";

/** Returns whether a file is a résumé in JSON Resume, and not an export of Ghost. */
export function isJsonResume(file: string): boolean {
	const { data } = z.object({ basics: z.unknown(), work: z.unknown() }).partial().safeParse(readJson(file));
	return data?.basics !== undefined || data?.work !== undefined;
}

/**
 * Plans the import of a résumé: a person, unless the site has that person, and the person's roles and projects. Dates
 * that the résumé lacks stay empty.
 *
 * @param root folder that holds content/
 * @param source the résumé's file
 * @param owner slug of the site's owner
 */
export function planResume(root: string, source: string, owner: string): Plan {
	const { data: resume, error } = jsonResume.safeParse(readJson(source));
	if (!resume) {
		const problems = error.issues.map(({ path: at, message }) => `${at.join(".")}: ${message}`);
		throw refuse(source, `is not a résumé in JSON Resume: ${problems.join("; ")}`);
	}
	const entries = readEntries(root);
	const people = entries.filter(({ collection }) => collection === "people");
	const name = resume.basics?.name ?? "";
	const known = people.find(({ slug, title }) => slug === toSlug(name) || title === name);
	const person = known?.slug ?? (toSlug(name) || owner);
	const isNew = !people.some(({ slug }) => slug === person);
	const roles = entries.filter((entry) => entry.collection === "roles");
	const first = Math.max(0, ...roles.flatMap((role) => (role.person === person ? role.order : []))) + 1;
	const described = isNew ? mapPerson(resume) : undefined;
	const isDraft =
		described?.frontmatter.state === "draft" || people.find(({ slug }) => slug === person)?.state === "draft";
	const mapped = [
		...(described ? [described] : []),
		...mapRoles(resume, person, first),
		...mapProjects(resume, person),
	];
	const plan: Plan = { files: [], copies: [], remarks: [], skipped: listLeftOut(resume) };
	if (!isNew) plan.skipped.push({ source: "basics", message: `${person} is in content/people already` });
	const taken = new Set<string>();
	for (const entry of mapped) {
		const wanted =
			entry.collection === "people" ? person : toSlug(entry.name) || entry.collection.slice(0, -1);
		let slug = wanted;
		for (let number = 2; taken.has(`${entry.collection}/${slug}`); number++) slug = `${wanted}-${number}`;
		taken.add(`${entry.collection}/${slug}`);
		const existing = getEntryFiles(entry.collection, slug).find((file) => isTaken(root, file));
		if (existing) {
			plan.skipped.push({ source: entry.name, message: `${existing} exists already` });
			continue;
		}
		// A public entry must not name a draft.
		if (isDraft) entry.frontmatter = { ...entry.frontmatter, state: "draft" };
		const file = `content/${entry.collection}/${slug}.md`;
		const head = `---\n${stringify(entry.frontmatter, { lineWidth: 0 })}---\n`;
		plan.files.push({ file, text: `${head}${entry.body && `\n${entry.body}`}`, source: entry.name });
		const lines = head.split("\n");
		for (const { field, message } of entry.remarks)
			plan.remarks.push({
				file,
				line: lines.findIndex((line) => line.startsWith(`${field}:`)) + 1 || 1,
				message,
			});
	}
	const names = mapped.flatMap(
		({ frontmatter }) => z.array(z.string()).safeParse(frontmatter.skills).data ?? [],
	);
	const groups =
		z.array(z.object({ names: z.array(z.string()) })).safeParse(described?.frontmatter.skills).data ?? [];
	plan.changes = addSkills(root, [...groups.flatMap((group) => group.names), ...names]);
	return plan;
}

/** Lists the parts of a résumé that the site has no place for. */
function listLeftOut(resume: z.output<typeof jsonResume>): Plan["skipped"] {
	const parts: [name: string, message: string][] = [
		["publications", "a paper here needs its authors, venue and DOI: npm run new -- project --kind paper"],
		["volunteer", "the site has no place for it"],
		["awards", "awards of a school that is not in education have no place here"],
		["certificates", "the site has no place for it"],
		["languages", "the site has no place for it"],
		["interests", "the site has no place for it"],
		["references", "the site has no place for it"],
	];
	const lists: Record<string, unknown> = {
		...resume,
		awards: resume.awards.filter(
			({ awarder }) => !resume.education.some(({ institution }) => institution === awarder),
		),
	};
	return parts.flatMap(([name, message]) => {
		const list = lists[name];
		return Array.isArray(list) && list.length > 0 ? [{ source: `${name} (${list.length})`, message }] : [];
	});
}

function readJson(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		throw refuse(file, `is not JSON: ${error instanceof Error ? error.message : error}`);
	}
}

const refuse = (file: string, message: string) =>
	new ContentError([{ file: path.basename(file), line: 1, column: 1, field: "", message }]);
