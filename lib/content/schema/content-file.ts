import path from "node:path";
import { type Resolved, readInside, resolveInside } from "@/lib/files/inside";
import { writeInside } from "@/lib/files/write-file";

/**
 * Returns the real path of a file below content/. Rejects a path that a link leads outside content/, even to another
 * file of the project, because a message or a page may show the file's content.
 *
 * @param root folder that holds content/
 * @param file path relative to root, such as content/site.json
 */
export function resolveContent(root: string, file: string): Resolved {
	const content = resolveInside(root, "content");
	return content.refused ? content : resolveInside(content.realPath, path.posix.relative("content", file));
}

/** Returns the bytes of a file below content/, or undefined if `resolveContent` rejects it or it is not a file. */
export function readContentFile(root: string, file: string): Buffer | undefined {
	const { realPath: content } = resolveInside(root, "content");
	return content === undefined ? undefined : readInside(content, path.posix.relative("content", file));
}

/** Returns whether a path below content/ exists: a file, a folder, or a link that may not be followed. */
export const isTaken = (root: string, file: string): boolean =>
	resolveContent(root, file).refused !== "missing";

/**
 * Writes a file below content/ atomically. Writes nothing if a link leads out of content/. Replaces other links.
 *
 * @returns whether it was written
 */
export function writeContentFile(root: string, file: string, text: string): boolean {
	const { refused } = resolveContent(root, file);
	return (refused === undefined || refused === "missing") && writeInside(root, file, text);
}
