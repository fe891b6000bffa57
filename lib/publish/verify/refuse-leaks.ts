import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readEntries } from "@/lib/content/read/read-entry";
import type { Entry } from "@/lib/content/schema/entry";
import { pathOf } from "@/lib/content/schema/paths";
import { readSiteSettings, requireFields } from "@/lib/content/schema/settings";
import { isPublic } from "@/lib/content/schema/state";
import { escapeRegExp } from "@/lib/escape-regexp";
import type { Build } from "@/lib/publish/next/build";
import type { Site } from "@/lib/publish/site";

/** Extensions of files without text, and of compressed copies of text files. */
const BINARY = /\.(woff2|png|jpe?g|webp|avif|gif|mp4|webm|ico|br|gz)$/;

/**
 * Rejects a site that contains the path or summary of an entry that is not public, in any file or file name.
 * lib/content/read/query.ts decides what is public; this is the final check before the release.
 */
export async function refuseLeaks({
	folder,
	build,
}: Pick<Site, "folder"> & { build: Pick<Build, "projectDir"> }) {
	const entries = readEntries(build.projectDir);
	const hidden = entries.filter((entry) => !isPublic(entry));
	if (hidden.length === 0) return;
	const publicSummaries = entries.filter(isPublic).map(({ summary }) => summary);
	const addresses = tracesOfAddresses(hidden, ownHosts(build.projectDir));
	const summaries = hidden
		.map(tellingWords)
		// A public entry with the same words reveals nothing.
		.filter((words) => words.length >= 25 && !publicSummaries.some((summary) => summary.includes(words)));
	const traces = new RegExp([...addresses, ...summaries.map(escapeRegExp)].join("|"));
	for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
		const file = path.join(folder, name);
		const text = BINARY.test(name) ? "" : read(file);
		const found = traces.exec(`/${name}\n${text}`)?.[0];
		if (found)
			throw new Error(`${name} shows what is not public: ${found} (lib/publish/verify/refuse-leaks.ts)`);
	}
}

/** Returns patterns of the entries' paths. They match neither the start of a longer path nor a URL of another site. */
function tracesOfAddresses(entries: Entry[], hosts: string[]): string[] {
	const elsewhere = `//(?!(?:${hosts.map(escapeRegExp).join("|")})/)[\\w.:%/@~-]*`;
	return entries.map(pathOf).map((path) => `${path}(?![a-z0-9-])(?<!${elsewhere}${path})`);
}

/** Returns the longest part of a summary that every format writes unchanged. */
function tellingWords({ summary }: Entry): string {
	return summary.split(/[^\p{L}\p{N} ,.-]/u).sort((a, b) => b.length - a.length)[0] ?? "";
}

/** Returns the hosts whose URLs belong to this site. */
function ownHosts(projectDir: string): string[] {
	const { url } = requireFields(readSiteSettings(projectDir));
	return [url, process.env.SITE_URL || []].flat().map((address) => new URL(address).host);
}

function read(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		// A folder.
		return "";
	}
}
