import { type ChildProcess, spawn } from "node:child_process";
import { statSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { setTimeout } from "node:timers/promises";
import { getNextPublicDay } from "@/lib/content/read/next-public-day";
import { listFiles } from "@/lib/files/inside";
import { activatePrepared } from "@/lib/publish/release/activate";
import { getReleaseDay } from "@/lib/publish/release/release";
import { runScheduledRebuilds } from "@/lib/serve/scheduled-rebuild";
import { GAVE_WAY } from "./build-lock";

let building: ChildProcess | undefined;

/**
 * Builds the site whenever a scheduled entry is due, and activates the release when its day begins. Returns a
 * function that stops this, and any running build with its child processes.
 */
export function rebuildOnSchedule(): () => void {
	const stopping = new AbortController();
	const { signal } = stopping;
	runScheduledRebuilds({
		nextDay,
		build,
		activate: (day) => activatePrepared(".", day),
		now: Date.now,
		sleep: (ms) => setTimeout(ms, undefined, { signal, ref: false }).catch(() => {}),
		signal,
		log: console.error,
	}).catch(console.error);
	return () => {
		stopping.abort();
		if (building?.pid !== undefined) process.kill(-building.pid, "SIGTERM");
	};
}

/** The last result with the state of the files. Parsing thousands of entries every minute would delay answers. */
let found: { state: string; day: string | undefined } | undefined;

async function nextDay(): Promise<string | undefined> {
	const served = getReleaseDay(".");
	const state = `${served}\n${stateOfContent()}`;
	if (found?.state !== state) found = { state, day: await getNextPublicDay(".", served) };
	return found.day;
}

/** Lists every content file with the time of its last change. */
function stateOfContent(): string {
	return listFiles(".", "content")
		.files.map(({ file, realPath: place }) => `${file} ${statSync(place).mtimeMs}`)
		.join("\n");
}

async function build(day: string): Promise<void> {
	console.log(`building for ${day}`);
	const env = { ...process.env, AS_OF: day, BUILDER: "schedule" };
	building = spawn("npm", ["run", "build"], { env, detached: true, stdio: ["ignore", "ignore", "inherit"] });
	// Requests have priority.
	if (building.pid !== undefined) setPriority(building.pid, constants.priority.PRIORITY_LOW);
	const code = await new Promise((resolve, reject) => {
		building?.once("error", reject).once("exit", resolve);
	}).finally(() => {
		building = undefined;
	});
	if (code === GAVE_WAY) throw new Error("the build gave way to an author's");
	if (code !== 0) throw new Error("the build failed");
}
