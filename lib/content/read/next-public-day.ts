import { getPublicDay } from "@/lib/content/schema/state";
import { readEntries } from "./read-entry";

/**
 * Returns the first day after another on which an entry becomes public, as YYYY-MM-DD, or undefined.
 *
 * @param root folder that holds content/
 */
export async function getNextPublicDay(root: string, after: string): Promise<string | undefined> {
	const days = readEntries(root)
		.filter(({ state }) => state !== "draft")
		.map(getPublicDay);
	return days.filter((day) => day > after).sort()[0];
}
