import type { Collection } from "@/lib/content/schema/collections";
import type { Entry } from "@/lib/content/schema/entry";

/** One entry naming another, or a skill of the vocabulary. */
export interface Reference {
	/** Path of the naming field. */
	path: PropertyKey[];
	/** What is named. */
	to: Collection | "skills";
	/** Its slug; a skill's name. */
	name: string;
	/** Anchor in the named entry's body that must exist. */
	anchor?: string;
}

/** Every reference an entry's frontmatter makes. */
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
	];
}
