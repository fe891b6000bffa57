import type { Entry } from "@/lib/content/schema/entry";
import { findWords, getWords, type LocalWords } from "@/lib/words/languages";
import { languageOf, site } from "./query";

/** Returns the words of the interface in the language of the site. */
export const getSiteWords = (): LocalWords => getWords(site.language);

/** Returns the words around an entry: in its language if that has a dictionary, otherwise in the site's. */
export const wordsOf = (entry: Entry): LocalWords => findWords(languageOf(entry)) ?? getSiteWords();
