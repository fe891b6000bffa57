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

/** The folder of published builds, from the project's root: one folder a build. */
export const RELEASES_FOLDER = ".published";

/** The build that is served: a link, so that another build takes its place in one step or not at all. */
export const CURRENT_RELEASE = `${RELEASES_FOLDER}/current`;

/** Holds the SITE_URL that the served build was made for, which its pages name. */
export const SITE_URL_FILE = `${RELEASES_FOLDER}/site-url`;

/** A variable of the environment: when the build began, in ms since 1970. A file that was saved later may not be in it. */
export const BUILD_STARTED = "BUILD_BEGUN";

/** In a published build: the day it was made for, YYYY-MM-DD. */
export const DAY_FILE = "day";

/** The day that the served build was made for; today where it says nothing of it. */
export function getReleaseDay(root: string): string {
	const file = path.join(root, CURRENT_RELEASE, DAY_FILE);
	return existsSync(file) ? readFileSync(file, "utf8") : today();
}

/** Holds what each page said when search engines were last told of changes. */
export const ANNOUNCED_FILE = `${RELEASES_FOLDER}/announced.json`;

/** Points the link, dated by when the build began, at a finished build and removes builds older than the one it replaces, which pages open in a browser may still ask for. */
export function activateRelease(root: string, build: string): void {
	const link = path.join(root, CURRENT_RELEASE);
	const before = existsSync(link) ? readlinkSync(link) : undefined;
	const beside = `${link}-${process.pid}`;
	rmSync(beside, { force: true });
	symlinkSync(build, beside);
	const begun = new Date(Number(process.env[BUILD_STARTED] ?? Date.now()));
	lutimesSync(beside, begun, begun);
	renameSync(beside, link);
	writeFileSync(path.join(root, SITE_URL_FILE), process.env.SITE_URL ?? "");
	const keep = new Set(["current", build, before]);
	for (const entry of readdirSync(path.join(root, RELEASES_FOLDER), { withFileTypes: true })) {
		const { name } = entry;
		if (entry.isDirectory() && !keep.has(name))
			rmSync(path.join(root, RELEASES_FOLDER, name), { recursive: true, force: true });
	}
}
