import { toSlug } from "@/lib/content/author/new-entry";
import { readContentFile } from "@/lib/content/schema/content-file";
import { tagSlug } from "@/lib/content/schema/paths";
import { readSkills, requireFields, SKILLS } from "@/lib/content/schema/settings";
import { normalizeText } from "@/lib/content/schema/source-text";

/**
 * Returns content/skills.json with names added that it lacks, at its end; what it says already stays as written. Returns
 * nothing if it has all of them.
 */
export function addSkills(root: string, names: string[]): { file: string; text: string; added: string[] }[] {
	const known = requireFields(readSkills(root));
	const slugs = new Set(known.map(({ slug }) => slug));
	const added = [...new Set(names)].filter((name) => !known.some((skill) => skill.name === name));
	if (added.length === 0) return [];
	const lines = added.map((name) => {
		const wanted = tagSlug(name).replace(/-+/g, "-") || toSlug(name) || "skill";
		let slug = wanted;
		for (let number = 2; slugs.has(slug); number++) slug = `${wanted}-${number}`;
		slugs.add(slug);
		return `  ${JSON.stringify({ name, slug })}`;
	});
	const text = normalizeText(readContentFile(root, SKILLS)?.toString() ?? "[]").trimEnd();
	const start = text.slice(0, text.lastIndexOf("]")).trimEnd();
	const comma = start.endsWith("[") ? "" : ",";
	return [{ file: SKILLS, text: `${start}${comma}\n${lines.join(",\n")}\n]\n`, added }];
}
