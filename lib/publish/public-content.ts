import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readEntry } from "@/lib/content/read";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { getPublicDay } from "@/lib/content/schema/state";
import { filesInside } from "@/lib/inside";

/** The public content of a day: a hash of each file by its path, without entries that are not public. */
export type PublicContent = Record<string, string>;

/** Files that the build writes. */
const WRITTEN = ["content/README.md", "content/public-urls.txt"];

/**
 * Reads the public content of a day.
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

/** Returns entries that a release shows and that are no longer public. */
export const withdrawnSince = (built: PublicContent, now: PublicContent): string[] =>
	Object.keys(built).filter((file) => parseEntryFile(file) !== undefined && !(file in now));

/** Whether a release shows exactly the current public content. */
export const isSame = (built: PublicContent, now: PublicContent): boolean =>
	Object.keys(built).length === Object.keys(now).length &&
	Object.entries(built).every(([file, sum]) => now[file] === sum);

const hash = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
