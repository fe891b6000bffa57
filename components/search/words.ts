import type { SearchWords } from "@/lib/search/messages";
import { splitAtPlaceholders } from "@/lib/words/format";

/** The words of search in the language of the site, which publishing defines (lib/publish/search/search.ts). */
declare const SEARCH_WORDS: SearchWords;

export const { locale, search: words } = SEARCH_WORDS;
export const searchWords = SEARCH_WORDS;

/** Returns a text with a node in place of each placeholder. */
export const fillWithNodes = (text: string, of: Readonly<Record<string, Node>>): (Node | string)[] =>
	splitAtPlaceholders(text).map((part, index) => (index % 2 === 0 ? part : (of[part] ?? "")));
