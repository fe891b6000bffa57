import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkContent } from "@/lib/content/check";
import { countProblems, PROBLEMS } from "@/lib/content/problem";
import { report } from "@/lib/content/report";
import { watchFolder } from "@/lib/content/watch";
import { ended, start } from "./run";

/**
 * `npm run dev`: Next serves the content as it is saved, drafts included; beside it the check runs after each change,
 * and what it finds appears here and on the open page.
 */
mkdirSync(path.dirname(PROBLEMS), { recursive: true });
const server = start("next", ["dev", "--port", process.env.PORT ?? "3000"]);

let told = "";
let timer: NodeJS.Timeout | undefined;
let checking = Promise.resolve();
watchFolder("content", soon);
if (existsSync("public")) watchFolder("public", soon);
soon();
process.exitCode = await ended(server);
process.exit();

/** One check for whatever is saved at once, after the page had its turn, and one at a time. */
function soon(): void {
	clearTimeout(timer);
	timer = setTimeout(() => {
		checking = checking.then(check).catch((error) => console.error(error));
	}, 150);
}

async function check(): Promise<void> {
	const problems = await checkContent(process.cwd(), { lock: false });
	const found = JSON.stringify(problems);
	if (found === told) return;
	const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);
	// Editors read what is between the first line and the last (.vscode/tasks.json).
	console.log("content: as it is now");
	if (problems.length > 0) console.log(`\n${report(problems, read, Boolean(process.stdout.isTTY))}\n`);
	console.log(`content: ${countProblems(problems)}`);
	told = found;
	writeFileSync(PROBLEMS, found);
}
