import { allDocuments } from "contentlayer/generated";
import { z } from "zod";
import siteFile from "@/content/site.json";
import skillsFile from "@/content/skills.json";
import { liveEntries } from "./live";
import { type Entry, parseEntry } from "./parse";
import { ContentError } from "./problem";
import { type Site, type Skill, site as siteSchema, skillList } from "./schema";

/** contentlayer's envelope: where a document lies under content/, and its source as written. */
const documents = z.array(
	z.object({ _raw: z.object({ sourceFilePath: z.string() }), body: z.object({ html: z.string() }) }),
);

/**
 * Every entry, whatever its state: in development from the files as they are saved, else as contentlayer read them.
 * Only query.ts reads this: it decides what is public.
 */
export const entries: readonly Entry[] = process.env.NODE_ENV === "development" ? liveEntries() : load();

/** The site's settings; SITE_URL overrides the address, without a slash at its end. */
export const site: Site = readSite();

/** The vocabulary of skills. */
export const skills: readonly Skill[] = skillList.parse(skillsFile);

function load(): Entry[] {
	const parsed = documents
		.parse(allDocuments)
		.map((document) => parseEntry(`content/${document._raw.sourceFilePath}`, document.body.html));
	const problems = parsed.flatMap((result) => result.problems);
	if (problems.length > 0) throw new ContentError(problems);
	return parsed.flatMap((result) => result.entry ?? []);
}

function readSite(): Site {
	const settings = siteSchema.parse({ ...siteFile, url: process.env.SITE_URL ?? siteFile.url });
	return { ...settings, url: settings.url.replace(/\/+$/, "") };
}
