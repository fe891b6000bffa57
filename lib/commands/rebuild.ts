import { type ChildProcess, spawn } from "node:child_process";
import { statSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { setTimeout } from "node:timers/promises";
import { getNextPublicDay } from "@/lib/content/read/next-public-day";
import { filesInside } from "@/lib/files/inside";
import { activatePrepared } from "@/lib/publish/activate";
import { getReleaseDay } from "@/lib/publish/release";
import { runScheduledRebuilds } from "@/lib/serve/scheduled-rebuild";
import { GAVE_WAY } from "./build-lock";

let building: ChildProcess | undefined;

/**
 * Builds the site beside the one that is served whenever a scheduled entry is to become public, and puts it in place once
 * its day has begun. Gives what ends that, and a build under way with all that it started.
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
	const state = `${served}\n${stateOfContent()}`;
	if (found?.state !== state) found = { state, day: await getNextPublicDay(".", served) };
	return found.day;
}

/** Every file of the content with the time of its last change. */
function stateOfContent(): string {
	return filesInside(".", "content")
		.files.map(({ file, place }) => `${file} ${statSync(place).mtimeMs}`)
		.join("\n");
}

async function build(day: string): Promise<void> {
	console.log(`building for ${day}`);
	const env = { ...process.env, AS_OF: day, BUILDER: "schedule" };
	building = spawn("npm", ["run", "build"], { env, detached: true, stdio: ["ignore", "ignore", "inherit"] });
	// Readers come first.
	if (building.pid !== undefined) setPriority(building.pid, constants.priority.PRIORITY_LOW);
	const code = await new Promise((resolve, reject) => {
		building?.once("error", reject).once("exit", resolve);
	}).finally(() => {
		building = undefined;
	});
	if (code === GAVE_WAY) throw new Error("the build gave way to an author's");
	if (code !== 0) throw new Error("the build failed");
}
