import type { Site, Skill } from "@/lib/content/schema/collections";
import type { Entry } from "@/lib/content/schema/entry";
import { readSiteSettings, readSkills, requireFields, withSiteUrl } from "@/lib/content/schema/settings";
import { getLiveEntries, getLiveSite, getLiveSkills } from "./live-content";
import { readGenerated } from "./snapshot";

declare global {
	// Next evaluates a module once for each route; a build reads the content once for all of them.
	var builtEntries: Entry[] | undefined;
}

const isAuthoring = process.env.NODE_ENV === "development";

/**
 * Every entry, whatever its state: in development from the files as they are saved, else as the check read them
 * and contentlayer generated them. Only query.ts reads this: it decides what is public.
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
	globalThis.builtEntries ??= readGenerated(process.cwd());
	return globalThis.builtEntries;
}
