import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readInside } from "./inside";

const ROOT = /* turbopackIgnore: true */ process.cwd();

/** Returns the hashes of files by path, relative to the root. A missing file has the hash of an empty one. */
export function hashFiles(root: string, files: readonly string[]): Record<string, string> {
	return Object.fromEntries(files.map((file) => [file, hashFile(root, file)]));
}

/** Returns whether files still have the hashes that `hashFiles` returned. */
export function areUnchanged(root: string, hashes: Record<string, string>): boolean {
	const now = hashFiles(root, Object.keys(hashes));
	return Object.entries(hashes).every(([file, before]) => now[file] === before);
}

function hashFile(root: string, file: string): string {
	return createHash("sha256")
		.update(readInside(root, file) ?? "")
		.digest("hex");
}

/**
 * Returns one hash of source files and of all files below source folders, without tests and prose.
 *
 * @param paths files and folders, relative to the project's root
 */
export function hashSources(paths: readonly string[]): string {
	const sum = createHash("sha256");
	for (const file of paths.flatMap(listFiles)) {
		const text = readFileSync(path.join(/* turbopackIgnore: true */ ROOT, file));
		sum.update(`${file} ${text.length}\n`).update(text);
	}
	return sum.digest("hex");
}

/** Returns the file itself, or every file below a folder, sorted by name. */
function listFiles(source: string): string[] {
	const folder = path.join(/* turbopackIgnore: true */ ROOT, source);
	if (!statSync(/* turbopackIgnore: true */ folder).isDirectory()) return [source];
	return readdirSync(/* turbopackIgnore: true */ folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.(mdx|md|txt)$/.test(entry.name))
		.map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
		.sort();
}
