import { site } from "@/lib/content/read/query";
import type { IndexPage } from "@/lib/content/schema/site-fields";

/** The texts of an index page. */
interface IndexText {
	/** For search engines and previews, 50 to 140 characters. */
	description: string;
	/** The sentence below the page's heading. */
	lead: string;
}

/** Default texts of index pages. */
const defaults: Record<IndexPage, IndexText> = {
	roles: {
		description: "Every role, the latest first, with its key figure and a page that explains it.",
		lead: "Every role, the latest first.",
	},
	systems: {
		description: "Models of systems that run on their pages, each with its assumptions beside it.",
		lead: "Models that run on their pages, each with its assumptions.",
	},
	projects: {
		description: "Software and papers: what each is for, how it works, and where to find it.",
		lead: "Software and papers.",
	},
	blog: {
		description: "Every post, the newest first, each with its date and its summary.",
		lead: "Every post, the newest first.",
	},
	people: {
		description: "The people whose roles, projects and posts this site shows.",
		lead: "The people whose roles, projects and posts this site shows.",
	},
};

/** Returns the texts of an index page: those of content/site.json, and defaults for omitted ones. */
export function getIndexText(page: IndexPage): IndexText {
	const own = site.pages?.[page];
	return {
		description: own?.description ?? defaults[page].description,
		lead: own?.lead ?? defaults[page].lead,
	};
}
