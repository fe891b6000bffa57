import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Collection, collectionNames, type Site, type Skill } from "@/lib/content/schema/collections";
import { ContentError } from "@/lib/content/schema/problem";
import { readSiteSettings, readSkills, requireFields, withSiteUrl } from "@/lib/content/schema/settings";
import { toDocumentType } from "./content-files";
import { getLiveEntries, getLiveSite, getLiveSkills } from "./live-content";
import { type Entry, parseEntry } from "./parse-entry";

/** contentlayer's envelope: where a document lies under content/, and its source as written. */
const documents = z.array(
	z.object({ _raw: z.object({ sourceFilePath: z.string() }), body: z.object({ html: z.string() }) }),
);

declare global {
	// Next evaluates a module once for each route; a build reads the content once for all of them.
	var builtEntries: Entry[] | undefined;
}

const isAuthoring = process.env.NODE_ENV === "development";

/**
 * Every entry, whatever its state: in development from the files as they are saved, else as contentlayer read them.
 * Only query.ts reads this: it decides what is public.
 */
export const entries: readonly Entry[] = isAuthoring ? getLiveEntries() : built();

/** The site's settings; SITE_URL overrides the address, without a slash at its end. */
export const site: Site = isAuthoring
	? getLiveSite()
	: withSiteUrl(requireFields(readSiteSettings(process.cwd())));

/** The vocabulary of skills. */
export const skills: readonly Skill[] = isAuthoring
	? getLiveSkills()
	: requireFields(readSkills(process.cwd()));

function built(): Entry[] {
	globalThis.builtEntries ??= load();
	return globalThis.builtEntries;
}

function load(): Entry[] {
	const parsed = collectionNames
		.flatMap(documentsOf)
		.map((document) => parseEntry(`content/${document._raw.sourceFilePath}`, document.body.html));
	const problems = parsed.flatMap((result) => result.problems);
	if (problems.length > 0) throw new ContentError(problems);
	return parsed.flatMap((result) => result.entry ?? []);
}

/** Read rather than imported: a bundle of it would be as large as all texts together, in each route's program. */
function documentsOf(collection: Collection) {
	const file = path.join(
		/* turbopackIgnore: true */ process.cwd(),
		".contentlayer/generated",
		toDocumentType(collection),
		"_index.json",
	);
	return documents.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")));
}
