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
import { waitForExit } from "./run";
import { stopWithParent } from "./stop";

const LOCAL = "127.0.0.1";

/**
 * `npm run dev`: Next serves the content as it is saved, drafts included; beside it the check runs after each change,
 * and what it finds appears here and on the open page.
 */
const urlProblem = siteUrlProblem();
if (urlProblem) {
	console.error(urlProblem);
	process.exit(1);
}
const address = await listenAddress().catch(exitWithError);
mkdirSync(path.dirname(PROBLEMS), { recursive: true });
const server = spawn(process.execPath, ["lib/commands/dev-server.mjs"], {
	// The channel tells the server when this process ends, however it ends.
	stdio: ["inherit", "inherit", "inherit", "ipc"],
	env: { ...process.env, ...address, NODE_ENV: "development" },
});
stopWithParent(() => {
	server.kill("SIGTERM");
	setTimeout(() => server.kill("SIGKILL"), 3000).unref();
});

let told = "";
let timer: NodeJS.Timeout | undefined;
let checking = Promise.resolve();
watchFolder("content", soon);
if (existsSync("public")) watchFolder("public", soon);
soon();
process.exitCode = await waitForExit(server);
process.exit();

/** HOST and PORT for the server; drafts are for this machine alone unless HOST says otherwise. */
async function listenAddress(): Promise<{ HOST: string; PORT: string }> {
	const { host = LOCAL, port } = readListenAddress(process.env, LOCAL);
	await checkListenAddress({ host, port });
	return { HOST: host, PORT: String(port) };
}

/** One check for whatever is saved at once, after the page had its turn, and one at a time. */
function soon(): void {
	clearTimeout(timer);
	timer = setTimeout(() => {
		checking = checking.then(check).catch((error) => console.error(error));
	}, 150);
}

async function check(): Promise<void> {
	const problems = await checkContent(process.cwd());
	const found = JSON.stringify(problems);
	if (found === told) return;
	// Editors read what is between the first line and the last (.vscode/tasks.json).
	console.log("content: as it is now");
	if (problems.length > 0) console.log(`\n${report(problems, textToShow, Boolean(process.stdout.isTTY))}\n`);
	console.log(`content: ${countProblems(problems)}`);
	told = found;
	writeFileSync(PROBLEMS, found);
}
