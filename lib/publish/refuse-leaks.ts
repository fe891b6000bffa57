import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { contentFiles } from "@/lib/content/files";
import { type Entry, parseEntry } from "@/lib/content/parse";
import { isPublic } from "@/lib/content/state";
import { pathOf } from "@/lib/site/paths";
import type { Build, Site } from "./site";

const BINARY = /\.(woff2|png|jpe?g|webp|avif|gif|mp4|webm|ico)$/;

/**
 * Refuses a site that holds a trace of an entry that is not public, its address or its summary, in any file or name of
 * one. What decides what is shown is lib/content/query.ts; this is the last look before everybody sees it.
 */
export async function refuseLeaks({
	folder,
	build,
}: Pick<Site, "folder"> & { build: Pick<Build, "projectDir"> }) {
	const entries = (await contentFiles(build.projectDir)).flatMap(
		({ file, source }) => parseEntry(file, source).entry ?? [],
	);
	const hidden = entries.filter((entry) => !isPublic(entry));
	if (hidden.length === 0) return;
	const traces = new RegExp(hidden.flatMap(tracesOf).join("|"));
	for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
		const file = path.join(folder, name);
		const text = BINARY.test(name) ? "" : read(file);
		const found = traces.exec(`/${name}\n${text}`)?.[0];
		if (found) throw new Error(`${name} shows what is not public: ${found} (lib/publish/refuse-leaks.ts)`);
	}
}

/** The entry's address, not as the beginning of a longer one; what of its summary is written alike in any format. */
function tracesOf(entry: Entry): string[] {
	const words = entry.summary.split(/[^\p{L}\p{N} ,.-]/u).sort((a, b) => b.length - a.length)[0] ?? "";
	return [`${pathOf(entry)}(?![a-z0-9-])`, ...(words.length >= 25 ? [words.replaceAll(".", "\\.")] : [])];
}

function read(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		// A folder.
		return "";
	}
}
