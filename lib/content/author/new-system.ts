import { readFileSync } from "node:fs";
import path from "node:path";
import { isTaken, writeContentFile } from "@/lib/content/schema/content-file";

/** The template of a system: a model, its test, and its view. */
const TEMPLATE = path.resolve(import.meta.dirname, "../../../components/system/template");

const FILES = ["model/index.ts", "model/index.test.ts", "view/index.tsx"];

/**
 * Copies the template's model and view into a new system's folder.
 *
 * @param root absolute path of the site
 * @returns the written files, relative to the root
 * @throws Error if one of them exists
 */
export function copySystemTemplate(root: string, slug: string): string[] {
	const files = FILES.map((file) => path.posix.join("content/systems", slug, file));
	const taken = files.find((file) => isTaken(root, file));
	if (taken !== undefined) throw new Error(`${taken} already exists`);
	for (const [index, file] of files.entries())
		writeContentFile(root, file, readFileSync(path.join(TEMPLATE, String(FILES[index])), "utf8"));
	return files;
}
