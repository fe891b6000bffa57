import "./require-day";
import { updateGeneratedFiles } from "@/lib/content/author/generated-files";
import { inspectContent } from "@/lib/content/check/check-content";
import { writeSnapshot } from "@/lib/content/read/snapshot";
import { countProblems, isError } from "@/lib/content/schema/problem";
import { annotations, report, textToShow } from "@/lib/content/schema/report";
import { siteUrlProblem } from "@/lib/content/schema/settings";
import { today } from "@/lib/content/schema/state";
import { readPublicContent, recordContentAtStart } from "@/lib/publish/release/public-content";
import { readOptions } from "./read-options";

/**
 * `npm run check`: prints every problem in the content, and exits 1 if there is one. `--json` prints a JSON list for
 * editors; on GitHub, problems also appear beside the changed lines. `--build` writes the entries that the build
 * publishes.
 */
const address = siteUrlProblem();
if (address) {
	console.error(address);
	process.exit(1);
}
const options = readOptions("--build", "--json");
const isBuild = options.has("--build");
// Hashed before the check reads: a file saved later differs from its hash when the release is activated.
if (isBuild) recordContentAtStart(".", await readPublicContent(".", today()));
const { problems, ...found } = await inspectContent(process.cwd());
updateGeneratedFiles(process.cwd());

if (options.has("--json")) console.log(JSON.stringify(problems, null, "\t"));
else {
	const hasColor = Boolean(process.stderr.isTTY) && !process.env.NO_COLOR;
	if (problems.length > 0) console.error(`${report(problems, textToShow, hasColor)}\n`);
	if (problems.length > 0 && process.env.GITHUB_ACTIONS) console.log(annotations(problems));
	console.log(`content: ${countProblems(problems)}`);
}
const hasErrors = problems.some(isError);
process.exitCode = hasErrors ? 1 : 0;
if (isBuild && !hasErrors) writeSnapshot(process.cwd(), found);
