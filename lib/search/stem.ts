import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemGerman } from "@orama/stemmers/german";

/** Stemmers of all languages, because a query does not state its language. */
const stemmers: ((word: string) => string)[] = [stemEnglish, stemGerman];

const IS_LATIN = /^[a-z]{4,}$/;

/** Returns whether a term is another form of a word in some language, such as "migration" and "migrating". */
export function createFormTest(word: string): (term: string) => boolean {
	if (!IS_LATIN.test(word)) return () => false;
	const stems = stemmers.map((stem) => stem(word));
	return (term) => IS_LATIN.test(term) && stemmers.some((stem, index) => stem(term) === stems[index]);
}

/** Returns the letters with which all forms of a word start. */
export function findStemPrefix(word: string): string {
	if (!IS_LATIN.test(word)) return word;
	const shortest = Math.min(...stemmers.map((stem) => stem(word).length));
	// A stem's last letter may differ from the word's: "polici" for "policy".
	return word.slice(0, Math.max(3, shortest - 1));
}
