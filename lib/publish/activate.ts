import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
	isSame,
	type PublicContent,
	publicContent,
	readPublicContent,
	withdrawnSince,
} from "./public-content";
import { recordAddresses } from "./record-addresses";
import { activateRelease, DAY_FILE, getReleaseDay, RELEASES_FOLDER } from "./release";

/** In a published build: the hashes of what was public when the build began. */
const CONTENT = "content.json";

/** In a published build: its public addresses. */
const ADDRESSES = "addresses.json";

/** Holds the name of a build that is finished, for a day that has not begun. */
const prepared = `${RELEASES_FOLDER}/prepared`;

/** Notes in a build what was public as it began. */
export const writeContent = (place: string, content: PublicContent): void =>
	writeFileSync(path.join(place, CONTENT), JSON.stringify(content));

/** Notes in a build the addresses that become public with it. */
export const writeAddresses = (place: string, addresses: readonly string[]): void =>
	writeFileSync(path.join(place, ADDRESSES), JSON.stringify(addresses));

/** Leaves a build for `activatePrepared`, which puts it in place once its day has begun. */
export const leavePrepared = (root: string, build: string): void =>
	writeFileSync(path.join(root, prepared), build);

/**
 * Puts a finished build in place. Throws where it shows an entry that is public no more: its author turned it back to a
 * draft, put it off or deleted it while it was built.
 */
export async function activate(root: string, build: string): Promise<void> {
	const place = path.join(root, RELEASES_FOLDER, build);
	const built = readContent(place);
	const day = existsSync(path.join(place, DAY_FILE))
		? readFileSync(path.join(place, DAY_FILE), "utf8")
		: getReleaseDay(root);
	const withdrawn = built ? withdrawnSince(built, await readPublicContent(root, day)) : [];
	if (withdrawn.length > 0)
		throw new Error(`${withdrawn.join(", ")}: no longer public, and this build shows it; build again`);
	makePublic(root, build);
}

/** Activates a release, and records its addresses: from now on visitors may have them. */
function makePublic(root: string, build: string): void {
	activateRelease(root, build);
	const file = path.join(root, RELEASES_FOLDER, build, ADDRESSES);
	if (existsSync(file))
		recordAddresses(root, z.array(z.string()).parse(JSON.parse(readFileSync(file, "utf8"))));
}

/**
 * Puts the build in place that was prepared for a day. Gives false, and leaves what is served as it was, where there is
 * none or what is public has changed since it began.
 */
export async function activatePrepared(root: string, day: string): Promise<boolean> {
	if (getReleaseDay(root) >= day) return true;
	const note = path.join(root, prepared);
	if (!existsSync(note)) return false;
	const build = readFileSync(note, "utf8");
	rmSync(note);
	const place = path.join(root, RELEASES_FOLDER, path.basename(build));
	const built = readContent(place);
	const isForDay =
		built &&
		existsSync(path.join(place, DAY_FILE)) &&
		readFileSync(path.join(place, DAY_FILE), "utf8") === day;
	if (!isForDay || !isSame(built, await readPublicContent(root, day))) {
		rmSync(place, { recursive: true, force: true });
		return false;
	}
	makePublic(root, path.basename(build));
	return true;
}

function readContent(place: string): PublicContent | undefined {
	const file = path.join(place, CONTENT);
	if (!existsSync(file)) return undefined;
	return publicContent.parse(JSON.parse(readFileSync(file, "utf8")));
}
