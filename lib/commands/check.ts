import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { inspectContent } from "@/lib/content/check";
import { guide } from "@/lib/content/guide";
import { jsonSchemas } from "@/lib/content/json-schema";
import { annotations, report } from "@/lib/content/report";
import { siteUrlProblem } from "@/lib/content/settings";
import { snippets } from "@/lib/content/snippets";
import { generateEntries } from "./prepare";

const GUIDE = "content/README.md";

/**
 * `npm run check`: prints every problem of the content; exits 1 when there is one. `--json` prints them as a JSON
 * list for editors; on GitHub they also appear beside the changed lines. `--build` generates the entries that the build
 * publishes.
 */
const address = siteUrlProblem();
if (address) {
	console.error(address);
	process.exit(1);
}
const { problems, ...found } = await inspectContent(process.cwd());
bringUpToDate();

if (process.argv.includes("--json")) console.log(JSON.stringify(problems, null, "\t"));
else {
	const coloured = Boolean(process.stderr.isTTY) && !process.env.NO_COLOR;
	if (problems.length > 0) console.error(`${report(problems, read, coloured)}\n`);
	if (problems.length > 0 && process.env.GITHUB_ACTIONS) console.log(annotations(problems));
	console.log(problems.length === 0 ? "content: no problem" : `content: ${problems.length} to mend`);
}
process.exitCode = problems.length === 0 ? 0 : 1;
if (process.argv.includes("--build") && problems.length === 0) await generateEntries(process.cwd(), found);

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
