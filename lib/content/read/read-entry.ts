import { readFileSync } from "node:fs";
import path from "node:path";
import type { Entry } from "@/lib/content/schema/entry";
import type { Problem } from "@/lib/content/schema/problem";
import { encodingProblems } from "@/lib/content/schema/source-text";
import { LARGEST, refusalMessage, resolveInside } from "@/lib/files/inside";
import { listContent } from "./content-files";
import { type Parsed, parseEntry } from "./parse-entry";

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
	const refuse = (message: string): ReadFile => ({
		file,
		problems: [{ file, line: 1, column: 1, field: "", message }],
	});
	const found = resolveInside(path.join(root, "content"), path.posix.relative("content", file));
	if (found.refused) return refuse(refusalMessage(found.refused, "content"));
	if (found.stats.size > LARGEST) return refuse(refusalMessage("large", "content"));
	let bytes: Buffer;
	try {
		bytes = readFileSync(/* turbopackIgnore: true */ found.place);
	} catch (error) {
		return refuse(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
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
