import { readFileSync } from "node:fs";
import { checkContent } from "@/lib/content/check";
import { annotations, report } from "@/lib/content/report";

/**
 * `npm run check`: prints every problem of the content; exits 1 when there is one. `--json` prints them as a JSON
 * list for editors; on GitHub they also appear beside the changed lines.
 */
const problems = await checkContent(process.cwd());

if (process.argv.includes("--json")) console.log(JSON.stringify(problems, null, "\t"));
else {
	const coloured = Boolean(process.stderr.isTTY) && !process.env.NO_COLOR;
	if (problems.length > 0) console.error(`${report(problems, read, coloured)}\n`);
	if (problems.length > 0 && process.env.GITHUB_ACTIONS) console.log(annotations(problems));
	console.log(problems.length === 0 ? "content: no problem" : `content: ${problems.length} to mend`);
}
process.exitCode = problems.length === 0 ? 0 : 1;

function read(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return undefined;
	}
}
