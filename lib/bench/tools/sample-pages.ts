import { readEntries } from "@/lib/content/read/read-entry";
import { pathOf } from "@/lib/content/schema/paths";
import { readSiteSettings, requireFields } from "@/lib/content/schema/settings";
import { isPublic } from "@/lib/content/schema/state";

/** A site's sample pages for measurements, by name. */
export interface SamplePages {
	/** The owner's latest role. */
	role?: string | undefined;
	/** The longest post. */
	post?: string | undefined;
	/** Every system. */
	systems: Record<string, string>;
}

/** Picks pages to measure. `root` is the folder that holds content/. */
export function getSamplePages(root: string): SamplePages {
	const { person } = requireFields(readSiteSettings(root));
	const entries = readEntries(root).filter(isPublic);
	const [role] = entries
		.flatMap((entry) => (entry.collection === "roles" && entry.person === person ? [entry] : []))
		.sort((a, b) => b.order - a.order);
	const [post] = entries
		.filter(({ collection }) => collection === "posts")
		.sort((a, b) => b.body.length - a.body.length);
	const systems = entries.filter(({ collection }) => collection === "systems");
	return {
		role: role && pathOf(role),
		post: post && pathOf(post),
		systems: Object.fromEntries(systems.map((system) => [system.slug, pathOf(system)])),
	};
}
