import { getSiteWords } from "@/lib/content/read/words";
import type { Words } from "@/lib/words/en";
import { choosePlural, fill } from "@/lib/words/format";

/** Returns the number of some entries in words: "3 roles". */
export function countEntries({ length }: readonly unknown[], kind: keyof Words["nouns"]): string {
	const { locale, text, nouns } = getSiteWords();
	const count = new Intl.NumberFormat(locale).format(length);
	return fill(text.counted, { count, noun: choosePlural(locale, nouns[kind], length) });
}
