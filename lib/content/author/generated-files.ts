import { readContentFile, resolveContent, writeContentFile } from "@/lib/content/schema/content-file";
import { writeInside } from "@/lib/files/write-file";
import { renderGuide } from "./guide";
import { buildJsonSchemas } from "./json-schema";
import { buildPagesConfig, PAGES_CMS } from "./pages-cms";
import { buildSnippets } from "./snippets";

const GUIDE = "content/README.md";

/**
 * Writes the files that are generated from the schemas: JSON Schemas, completions and forms for editors, and the reference
 * in the authors' guide. Leaves the guide unchanged if it exists but must not be read.
 *
 * @param root the project's folder
 */
export function updateGeneratedFiles(root: string): void {
	for (const [name, text] of Object.entries(buildJsonSchemas()))
		writeInside(root, `.vscode/schemas/${name}.json`, text);
	writeInside(root, ".vscode/frontmatter.code-snippets", buildSnippets());
	writeInside(root, PAGES_CMS, buildPagesConfig());
	const written = readContentFile(root, GUIDE)?.toString();
	if (written === undefined && resolveContent(root, GUIDE).refused !== "missing") return;
	const guide = renderGuide(written ?? "");
	if (guide !== written) writeContentFile(root, GUIDE, guide);
}
