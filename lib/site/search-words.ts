/** The words of a query or a text as search knows them: in lower case, without signs; "mill-wheel" is two, "10,000" one. */
export function splitWords(text: string): string[] {
	return bare(text.split(/[\s\p{Pd}/]+/u));
}

/** The same, but "mill-wheel" is one: so the index writes it, beside its parts. */
export function splitJoinedWords(text: string): string[] {
	return bare(text.split(/\s+/));
}

/** The words of a text as people read them: of "self.inbox.send(Message)", which search knows as one, each. */
export function splitReadableWords(text: string): string[] {
	return bare(text.split(/[^\p{L}\p{M}\p{N}'’]+/u));
}

/** A word without accents: whoever searches may leave them out. */
export function removeAccents(word: string): string {
	return word.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Letters, digits and pictures are kept, which the index holds. */
function bare(words: string[]): string[] {
	return words
		.map((word) => word.toLowerCase().replace(/[\p{P}\p{Sm}\p{Sc}\p{Sk}]/gu, ""))
		.filter((word) => word !== "");
}
