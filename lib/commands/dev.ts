import "./require-day";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkContent } from "@/lib/content/check/check-content";
import { watchFolder } from "@/lib/content/read/watch-folder";
import { countProblems, PROBLEMS } from "@/lib/content/schema/problem";
import { report, textToShow } from "@/lib/content/schema/report";
import { siteUrlProblem } from "@/lib/content/schema/settings";
import { checkListenAddress, exitWithError, readListenAddress } from "@/lib/serve/listen-address";
import { readOptions } from "./read-options";
import { waitForExit } from "./run";
import { stopWithParent } from "./stop";

const LOCAL = "127.0.0.1";

/**
 * `npm run dev`: Next serves the content as it is saved, drafts included. The check runs after each change, and its
 * problems appear here and on the open page.
 */
readOptions();
const urlProblem = siteUrlProblem();
if (urlProblem) {
	console.error(urlProblem);
	process.exit(1);
}
const address = await listenAddress().catch(exitWithError);
mkdirSync(path.dirname(PROBLEMS), { recursive: true });
const server = spawn(process.execPath, ["lib/commands/dev-server.mjs"], {
	// The server ends when this channel closes, however this process ends.
	stdio: ["inherit", "inherit", "inherit", "ipc"],
	env: { ...process.env, ...address, NODE_ENV: "development" },
});
stopWithParent(() => {
	server.kill("SIGTERM");
	setTimeout(() => server.kill("SIGKILL"), 3000).unref();
});

let reported = "";
let timer: NodeJS.Timeout | undefined;
let checking = Promise.resolve();
watchFolder("content", scheduleCheck);
if (existsSync("public")) watchFolder("public", scheduleCheck);
scheduleCheck();
process.exitCode = await waitForExit(server);
process.exit();

/**
 * Returns HOST and PORT for the server. It listens on this machine only unless HOST is set, because it shows drafts.
 */
async function listenAddress(): Promise<{ HOST: string; PORT: string }> {
	const { host = LOCAL, port } = readListenAddress(process.env, LOCAL);
	await checkListenAddress({ host, port });
	return { HOST: host, PORT: String(port) };
}

/** Schedules one check for files saved together, after the page has loaded. Checks do not overlap. */
function scheduleCheck(): void {
	clearTimeout(timer);
	timer = setTimeout(() => {
		checking = checking.then(check).catch((error) => console.error(error));
	}, 150);
}

async function check(): Promise<void> {
	const problems = await checkContent(process.cwd());
	const found = JSON.stringify(problems);
	if (found === reported) return;
	// Editors parse the lines between the first and the last (.vscode/tasks.json).
	console.log("content: as it is now");
	if (problems.length > 0) console.log(`\n${report(problems, textToShow, Boolean(process.stdout.isTTY))}\n`);
	console.log(`content: ${countProblems(problems)}`);
	reported = found;
	writeFileSync(PROBLEMS, found);
}
