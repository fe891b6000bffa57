import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { getNextPublicDay } from "@/lib/content/read/next-public-day";
import { getReleaseDay } from "@/lib/publish/release";
import { runScheduledRebuilds } from "@/lib/serve/scheduled-rebuild";

let building: ChildProcess | undefined;

/** Builds the site beside the one that is served whenever a scheduled entry is to become public. Gives what ends that, and a build under way with all that it started. */
export function rebuildOnSchedule(): () => void {
	const stopping = new AbortController();
	const { signal } = stopping;
	runScheduledRebuilds({
		nextDay,
		build,
		now: Date.now,
		sleep: (ms) => setTimeout(ms, undefined, { signal, ref: false }).catch(() => {}),
		signal,
		say: console.error,
	}).catch(console.error);
	return () => {
		stopping.abort();
		if (building?.pid !== undefined) process.kill(-building.pid, "SIGTERM");
	};
}

/** What was last found, and in which state of which files: to parse thousands of entries every minute would hold answers up. */
let found: { state: string; day: string | undefined } | undefined;

async function nextDay(): Promise<string | undefined> {
	const served = getReleaseDay(".");
	const state = `${served}\n${await stateOfContent()}`;
	if (found?.state !== state) found = { state, day: await getNextPublicDay(".", served) };
	return found.day;
}

/** Every file of the content with the time of its last change. */
async function stateOfContent(): Promise<string> {
	if (!existsSync("content")) return "";
	const names = await readdir("content", { recursive: true });
	const times = await Promise.all(
		names.map(async (name) => (await stat(path.join("content", name))).mtimeMs),
	);
	return names.map((name, index) => `${name} ${times[index]}`).join("\n");
}

async function build(day: string): Promise<void> {
	console.log(`building for ${day}`);
	const env = { ...process.env, AS_OF: day };
	building = spawn("npm", ["run", "build"], { env, detached: true, stdio: ["ignore", "ignore", "inherit"] });
	// Readers come first.
	if (building.pid !== undefined) setPriority(building.pid, constants.priority.PRIORITY_LOW);
	const code = await new Promise((resolve, reject) => {
		building?.once("error", reject).once("exit", resolve);
	}).finally(() => {
		building = undefined;
	});
	if (code !== 0) throw new Error("the build failed");
	if (getReleaseDay(".") < day) throw new Error("the build has not taken its place");
}
