import type { Collection } from "@/lib/content/schema/collections";
import type { Entry } from "@/lib/content/schema/entry";

/** A reference from an entry to another entry or a skill. */
export interface Reference {
	/** Path of the field that holds the reference. */
	path: PropertyKey[];
	/** Collection of the target. */
	to: Collection | "skills";
	/** Slug of the target, or name of the skill. */
	name: string;
	/** ID of a heading that must exist in the target. */
	anchor?: string;
}

/** Lists every reference in an entry's frontmatter. */
export function listReferences(entry: Entry): Reference[] {
	const list = (field: "roles" | "projects" | "systems", names: string[]): Reference[] =>
		names.map((name, index) => ({ path: [field, index], to: field, name }));

	if (entry.collection === "people") {
		return [
			...entry.skills.flatMap(({ names }, group) =>
				names.map(
					(name, index): Reference => ({ path: ["skills", group, "names", index], to: "skills", name }),
				),
			),
			...entry.figures.map(
				({ role, section }, index): Reference => ({
					path: ["figures", index, "role"],
					to: "roles",
					name: role,
					anchor: section,
				}),
			),
		];
	}
	return [
		{ path: ["person"], to: "people", name: entry.person },
		...entry.skills.map((name, index): Reference => ({ path: ["skills", index], to: "skills", name })),
		...("roles" in entry ? list("roles", entry.roles) : []),
		...("projects" in entry ? list("projects", entry.projects) : []),
		...("systems" in entry ? list("systems", entry.systems) : []),
		...(entry.collection === "posts" && entry.translationOf
			? [{ path: ["translationOf"], to: "posts" as const, name: entry.translationOf }]
			: []),
	];
}
