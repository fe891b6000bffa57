import type { Collection } from "@/lib/content/schema/collections";
import type { Problem } from "@/lib/content/schema/problem";
import type { CheckedEntry } from "./checked-entry";

/** IDs that parts of a page use (e2e/html.spec.ts). */
const EVERY = ["main", "footnote-label"];
export const reservedIds: Record<Collection, string[]> = {
	people: [...EVERY, "roles", "projects", "writing", "skills", "education"],
	roles: [...EVERY, "in-brief", "in-depth"],
	projects: [...EVERY, "in-brief", "in-depth", "citation"],
	posts: [...EVERY, "in-brief", "in-depth", "citation"],
	systems: [...EVERY, "agreement", "assumptions", "inspector", "results"],
};

/** Finds headings and elements whose ID a part of the page uses already. */
export async function findIdConflicts(checked: CheckedEntry): Promise<Problem[]> {
	return [...(await findHeadingConflicts(checked)), ...findElementConflicts(checked)];
}

async function findHeadingConflicts({ entry, facts }: CheckedEntry): Promise<Problem[]> {
	const taken = reservedIds[entry.collection];
	if (!facts.headings.some((anchor) => taken.includes(anchor))) return [];
	// Loading the parser takes longer than checking unchanged bodies, so it is loaded on demand.
	const { getOutline } = await import("@/lib/content/read/outline");
	return getOutline(entry)
		.headings.filter(({ anchor }) => taken.includes(anchor))
		.map(({ text, anchor, line, column }) => {
			const message = `“${text}” has the address #${anchor}, which a part of the page has already: choose other words`;
			return { file: entry.file, line, column, field: "", message };
		});
}

function findElementConflicts({ entry, facts }: CheckedEntry): Problem[] {
	return facts.ids
		.filter(({ id }) => reservedIds[entry.collection].includes(id))
		.map(({ id, ...position }) => {
			const message = `id "${id}" belongs to a part of the page already: choose another`;
			return { file: entry.file, ...position, field: "", message };
		});
}
