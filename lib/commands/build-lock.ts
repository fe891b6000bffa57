import { existsSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { RELEASES_FOLDER } from "@/lib/publish/release";

/** Who builds: an author, or the server for a scheduled entry. */
export type Builder = "author" | "schedule";

/** Exit code of a scheduled build that has given way to an author's (EX_TEMPFAIL of sysexits.h). */
export const GAVE_WAY = 75;

/** How often a build shows that it runs, and looks whether it is to give way, in ms. */
const BEAT = 200;

/** After this time without a sign of it, a build is over: its process was killed, in ms. */
const SILENCE = 5000;

/** How long an author waits for a scheduled build to end, in ms. */
const PATIENCE = 60_000;

/**
 * Keeps two builds of one folder apart, and lets an author's go first: a scheduled one that runs is asked to end. Throws
 * where an author's build runs already.
 *
 * @param root the project's folder
 * @param giveWay ends the build that holds the lock, where that is a scheduled one
 * @returns what releases the lock
 */
export async function lockBuild(root: string, builder: Builder, giveWay: () => void): Promise<() => void> {
	const folder = path.join(root, RELEASES_FOLDER);
	const lockOf = (who: Builder) => path.join(folder, `building-by-${who}`);
	const isHeld = (who: Builder) => {
		const beat = statSync(lockOf(who), { throwIfNoEntry: false })?.mtimeMs;
		return beat !== undefined && Date.now() - beat < SILENCE;
	};
	mkdirSync(folder, { recursive: true });
	if (isHeld("author")) throw new Error("another build of this folder is running: wait until it has ended");
	if (builder === "schedule" && isHeld("schedule")) throw new Error("a scheduled build is running already");

	const own = lockOf(builder);
	writeFileSync(own, String(process.pid));
	const beating = setInterval(() => {
		if (builder === "schedule" && isHeld("author")) giveWay();
		const now = new Date();
		// It is gone once the build has given way.
		if (existsSync(own)) utimesSync(own, now, now);
	}, BEAT).unref();
	const release = () => {
		clearInterval(beating);
		rmSync(own, { force: true });
	};

	// The author's own lock asks a scheduled build to end.
	const since = Date.now();
	while (builder === "author" && isHeld("schedule")) {
		if (Date.now() - since > PATIENCE) {
			release();
			throw new Error("a scheduled build does not end: stop the server, and build again");
		}
		await setTimeout(BEAT);
	}
	return release;
}
