import { languageOf, site } from "@/lib/content/read/query";
import type { Entry } from "@/lib/content/schema/entry";
import { directionOf } from "@/lib/content/schema/languages";
import { findWords } from "@/lib/words/languages";

/** Returns HTML attributes for a text in an entry's language; none if it is the site's language. */
export function languageAttributes(entry: Entry): { lang?: string; dir?: "ltr" | "rtl" } {
	const language = languageOf(entry);
	if (language === site.language) return {};
	const direction = directionOf(language);
	return { lang: language, ...(direction !== directionOf(site.language) && { dir: direction }) };
}

/** Returns HTML attributes for the words around an entry, which are in its language if that has a dictionary. */
export const wordAttributes = (entry: Entry) =>
	findWords(languageOf(entry)) ? languageAttributes(entry) : {};

/** Returns the name of a language in that language: "Deutsch". */
export const nameOfLanguage = (language: string): string =>
	new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
