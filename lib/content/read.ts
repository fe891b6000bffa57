import { readFileSync } from "node:fs";
import path from "node:path";
import { listContent } from "./files";
import { type Entry, type Parsed, parseEntry } from "./parse";
import type { Problem } from "./problem";
import { encodingProblems } from "./text";

/** A content file as read: its entry, or every problem that keeps it from being one. */
export type ReadFile = { file: string } & Parsed;

/**
 * Reads one content file. Everything that needs to know what an entry is asks this function: the check, the build, the
 * development server, the tests.
 *
 * @param root folder that holds content/
 * @param file path from there, as in content/roles/acme.mdx
 */
export function readEntry(root: string, file: string): ReadFile {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path.join(/* turbopackIgnore: true */ root, file));
	} catch (error) {
		const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
		return { file, problems: [{ file, line: 1, column: 1, field: "", message }] };
	}
	const problems = encodingProblems(file, bytes);
	return problems.length > 0 ? { file, problems } : { file, ...parseEntry(file, bytes.toString()) };
}

/** Every entry file below content/ as read, by name, and files there that nothing reads. */
export function readContent(root: string): { files: ReadFile[]; problems: Problem[] } {
	const { entries, problems } = listContent(root);
	return { files: entries.map((file) => readEntry(root, file)), problems };
}

/** The entries of all files that are free of problems. */
export function readEntries(root: string): Entry[] {
	return readContent(root).files.flatMap(({ entry }) => entry ?? []);
}
