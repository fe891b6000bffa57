import { copyFileSync, existsSync, linkSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashSources } from "@/lib/files/hash-files";
import type { Site } from "@/lib/publish/site";
import { FILES } from "@/lib/serve/resources";
import { CURRENT_RELEASE } from "./release";

/** File in a release: the hash of the code that published it. */
const CODE_FILE = "code";

/** Returns the hash of the code that publishes. Taken once, at the start, because files may be saved during a build. */
export const hashCode = (): string =>
	hashSources(["package-lock.json", "lib/publish", "lib/images", "lib/site"]);

/** Records the code that published a release. */
export const writeCode = (release: string, code: string): void =>
	writeFileSync(path.join(release, CODE_FILE), code);

/** Returns the files of the served release, if the same code published it. */
export function findReusableFiles(root: string, code: string): string | undefined {
	const release = path.join(root, CURRENT_RELEASE);
	const file = path.join(release, CODE_FILE);
	if (!existsSync(file) || readFileSync(file, "utf8") !== code) return undefined;
	return path.join(release, FILES);
}

/**
 * Reuses files that depend on another file alone, such as its compressed copies: if the served release has the same
 * file, links the files made from it. Returns whether it did. No step may write to a file that it has linked, because
 * the served release would change, too.
 *
 * @param source address of the file on which the others depend
 * @param made addresses of the others, beside it. Those that the release lacks are not needed
 */
export function reuse(
	{ folder, reusable }: Pick<Site, "folder" | "reusable">,
	source: string,
	made: string[],
): boolean {
	if (reusable === undefined) return false;
	const before = path.join(reusable, source);
	if (!existsSync(before) || !readFileSync(before).equals(readFileSync(path.join(folder, source))))
		return false;
	for (const name of made) {
		const file = path.join(reusable, name);
		if (existsSync(file)) linkOrCopy(file, path.join(folder, name));
	}
	return true;
}

/** Links a file, which takes no space and a tenth of the time of a copy, where the file system can. */
function linkOrCopy(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
}
