import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LOCK, parseAddresses } from "@/lib/content/check/public-addresses";

/**
 * Adds the addresses of a release to content/public-urls.txt. This happens after the release, so that a failed build
 * records nothing.
 *
 * @param root the project's folder
 * @param addresses public paths, and those of headings, as in /blog/queues#why
 */
export function recordAddresses(root: string, addresses: readonly string[]): void {
	const file = path.join(root, LOCK);
	const text = existsSync(file) ? readFileSync(file, "utf8") : "";
	const recorded = parseAddresses(text).filter((address) => address !== "");
	const complete = [...new Set([...recorded, ...addresses])].sort();
	if (complete.join() !== recorded.join()) writeFileSync(file, `${complete.join("\n")}\n`);
}
