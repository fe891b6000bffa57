import {
	existsSync,
	lutimesSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { today } from "@/lib/content/schema/state";

/** The folder of releases, relative to the project's root. Each build has a folder in it. */
export const RELEASES_FOLDER = ".published";

/** The served release. It is a link, so that a new release replaces it atomically. */
export const CURRENT_RELEASE = `${RELEASES_FOLDER}/current`;

/** File with the SITE_URL that the release was built for. */
export const SITE_URL_FILE = `${RELEASES_FOLDER}/site-url`;

/**
 * Environment variable with the time when the build began, in ms since 1970. Files saved later may be missing from
 * it.
 */
export const BUILD_STARTED = "BUILD_STARTED";

/** File in a release: the day it was built for, YYYY-MM-DD. */
export const DAY_FILE = "day";

/** Returns the day that the release was built for, or today if it has no such file. */
export function getReleaseDay(root: string): string {
	const file = path.join(root, CURRENT_RELEASE, DAY_FILE);
	return existsSync(file) ? readFileSync(file, "utf8") : today();
}

/** File with the hash of each page that was last reported to search engines. */
export const ANNOUNCED_FILE = `${RELEASES_FOLDER}/announced.json`;

/**
 * Points the link at a release and sets its date to the start of its build. Removes releases older than the previous
 * one, whose files open pages may still request.
 */
export function activateRelease(root: string, build: string): void {
	const link = path.join(root, CURRENT_RELEASE);
	const before = existsSync(link) ? path.basename(readlinkSync(link)) : undefined;
	const beside = `${link}-${process.pid}`;
	rmSync(beside, { force: true });
	// On Windows any user may create a junction, but not a symbolic link. Its target must be absolute.
	const isWindows = process.platform === "win32";
	symlinkSync(isWindows ? path.resolve(root, RELEASES_FOLDER, build) : build, beside, "junction");
	const started = new Date(Number(process.env[BUILD_STARTED] ?? Date.now()));
	lutimesSync(beside, started, started);
	// Windows does not rename a folder or a junction over another.
	if (isWindows) rmSync(link, { force: true });
	renameSync(beside, link);
	writeFileSync(path.join(root, SITE_URL_FILE), process.env.SITE_URL ?? "");
	const keep = new Set(["current", build, before]);
	for (const entry of readdirSync(path.join(root, RELEASES_FOLDER), { withFileTypes: true })) {
		const { name } = entry;
		if (entry.isDirectory() && !keep.has(name))
			rmSync(path.join(root, RELEASES_FOLDER, name), { recursive: true, force: true });
	}
}
