import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readEntries } from "@/lib/content/read/read-entry";
import { site as siteSchema } from "@/lib/content/schema/collections";
import type { Entry } from "@/lib/content/schema/entry";
import { pathOf } from "@/lib/content/schema/paths";
import { isPublic } from "@/lib/content/schema/state";
import { escapeRegExp } from "@/lib/escape-regexp";
import type { Build, Site } from "./site";

/** Files without text, and texts that lie there as they are too. */
const BINARY = /\.(woff2|png|jpe?g|webp|avif|gif|mp4|webm|ico|br|gz)$/;

/**
 * Refuses a site that holds a trace of an entry that is not public, its address or its summary, in any file or name of
 * one. What decides what is shown is lib/content/read/query.ts; this is the last look before everybody sees it.
 */
export async function refuseLeaks({
	folder,
	build,
}: Pick<Site, "folder"> & { build: Pick<Build, "projectDir"> }) {
	const entries = readEntries(build.projectDir);
	const hidden = entries.filter((entry) => !isPublic(entry));
	if (hidden.length === 0) return;
	const shown = entries.filter(isPublic).map(({ summary }) => summary);
	const addresses = tracesOfAddresses(hidden, ownHosts(build.projectDir));
	const summaries = hidden
		.map(tellingWords)
		// What a public entry says of itself as well gives nothing away.
		.filter((words) => words.length >= 25 && !shown.some((summary) => summary.includes(words)));
	const traces = new RegExp([...addresses, ...summaries.map(escapeRegExp)].join("|"));
	for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
		const file = path.join(folder, name);
		const text = BINARY.test(name) ? "" : read(file);
		const found = traces.exec(`/${name}\n${text}`)?.[0];
		if (found) throw new Error(`${name} shows what is not public: ${found} (lib/publish/refuse-leaks.ts)`);
	}
}

/** The addresses of entries, neither as the beginning of a longer one nor as that of a page of another site. */
function tracesOfAddresses(entries: Entry[], hosts: string[]): string[] {
	const elsewhere = `//(?!(?:${hosts.map(escapeRegExp).join("|")})/)[\\w.:%/@~-]*`;
	return entries.map(pathOf).map((path) => `${path}(?![a-z0-9-])(?<!${elsewhere}${path})`);
}

/** What of an entry's summary is written alike in any format. */
function tellingWords({ summary }: Entry): string {
	return summary.split(/[^\p{L}\p{N} ,.-]/u).sort((a, b) => b.length - a.length)[0] ?? "";
}

/** The hosts under which an address is one of this site's own. */
function ownHosts(projectDir: string): string[] {
	const settings = JSON.parse(readFileSync(path.join(projectDir, "content/site.json"), "utf8"));
	return [siteSchema.parse(settings).url, process.env.SITE_URL || []].flat().map((url) => new URL(url).host);
}

function read(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		// A folder.
		return "";
	}
}
