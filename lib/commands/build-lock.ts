import { existsSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { RELEASES_FOLDER } from "@/lib/publish/release/release";

/** Who starts a build: an author, or the server for a scheduled entry. */
export type Builder = "author" | "schedule";

/** Exit code of a scheduled build that ended for an author's build (EX_TEMPFAIL of sysexits.h). */
export const GAVE_WAY = 75;

/** Interval in ms at which a build renews its lock and checks for an author's build. */
const BEAT = 200;

/** Age in ms at which a lock is stale: its process was killed. */
const SILENCE = 5000;

/** Longest time that an author's build waits for a scheduled build to end, in ms. */
const PATIENCE = 60_000;

/**
 * Prevents two builds of one folder at a time. An author's build goes first: it asks a scheduled build to end.
 *
 * @param root the project's folder
 * @param giveWay ends the build that holds the lock, if it is a scheduled one
 * @returns a function that releases the lock
 * @throws if an author's build is running
 */
export async function lockBuild(root: string, builder: Builder, giveWay: () => void): Promise<() => void> {
	const folder = path.join(root, RELEASES_FOLDER);
	const lockOf = (who: Builder) => path.join(folder, `building-by-${who}`);
	const isHeld = (who: Builder) => {
		const beat = statSync(lockOf(who), { throwIfNoEntry: false })?.mtimeMs;
		return beat !== undefined && Date.now() - beat < SILENCE;
	};
	mkdirSync(folder, { recursive: true });
	if (isHeld("author")) throw new Error("another build of this folder is running: wait until it ends");
	if (builder === "schedule" && isHeld("schedule")) throw new Error("a scheduled build is already running");

	const own = lockOf(builder);
	writeFileSync(own, String(process.pid));
	const beating = setInterval(() => {
		if (builder === "schedule" && isHeld("author")) giveWay();
		const now = new Date();
		// The scheduled build removes its lock when it ends.
		if (existsSync(own)) utimesSync(own, now, now);
	}, BEAT).unref();
	const release = () => {
		clearInterval(beating);
		rmSync(own, { force: true });
	};

	// The author's lock asks a scheduled build to end.
	const since = Date.now();
	while (builder === "author" && isHeld("schedule")) {
		if (Date.now() - since > PATIENCE) {
			release();
			throw new Error("a scheduled build is still running: stop the server and build again");
		}
		await setTimeout(BEAT);
	}
	return release;
}
