import { site } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import type { IndexPage } from "@/lib/content/schema/site-fields";

/** The texts of an index page. */
interface IndexText {
	/** For search engines and previews, 50 to 140 characters. */
	description: string;
	/** The sentence below the page's heading. */
	lead: string;
}

/** Returns the texts of an index page: those of content/site.json, and words of the interface for omitted ones. */
export function getIndexText(page: IndexPage): IndexText {
	const own = site.pages?.[page];
	const { descriptions, leads } = getSiteWords();
	return {
		description: own?.description ?? descriptions[page],
		lead: own?.lead ?? leads[page],
	};
}
