import { cpSync } from "node:fs";
import path from "node:path";

/** A system that runs: a model, its test and its view, to be replaced bit by bit. */
const TEMPLATE = "components/system/template";

/**
 * Copies the template's model and view into a new system's folder, and returns the files that it wrote.
 *
 * @param root absolute path of the project
 * @throws where the system has a model or a view already
 */
export function copySystemTemplate(root: string, slug: string): string[] {
	const folder = path.posix.join("content/systems", slug);
	for (const part of ["model", "view"])
		cpSync(path.join(root, TEMPLATE, part), path.join(root, folder, part), {
			recursive: true,
			force: false,
			errorOnExist: true,
		});
	return ["model/index.ts", "model/index.test.ts", "view/index.tsx"].map((file) =>
		path.posix.join(folder, file),
	);
}
