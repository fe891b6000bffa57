import { didYouMean, type Problem } from "@/lib/content/schema/problem";
import { type Settings, SKILLS } from "@/lib/content/schema/settings";
import type { Skill } from "@/lib/content/schema/site-fields";
import type { CheckedEntry } from "./checked-entry";

/** Finds sentences on the use of a skill whose entry does not exist or does not name the skill. */
export function findSkillUseProblems(
	skills: Skill[],
	locate: Settings<Skill[]>["locate"],
	checked: CheckedEntry[],
): Problem[] {
	return skills.flatMap(({ name, uses = {} }, index) => {
		const naming = checked.flatMap(({ entry }) =>
			entry.collection !== "people" && entry.skills.includes(name)
				? [`${entry.collection}/${entry.slug}`]
				: [],
		);
		return Object.keys(uses)
			.filter((entry) => !naming.includes(entry))
			.map((entry) => {
				const path = [index, "uses", entry];
				const message = `no entry ${entry} names the skill ${name}${didYouMean(entry, naming)}`;
				return { file: SKILLS, ...locate(path), field: path.join("."), message };
			});
	});
}
