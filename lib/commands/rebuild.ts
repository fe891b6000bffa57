import { type ChildProcess, spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { setTimeout } from "node:timers/promises";
import { nextPublicDay } from "@/lib/content/scheduled";
import { servedDay } from "@/lib/publish/place";
import { keepUp } from "@/lib/serve/keep-up";

let building: ChildProcess | undefined;

/** Builds the site beside the one that is served whenever a scheduled entry is to become public, until told to stop. */
export function rebuildOnSchedule(): { stop(): void } {
	const stopping = new AbortController();
	const { signal } = stopping;
	keepUp({
		nextDay: async () => (signal.aborted ? undefined : nextPublicDay(".", servedDay("."))),
		build,
		now: Date.now,
		sleep: (ms) => setTimeout(ms, undefined, { signal, ref: false }),
		say: console.error,
	}).catch((error) => {
		if (!signal.aborted) console.error(error);
	});
	return { stop: () => stopping.abort() };
}

/** Ends a build under way, with all that it started. */
export function endRebuild(): void {
	if (building?.pid !== undefined) process.kill(-building.pid, "SIGTERM");
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
	if (servedDay(".") < day) throw new Error("the build has not taken its place");
}
