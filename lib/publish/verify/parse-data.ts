import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fromXml } from "xast-util-from-xml";
import { z } from "zod";
import type { Site } from "@/lib/publish/site";
import { publishedFiles } from "@/lib/serve/resources";
import { getFeeds } from "@/lib/site/routes";

/** Returns the data files that must exist. */
const getExpected = () => [...getFeeds().map(({ path }) => path.slice(1)), "sitemap.xml", "resume.json"];

/** The required part of a JSON Feed (version 1.1). */
const jsonFeed = z.object({
	version: z.literal("https://jsonfeed.org/version/1.1"),
	title: z.string(),
	items: z.array(z.object({ id: z.string(), content_html: z.string() })),
});

/**
 * Parses every feed, sitemap, and data file as strictly as the strictest reader.
 *
 * @throws Error that names the file and the position, if a file is missing or invalid
 */
export function parseData({ folder }: Pick<Site, "folder">): void {
	const missing = getExpected().filter((name) => !existsSync(path.join(folder, name)));
	if (missing.length > 0)
		throw new Error(`${missing.join(", ")}: missing (lib/publish/verify/parse-data.ts)`);
	for (const name of publishedFiles(folder)) {
		const parse = parserOf(name);
		if (!parse) continue;
		try {
			parse(readFileSync(path.join(folder, name), "utf8"));
		} catch (cause) {
			const reason = cause instanceof Error ? cause.message : String(cause);
			throw new Error(`${name} does not parse: ${reason} (lib/publish/verify/parse-data.ts)`, { cause });
		}
	}
}

function parserOf(name: string): ((text: string) => unknown) | undefined {
	if (name === "feed.json") return (text) => jsonFeed.parse(JSON.parse(text));
	if (/\.xml$/.test(name)) return fromXml;
	return /\.(?:json|webmanifest)$/.test(name) ? JSON.parse : undefined;
}
