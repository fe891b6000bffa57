/** A word of a text: its term in the index, other terms that find it, and its offsets in the text. */
export interface Token {
	term: string;
	/** Terms of its parts, such as "try" and "acquire" for "tryAcquire". */
	parts: string[];
	start: number;
	end: number;
	/** False for pairs of letters that only join two words, such as a particle. Queries treat them as optional. */
	isRequired: boolean;
	/** True for a pair of letters in a script without spaces, which has no other forms. */
	isPair: boolean;
}

/** Scripts without spaces between words, and Korean, whose words include their particles. */
const UNSPACED =
	"\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー々〆";
const LETTER = `[[\\p{L}\\p{N}\\p{M}_]--[${UNSPACED}]]`;

/**
 * In this order: unspaced text; numbers such as 10,000 and 99.3%; words such as .NET, C++, C#, and tryAcquire; emoji.
 */
const WORD = new RegExp(
	[
		`([${UNSPACED}]+)`,
		`(\\p{N}{1,3}(?:,\\p{N}{3})+(?:\\.\\p{N}+)?(?!${LETTER})%?|\\p{N}+(?:\\.\\p{N}+)*(?!${LETTER})%?)`,
		`((?:(?<![\\p{L}\\p{N}_\\)\\]])\\.(?=\\p{L}))?${LETTER}(?:${LETTER}|['’](?=\\p{L}))*(?:(?:\\+\\+|#)(?![\\p{L}\\p{N}+#]))?)`,
		"(\\p{Extended_Pictographic})",
	].join("|"),
	"gv",
);

/** Letters that join words in Japanese and Chinese. */
const JOINING = /[\p{sc=Hiragana}的了在是和与與及]/u;

/**
 * Splits a text or a query into tokens. Build and browser share this function, so both split alike, in any language.
 */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(WORD)) {
		const [, run, number, word, picture] = match;
		const start = match.index;
		const last = tokens.at(-1);
		if (run) tokens.push(...splitRun(run, start));
		else if (number) tokens.push(toNumber(number, start));
		else if (word) tokens.push(toWord(word, start));
		else if (picture) tokens.push(createToken(picture, [], start, start + picture.length));
		const added = tokens.at(-1);
		// "email" also finds "e-mail".
		if (last && added && word && /^\p{Pd}$/u.test(text.slice(last.end, start)))
			last.parts.push(last.term + added.term);
	}
	return tokens.filter(({ term }) => term !== "");
}

function createToken(term: string, parts: string[], start: number, end: number): Token {
	return { term, parts, start, end, isRequired: true, isPair: false };
}

/** Returns overlapping pairs of letters. They need no dictionary, and find a word within any sentence. */
function splitRun(run: string, start: number): Token[] {
	const letters = [...run];
	if (letters.length === 1) return [createToken(fold(run), [], start, start + run.length)];
	const isAllJoining = letters.every((letter) => JOINING.test(letter));
	let offset = start;
	return letters.slice(0, -1).map((letter, index) => {
		const next = letters[index + 1] ?? "";
		const pair = letter + next;
		const token = createToken(fold(pair), [], offset, offset + pair.length);
		token.isPair = true;
		token.isRequired = isAllJoining || !JOINING.test(pair);
		// The last letter starts no pair, and may be a word of its own.
		if (index === letters.length - 2) token.parts.push(fold(next));
		offset += letter.length;
		return token;
	});
}

function toNumber(number: string, start: number): Token {
	const term = fold(number).replaceAll(",", "");
	const parts = term.endsWith("%") ? [term.slice(0, -1)] : [];
	return createToken(term, parts, start, start + number.length);
}

function toWord(word: string, start: number): Token {
	if (IS_PLAIN.test(word)) return createToken(word, [], start, start + word.length);
	const plain = word.replace(/['’]s$/u, "").replace(/['’]/gu, "");
	const term = fold(plain);
	const parts = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}|_/u.test(plain)
		? (plain.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{N}+/gu) ?? []).map(fold)
		: [];
	if (term.startsWith(".")) parts.push(term.slice(1));
	return createToken(
		term,
		parts.filter((part) => part.length > 1 && part !== term),
		start,
		start + word.length,
	);
}

/** Most words: they are terms as they stand, without parts. */
const IS_PLAIN = /^[a-z]+$/;
const IS_ASCII = /^[ -~]*$/;

/** Normalizes a term: lower case, without accents, wide letters as narrow ones. */
function fold(text: string): string {
	if (IS_ASCII.test(text)) return text.toLowerCase();
	return (
		text
			.normalize("NFKD")
			.toLowerCase()
			.replace(/[\u0300-\u036f]/g, "")
			.replaceAll("ß", "ss")
			// Signs in compatibility characters such as ⑴.
			.replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}_+#%.]/gu, "")
			.normalize("NFC")
	);
}

/**
 * Returns the letters of a text in the form of terms. A text has a term only if its letters include the term's, which
 * is faster to check than tokenizing the text.
 */
export const foldLetters = (text: string) => fold(text).replace(/[\s,'’\p{Pd}]+/gu, "");
