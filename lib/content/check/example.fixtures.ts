import { readFileSync } from "node:fs";
import path from "node:path";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { listFiles } from "@/lib/files/inside";

/** Root of the example site of the browser tests. Its entries have every field of their collection. */
export const EXAMPLE_ROOT = path.resolve("e2e/example");

/** The texts of its entries, by file. */
export const EXAMPLE: Readonly<Record<string, string>> = Object.fromEntries(
	listFiles(EXAMPLE_ROOT, "content")
		.files.filter(({ file }) => parseEntryFile(file))
		.map(({ file }) => [file, readFileSync(path.join(EXAMPLE_ROOT, file), "utf8")]),
);
