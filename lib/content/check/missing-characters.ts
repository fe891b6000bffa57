import type { Problem } from "@/lib/content/schema/problem";
import { type Settings, SKILLS } from "@/lib/content/schema/settings";
import type { Skill } from "@/lib/content/schema/site-fields";
import { findFonts } from "@/lib/fonts/find-fonts";
import type { CheckedEntry } from "./checked-entry";

/** A text that a preview or the résumé's PDF shows, with its position in the author's file. */
interface ShownText {
	text: string;
	file: string;
	/** Path of the field. */
	field: string;
	/** Returns the position of the field in the file. */
	locate: () => { line: number; column: number };
}

/** Warns about characters that no installed font has. Previews and the résumé's PDF show U+FFFD instead. */
export async function findMissingCharacters(
	checked: CheckedEntry[],
	skills: Pick<Settings<Skill[]>, "fields" | "locate">,
	language: string,
): Promise<Problem[]> {
	const named = (skills.fields ?? []).map(({ name }, index) => {
		const path = [index, "name"];
		return { text: name, file: SKILLS, field: path.join("."), locate: () => skills.locate(path) };
	});
	const shown = [...checked.flatMap(getFrontmatterTexts), ...named];
	const found = await Promise.all(shown.map((text) => findMissingIn(text, language)));
	return found.flat();
}

async function findMissingIn({ text, file, field, locate }: ShownText, language: string): Promise<Problem[]> {
	// The site's own fonts have all of ASCII.
	if (!/\P{ASCII}/u.test(text)) return [];
	const { missing } = await findFonts(text, "instrument-sans", language);
	if (missing.length === 0) return [];
	const names = missing.map((character) => `${character} (${codeOf(character)})`).join(", ");
	const message = `no installed font has ${names}; previews and PDFs show \uFFFD instead, until a package such as @fontsource/noto-sans-… that has it is installed`;
	return [{ file, field, ...locate(), message, severity: "warning" }];
}

const codeOf = (character: string) =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Returns every text in the frontmatter of an entry. */
function getFrontmatterTexts({ entry, locate }: CheckedEntry): ShownText[] {
	const { body: _, file, ...fields } = entry;
	const collect = (value: unknown, path: PropertyKey[]): ShownText[] => {
		if (typeof value === "string")
			return [{ text: value, file, field: path.join("."), locate: () => locate(path) }];
		if (typeof value !== "object" || value === null) return [];
		const isList = Array.isArray(value);
		return Object.entries(value).flatMap(([key, inner]) =>
			collect(inner, [...path, isList ? Number(key) : key]),
		);
	};
	return collect(fields, []);
}
