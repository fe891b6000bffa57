import { readFileSync } from "node:fs";
import { resolveContent } from "@/lib/content/schema/content-file";
import type { Entry } from "@/lib/content/schema/entry";
import type { Problem } from "@/lib/content/schema/problem";
import { encodingProblems } from "@/lib/content/schema/source-text";
import { LARGEST, refusalMessage } from "@/lib/files/inside";
import { listContent } from "./content-files";
import { type Parsed, parseEntry } from "./parse-entry";

/** A content file as read: its entry, or every problem in its frontmatter. */
export type ReadFile = { file: string } & Parsed;

/**
 * Reads one content file. The check, the build, the development server and the tests all use this function.
 *
 * @param root folder that holds content/
 * @param file path from there, as in content/roles/acme.mdx
 */
export function readEntry(root: string, file: string): ReadFile {
	const refuse = (message: string): ReadFile => ({
		file,
		problems: [{ file, line: 1, column: 1, field: "", message }],
	});
	const found = resolveContent(root, file);
	if (found.refused) return refuse(refusalMessage(found.refused, "content"));
	if (found.stats.size > LARGEST) return refuse(refusalMessage("large", "content"));
	let bytes: Buffer;
	try {
		bytes = readFileSync(/* turbopackIgnore: true */ found.realPath);
	} catch (error) {
		return refuse(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
	}
	const problems = encodingProblems(file, bytes);
	return problems.length > 0 ? { file, problems } : { file, ...parseEntry(file, bytes.toString()) };
}

/** Reads every entry file below content/, in order of names, and reports files there that nothing reads. */
export function readContent(root: string): { files: ReadFile[]; problems: Problem[] } {
	const { entries, problems } = listContent(root);
	return { files: entries.map((file) => readEntry(root, file)), problems };
}

/** Returns the entries of all files without problems. */
export function readEntries(root: string): Entry[] {
	return readContent(root).files.flatMap(({ entry }) => entry ?? []);
}
