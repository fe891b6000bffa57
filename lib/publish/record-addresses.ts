import { utimesSync } from "node:fs";
import { LOCK, parseAddresses } from "@/lib/content/check/public-addresses";
import { readContentFile, writeContentFile } from "@/lib/content/schema/content-file";
import { resolveInside } from "@/lib/files/inside";

/**
 * Adds the paths of a release to content/public-urls.txt. Runs after the release, so that a failed build records
 * nothing.
 *
 * @param root the project's folder
 * @param addresses public paths, and those of headings, such as /blog/queues#why
 */
export function recordAddresses(root: string, addresses: readonly string[]): void {
	const text = readContentFile(root, LOCK)?.toString() ?? "";
	const recorded = parseAddresses(text).filter((address) => address !== "");
	const complete = [...new Set([...recorded, ...addresses])].sort();
	if (complete.join() === recorded.join()) return;
	const folder = resolveInside(root, "content");
	if (!writeContentFile(root, LOCK, `${complete.join("\n")}\n`))
		throw new Error(`${LOCK} cannot be written: it must be a file in content/, not a link to another place`);
	// The list is not a source of the site. A new modification time of its folder would make the release look outdated.
	if (folder.stats) utimesSync(folder.realPath, folder.stats.atime, folder.stats.mtime);
}
