import type { Collection } from "@/lib/content/schema/collections";
import type { Problem } from "@/lib/content/schema/problem";
import type { Checked } from "./references";

/** Addresses within a page that its own parts have, beside those of its text's headings (e2e/html.spec.ts). */
const EVERY = ["main", "footnote-label"];
export const ownIds: Record<Collection, string[]> = {
	people: [...EVERY, "roles", "projects", "writing", "skills", "education"],
	roles: [...EVERY, "in-brief", "in-depth"],
	projects: [...EVERY, "in-brief", "in-depth", "citation"],
	posts: [...EVERY, "in-brief", "in-depth", "citation"],
	systems: [...EVERY, "agreement", "assumptions", "inspector", "results"],
};

/** Headings and elements whose address a part of the page has already: links to them would lead there. */
export async function takenIds(checked: Checked): Promise<Problem[]> {
	return [...(await takenByHeadings(checked)), ...takenByElements(checked)];
}

async function takenByHeadings({ entry, facts }: Checked): Promise<Problem[]> {
	const taken = ownIds[entry.collection];
	if (!facts.headings.some((anchor) => taken.includes(anchor))) return [];
	// What parses bodies takes longer to load than a check of what has not changed.
	const { outlineOf } = await import("@/lib/content/read/outline");
	return outlineOf(entry.body)
		.headings.filter(({ anchor }) => taken.includes(anchor))
		.map(({ text, anchor, line, column }) => {
			const message = `“${text}” has the address #${anchor}, which the page needs for a part of its own: choose other words`;
			return { file: entry.file, line, column, field: "", message };
		});
}

function takenByElements({ entry, facts }: Checked): Problem[] {
	return facts.ids
		.filter(({ id }) => ownIds[entry.collection].includes(id))
		.map(({ id, ...place }) => {
			const message = `id "${id}" is one that the page needs for a part of its own: choose another`;
			return { file: entry.file, ...place, field: "", message };
		});
}
