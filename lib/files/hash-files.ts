import { createHash } from "node:crypto";
import { readInside } from "./inside";

/** The hashes of files by their paths from the root; of one that is not there, that of none. */
export function hashFiles(root: string, files: readonly string[]): Record<string, string> {
	return Object.fromEntries(files.map((file) => [file, hashOf(root, file)]));
}

/** Whether files hold what they held when `hashesOf` was asked. */
export function areUnchanged(root: string, hashes: Record<string, string>): boolean {
	const now = hashFiles(root, Object.keys(hashes));
	return Object.entries(hashes).every(([file, before]) => now[file] === before);
}

function hashOf(root: string, file: string): string {
	return createHash("sha256")
		.update(readInside(root, file) ?? "")
		.digest("hex");
}
