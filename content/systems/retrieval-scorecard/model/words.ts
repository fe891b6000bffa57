/** A word between spaces, by its place in the text, with the terms that an index has for it. */
export interface Word {
	start: number;
	end: number;
	terms: readonly string[];
}

/** Returns the terms of a text: runs of letters and digits, in lower case. No stemming, and no stop words. */
export const tokenize = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Splits a text at its spaces. */
export function splitWords(text: string): Word[] {
	return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
		start: index,
		end: index + word.length,
		terms: tokenize(word),
	}));
}
