import { ar } from "./ar";
import { de } from "./de";
import { en, type Translation, type Words } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { ja } from "./ja";
import { pt } from "./pt";
import { zhHans } from "./zh-hans";

/** The translations by language tag (BCP 47). */
export const translations: Readonly<Record<string, Translation>> = {
	de,
	es,
	fr,
	pt,
	ja,
	"zh-Hans": zhHans,
	ar,
};

/** The dictionaries by language tag. Only build and server import this file; browsers get one language. */
export const dictionaries: Readonly<Record<string, Words>> = {
	en,
	...Object.fromEntries(Object.entries(translations).map(([tag, words]) => [tag, complete(words)])),
};

/** Returns a dictionary with English texts for those that it lacks. */
export function complete(words: Translation): Words {
	// The result has the structure of the first argument.
	return addMissing(en, words) as Words;
}

interface Section {
	readonly [name: string]: string | Section | undefined;
}

function addMissing(english: Section, words: Section): Section {
	const texts = Object.entries(english).map(([name, text]) => {
		const own = words[name];
		// The forms of a plural belong together.
		const isSection = typeof own === "object" && typeof text === "object" && text.other === undefined;
		return [name, isSection ? addMissing(text, own) : (own ?? text)] as const;
	});
	return Object.fromEntries(texts);
}

/** The words of a language, with the locale in which dates, numbers and lists are formatted. */
export interface LocalWords extends Words {
	locale: string;
}

const found = new Map<string, LocalWords | undefined>();

/**
 * Returns the words of a language: pt for pt-BR, zh-Hans for zh. Undefined for a language without a dictionary, also
 * if there is one in another script.
 */
export function findWords(language: string): LocalWords | undefined {
	if (!found.has(language)) {
		const key = Object.keys(dictionaries).find((tag) => scriptOf(tag) === scriptOf(language));
		const words = key === undefined ? undefined : dictionaries[key];
		found.set(language, words && { ...words, locale: language });
	}
	return found.get(language);
}

/** Returns the words of a language, or English ones. Dates, numbers and lists are in the language anyway. */
export const getWords = (language: string): LocalWords => findWords(language) ?? { ...en, locale: language };

/** Returns a language with its script: "zh-Hans" for "zh". */
function scriptOf(tag: string): string {
	const { language, script } = new Intl.Locale(tag).maximize();
	return `${language}-${script}`;
}
