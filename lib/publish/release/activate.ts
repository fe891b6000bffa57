import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { recordAddresses } from "@/lib/publish/record-addresses";
import {
	findWithdrawn,
	hasSameContent,
	type PublicContent,
	publicContent,
	readPublicContent,
} from "./public-content";
import { activateRelease, DAY_FILE, getReleaseDay, RELEASES_FOLDER } from "./release";

/** File in a release: hashes of the public content when the build began. */
const CONTENT = "content.json";

/** File in a release: its public paths. */
const ADDRESSES = "addresses.json";

/** File with the ID of a finished release whose day has not begun. */
const prepared = `${RELEASES_FOLDER}/prepared`;

/** Records the public content in a release. */
export const writeContent = (release: string, content: PublicContent): void =>
	writeFileSync(path.join(release, CONTENT), JSON.stringify(content));

/** Records the paths that become public with a release. */
export const writeAddresses = (release: string, addresses: readonly string[]): void =>
	writeFileSync(path.join(release, ADDRESSES), JSON.stringify(addresses));

/** Stores a release for `activatePrepared`, which activates it when its day begins. */
export const leavePrepared = (root: string, build: string): void =>
	writeFileSync(path.join(root, prepared), build);

/**
 * Activates a finished release.
 *
 * @throws Error if it shows an entry that is no longer public, because its author withdrew, postponed, or deleted it
 * during the build
 */
export async function activate(root: string, build: string): Promise<void> {
	const release = path.join(root, RELEASES_FOLDER, build);
	const built = readContent(release);
	const day = existsSync(path.join(release, DAY_FILE))
		? readFileSync(path.join(release, DAY_FILE), "utf8")
		: getReleaseDay(root);
	const withdrawn = built ? findWithdrawn(built, await readPublicContent(root, day)) : [];
	if (withdrawn.length > 0)
		throw new Error(`${withdrawn.join(", ")}: no longer public, but this release shows it; build again`);
	makePublic(root, build);
}

/** Activates a release and records its paths, which visitors may use from now on. */
function makePublic(root: string, build: string): void {
	activateRelease(root, build);
	const file = path.join(root, RELEASES_FOLDER, build, ADDRESSES);
	if (existsSync(file))
		recordAddresses(root, z.array(z.string()).parse(JSON.parse(readFileSync(file, "utf8"))));
}

/**
 * Activates the release that was prepared for a day. Returns false, and changes nothing, if there is none or if the
 * public content has changed since it was built.
 */
export async function activatePrepared(root: string, day: string): Promise<boolean> {
	if (getReleaseDay(root) >= day) return true;
	const note = path.join(root, prepared);
	if (!existsSync(note)) return false;
	const build = readFileSync(note, "utf8");
	rmSync(note);
	const release = path.join(root, RELEASES_FOLDER, path.basename(build));
	const built = readContent(release);
	const isForDay =
		built &&
		existsSync(path.join(release, DAY_FILE)) &&
		readFileSync(path.join(release, DAY_FILE), "utf8") === day;
	if (!isForDay || !hasSameContent(built, await readPublicContent(root, day))) {
		rmSync(release, { recursive: true, force: true });
		return false;
	}
	makePublic(root, path.basename(build));
	return true;
}

function readContent(release: string): PublicContent | undefined {
	const file = path.join(release, CONTENT);
	if (!existsSync(file)) return undefined;
	return publicContent.parse(JSON.parse(readFileSync(file, "utf8")));
}
