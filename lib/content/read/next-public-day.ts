import { getPublicDay } from "@/lib/content/schema/state";
import { readContentFiles } from "./content-files";
import { parseEntry } from "./parse-entry";

/**
 * The first day after another one on which an entry becomes public, as YYYY-MM-DD; undefined where none will.
 *
 * @param root folder that holds content/
 */
export async function getNextPublicDay(root: string, after: string): Promise<string | undefined> {
	const entries = (await readContentFiles(root)).flatMap(
		({ file, source }) => parseEntry(file, source).entry ?? [],
	);
	const days = entries.filter(({ state }) => state !== "draft").map(getPublicDay);
	return days.filter((day) => day > after).sort()[0];
}
