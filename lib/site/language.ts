import { languageOf, site } from "@/lib/content/read/query";
import type { Entry } from "@/lib/content/schema/entry";
import { directionOf } from "@/lib/content/schema/languages";

/** Attributes of HTML for a text in an entry's language; none if that is the language of the site. */
export function languageAttributes(entry: Entry): { lang?: string; dir?: "ltr" | "rtl" } {
	const language = languageOf(entry);
	if (language === site.language) return {};
	const direction = directionOf(language);
	return { lang: language, ...(direction !== directionOf(site.language) && { dir: direction }) };
}

/** Names a language in itself: "Deutsch". */
export const nameOfLanguage = (language: string): string =>
	new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
