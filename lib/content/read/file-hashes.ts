import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** The hashes of files by their paths from the root; of one that is not there, that of none. */
export async function hashFiles(root: string, files: readonly string[]): Promise<Record<string, string>> {
	const hashes = await Promise.all(files.map((file) => hashOf(root, file)));
	return Object.fromEntries(files.map((file, index) => [file, hashes[index] ?? ""]));
}

/** Whether files hold what they held when `hashesOf` was asked. */
export async function areUnchanged(root: string, hashes: Record<string, string>): Promise<boolean> {
	const now = await hashFiles(root, Object.keys(hashes));
	return Object.entries(hashes).every(([file, before]) => now[file] === before);
}

async function hashOf(root: string, file: string): Promise<string> {
	const text = await readFile(path.join(/* turbopackIgnore: true */ root, file)).catch(() => "");
	return createHash("sha256").update(text).digest("hex");
}
