import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { checkContent } from "@/lib/content/check";
import { guide } from "@/lib/content/guide";
import { jsonSchemas } from "@/lib/content/json-schema";
import { countProblems, isError } from "@/lib/content/problem";
import { annotations, report } from "@/lib/content/report";
import { snippets } from "@/lib/content/snippets";

const GUIDE = "content/README.md";

/**
 * `npm run check`: prints every problem of the content; exits 1 when there is one. `--json` prints them as a JSON
 * list for editors; on GitHub they also appear beside the changed lines.
 */
const problems = await checkContent(process.cwd());
bringUpToDate();

if (process.argv.includes("--json")) console.log(JSON.stringify(problems, null, "\t"));
else {
	const coloured = Boolean(process.stderr.isTTY) && !process.env.NO_COLOR;
	if (problems.length > 0) console.error(`${report(problems, read, coloured)}\n`);
	if (problems.length > 0 && process.env.GITHUB_ACTIONS) console.log(annotations(problems));
	console.log(`content: ${countProblems(problems)}`);
}
process.exitCode = problems.some(isError) ? 1 : 0;

/** What the schemas write: JSON Schemas and completions for editors, and the reference in the guide for authors. */
function bringUpToDate(): void {
	mkdirSync(".vscode/schemas", { recursive: true });
	for (const [name, text] of Object.entries(jsonSchemas()))
		writeFileSync(`.vscode/schemas/${name}.json`, text);
	writeFileSync(".vscode/frontmatter.code-snippets", snippets());
	const written = read(GUIDE) ?? "";
	if (guide(written) !== written) writeFileSync(GUIDE, guide(written));
}

function read(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return undefined;
	}
}
