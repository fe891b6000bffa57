import { spawn, spawnSync } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SITE, writeFiles } from "@/lib/content/check/site.fixtures";
import { SOURCES } from "@/lib/site/cache/build-inputs";
import { readProcessStat } from "./machine";

/** A project with this one's commands and packages, whose check passes and whose Next runs until it is stopped. */
let root = "";

/** The process group of the command under test and of its child processes. */
let group = 0;

/** Links everything in a folder of this project except what the test writes itself. */
function link(folder: string, ...own: string[]): void {
	mkdirSync(path.join(root, folder));
	for (const name of readdirSync(folder).filter((name) => !own.includes(name)))
		symlinkSync(path.resolve(folder, name), path.join(root, folder, name));
}

const READY = "ready";

beforeEach(async () => {
	root = mkdtempSync(path.join(tmpdir(), "signals-"));
	await writeFiles(root, SITE);
	const missing = [...SOURCES, "package.json"].filter((name) => !existsSync(path.join(root, name)));
	for (const name of missing.filter((name) => name !== "lib" && existsSync(name)))
		symlinkSync(path.resolve(name), path.join(root, name));
	link("lib", "commands");
	link("lib/commands", "check.ts", "dev-server.mjs");
	link("node_modules", ".bin");
	link("node_modules/.bin", "next");
	const wait = `(await import("node:fs")).writeFileSync("${READY}", ""); setInterval(() => {}, 1000);`;
	writeFileSync(path.join(root, "lib/commands/check.ts"), "process.exit(0);");
	writeFileSync(
		path.join(root, "lib/commands/dev-server.mjs"),
		`process.once("disconnect", () => process.exit()); ${wait}`,
	);
	const next = path.join(root, "node_modules/.bin/next");
	writeFileSync(next, `#!/bin/sh\ntouch ${READY}\nexec sleep 600\n`);
	chmodSync(next, 0o755);
});

afterEach(() => {
	try {
		if (group > 0) process.kill(-group, "SIGKILL");
	} catch {
		// All have exited.
	}
	rmSync(root, { recursive: true, maxRetries: 10 });
});

/** Returns the IDs of a group's running processes. */
const runningIn = (group: number) =>
	readdirSync("/proc").filter((pid) => {
		const [state, , of] = readProcessStat(pid);
		return of === String(group) && state !== "Z";
	});

/** The shells in which npm runs a script on common systems. Some of them replace themselves with its program. */
const shells = ["dash", "bash"].filter((shell) => spawnSync(shell, ["-c", ":"]).status === 0);

const cases = shells.flatMap((shell) =>
	["dev", "start", "build", "export"].flatMap((name) =>
		(["SIGTERM", "SIGINT"] as const).map((signal) => ({ shell, name, signal })),
	),
);

test.runIf(existsSync("/proc/self/stat")).each(cases)(
	"npm run $name, in $shell, ends all its child processes at $signal",
	async ({ shell, name, signal }) => {
		// A separate process group, which includes all child processes.
		const env = {
			...process.env,
			PORT: "0",
			NODE_ENV: "development",
			npm_config_script_shell: shell,
		} as const;
		const npm = spawn("npm", ["run", name], { cwd: root, env, detached: true, stdio: "pipe" });
		group = Number(npm.pid);
		let output = "";
		for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (data) => (output += data));
		while (!existsSync(path.join(root, READY))) {
			expect(npm.exitCode, output).toBeNull();
			await setTimeout(50);
		}
		expect(runningIn(group).length).toBeGreaterThan(2);
		// Ctrl+C reaches all processes of the terminal, and a supervisor stops the one that it started.
		process.kill(signal === "SIGINT" ? -group : group, signal);
		while (runningIn(group).length > 0) await setTimeout(50);
		expect(output).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
	},
);
