import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readEntry } from "@/lib/content/read/read-entry";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { getPublicDay } from "@/lib/content/schema/state";
import { listFiles } from "@/lib/files/inside";
import { RELEASES_FOLDER } from "./release";

/** The public content of a day: a hash of each file by path, without entries that are not public. */
export const publicContent = z.record(z.string(), z.string());
export type PublicContent = z.output<typeof publicContent>;

/** File with the public content when the running build began. */
const AT_START = `${RELEASES_FOLDER}/content-at-start.json`;

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
	const visible = listFiles(root, "content").files.filter(({ file }) => isShown(file));
	return Object.fromEntries(visible.map(({ file, realPath: place }) => [file, hash(readFileSync(place))]));
}

/** Records the public content when a build begins, because files may be saved while it runs. */
export function recordContentAtStart(root: string, content: PublicContent): void {
	mkdirSync(path.join(root, RELEASES_FOLDER), { recursive: true });
	writeFileSync(path.join(root, AT_START), JSON.stringify(content));
}

/** Returns the public content when the build began, or undefined if no build has recorded it. */
export function readContentAtStart(root: string): PublicContent | undefined {
	const file = path.join(root, AT_START);
	return existsSync(file) ? publicContent.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

/** Returns entries that a release shows although they are no longer public. */
export const findWithdrawn = (built: PublicContent, now: PublicContent): string[] =>
	Object.keys(built).filter((file) => parseEntryFile(file) !== undefined && !(file in now));

/** Returns whether a release shows exactly the current public content. */
export const hasSameContent = (built: PublicContent, now: PublicContent): boolean =>
	Object.keys(built).length === Object.keys(now).length &&
	Object.entries(built).every(([file, sum]) => now[file] === sum);

const hash = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
