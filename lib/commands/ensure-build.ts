import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { getNextPublicDay } from "@/lib/content/read/next-public-day";
import { today } from "@/lib/content/schema/state";
import { CURRENT_RELEASE, getReleaseDay, SITE_URL_FILE } from "@/lib/publish/release/release";
import { SOURCES } from "@/lib/site/cache/build-inputs";
import { runProgram } from "./run";

/** Files that the build writes among its sources. */
const WRITTEN = ["content/public-urls.txt", "content/README.md"];

/** Builds if the release is out of date. Ends the program if the build fails. */
export async function ensureBuild(): Promise<void> {
	if (await isCurrent(".")) return;
	const code = await runProgram("npm", ["run", "build"]);
	if (code !== 0) process.exit(code);
}

/**
 * Returns whether the release was built for this SITE_URL after its sources were saved, and no entry has become
 * public since.
 *
 * @param root the project's folder
 */
export async function isCurrent(root: string): Promise<boolean> {
	const current = path.join(root, CURRENT_RELEASE);
	const address = path.join(root, SITE_URL_FILE);
	if (!existsSync(current) || !existsSync(address)) return false;
	if (readFileSync(address, "utf8") !== (process.env.SITE_URL ?? "")) return false;
	if (Math.max(...SOURCES.map((source) => newest(root, source))) > lstatSync(current).mtimeMs) return false;
	// Last, so that the check of the next build reads changed content first.
	const due = await getNextPublicDay(root, getReleaseDay(root));
	return due === undefined || due > today();
}

/** Returns the time of the newest file at or below a path, in ms since 1970. */
function newest(root: string, source: string): number {
	const file = path.join(root, source);
	if (!existsSync(file) || WRITTEN.includes(source)) return 0;
	const found = lstatSync(file);
	if (!found.isDirectory()) return found.mtimeMs;
	const within = readdirSync(file).map((name) => newest(root, path.posix.join(source, name)));
	return Math.max(found.mtimeMs, ...within);
}
