import { cpSync } from "node:fs";
import path from "node:path";

/** The template of a system: a model, its test and its view. */
const TEMPLATE = path.resolve(import.meta.dirname, "../../../components/system/template");

const FILES = ["model/index.ts", "model/index.test.ts", "view/index.tsx"];

/**
 * Copies the template's model and view into a new system's folder.
 *
 * @param root absolute path of the site
 * @returns the files that it wrote, from the root
 * @throws where one of them exists
 */
export function copySystemTemplate(root: string, slug: string): string[] {
	const files = FILES.map((file) => path.posix.join("content/systems", slug, file));
	for (const [index, file] of files.entries())
		cpSync(path.join(TEMPLATE, String(FILES[index])), path.join(root, file), {
			force: false,
			errorOnExist: true,
		});
	return files;
}
