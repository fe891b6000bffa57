import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readEntry } from "@/lib/content/read/read-entry";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { getPublicDay } from "@/lib/content/schema/state";
import { filesInside } from "@/lib/files/inside";

/** What the public sees of the content on a day: a hash of each file by its path, entries that are not public left out. */
export type PublicContent = Record<string, string>;

/** Files that a build writes itself. */
const WRITTEN = ["content/README.md", "content/public-urls.txt"];

/**
 * Reads what is public on a day.
 *
 * @param root folder that holds content/
 * @param day YYYY-MM-DD
 */
export async function readPublicContent(root: string, day: string): Promise<PublicContent> {
	const isShown = (file: string) => {
		if (!parseEntryFile(file)) return !WRITTEN.includes(file);
		const { entry } = readEntry(root, file);
		return entry !== undefined && getPublicDay(entry) <= day;
	};
	const shown = filesInside(root, "content").files.filter(({ file }) => isShown(file));
	return Object.fromEntries(shown.map(({ file, place }) => [file, hash(readFileSync(place))]));
}

/** Entries that a build shows and that are public no more. */
export const withdrawnSince = (built: PublicContent, now: PublicContent): string[] =>
	Object.keys(built).filter((file) => parseEntryFile(file) !== undefined && !(file in now));

/** Whether a build shows all that is public, as it is now. */
export const isSame = (built: PublicContent, now: PublicContent): boolean =>
	Object.keys(built).length === Object.keys(now).length &&
	Object.entries(built).every(([file, sum]) => now[file] === sum);

const hash = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
