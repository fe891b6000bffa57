import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readContentFiles } from "@/lib/content/read/content-files";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { getPublicDay } from "@/lib/content/schema/state";
import { filesInside } from "@/lib/inside";

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
	const sources = await readContentFiles(root);
	const texts = new Map(sources.map(({ file, source }) => [file, source]));
	const shown = sources.filter(({ file, source }) => {
		const { entry } = parseEntry(file, source);
		return entry && getPublicDay(entry) <= day;
	});
	const others = filesInside(root, "content").files.filter(
		({ file }) => !texts.has(file) && !WRITTEN.includes(file),
	);
	return Object.fromEntries([
		...shown.map(({ file, source }) => [file, hash(source)]),
		...others.map(({ file, place }) => [file, hash(readFileSync(place))]),
	]);
}

/** Entries that a build shows and that are public no more. */
export const withdrawnSince = (built: PublicContent, now: PublicContent): string[] =>
	Object.keys(built).filter((file) => file.endsWith(".mdx") && !(file in now));

/** Whether a build shows all that is public, as it is now. */
export const isSame = (built: PublicContent, now: PublicContent): boolean =>
	Object.keys(built).length === Object.keys(now).length &&
	Object.entries(built).every(([file, sum]) => now[file] === sum);

const hash = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
