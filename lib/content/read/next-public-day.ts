import { publicFrom } from "@/lib/content/schema/state";
import { contentFiles } from "./content-files";
import { parseEntry } from "./parse-entry";

/**
 * The first day after another one on which an entry becomes public, as YYYY-MM-DD; undefined where none will.
 *
 * @param root folder that holds content/
 */
export async function nextPublicDay(root: string, after: string): Promise<string | undefined> {
	const entries = (await contentFiles(root)).flatMap(
		({ file, source }) => parseEntry(file, source).entry ?? [],
	);
	const days = entries.filter(({ state }) => state !== "draft").map(publicFrom);
	return days.filter((day) => day > after).sort()[0];
}
