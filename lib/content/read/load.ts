import type { SiteSettings, Skill } from "@/lib/content/schema/collections";
import type { Entry } from "@/lib/content/schema/entry";
import { readSiteSettings, readSkills, requireFields, withSiteUrl } from "@/lib/content/schema/settings";
import { getLiveEntries, getLiveSite, getLiveSkills } from "./live-content";
import { readGenerated } from "./snapshot";

declare global {
	// Next evaluates a module once per route; a build reads the content once.
	var builtEntries: Entry[] | undefined;
}

const isAuthoring = process.env.NODE_ENV === "development";

/**
 * Every entry in any state: in development as last saved, otherwise as the check read it and contentlayer generated
 * it. Only query.ts may read this list, because it decides what is public.
 */
export const entries: readonly Entry[] = isAuthoring ? getLiveEntries() : built();

/** The site's settings. SITE_URL overrides the URL. */
export const site: SiteSettings = isAuthoring
	? getLiveSite()
	: withSiteUrl(requireFields(readSiteSettings(process.cwd())));

/** The skills of content/skills.json. */
export const skills: readonly Skill[] = isAuthoring
	? getLiveSkills()
	: requireFields(readSkills(process.cwd()));

function built(): Entry[] {
	globalThis.builtEntries ??= readGenerated(process.cwd());
	return globalThis.builtEntries;
}
