/** Right-to-left scripts. */
const RIGHT_TO_LEFT = new Set([
	"Adlm",
	"Arab",
	"Hebr",
	"Mand",
	"Mend",
	"Nkoo",
	"Rohg",
	"Samr",
	"Syrc",
	"Thaa",
	"Yezi",
]);

/** Returns whether a text is a language tag (BCP 47), such as en, pt-BR or zh-Hant. */
export function isLanguage(text: string): boolean {
	try {
		return (
			Intl.getCanonicalLocales(text)[0] === text && new Intl.Locale(text).maximize().script !== undefined
		);
	} catch {
		return false;
	}
}

/** Returns the writing direction of a language. */
export const directionOf = (language: string): "ltr" | "rtl" =>
	RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";

/** A character of Chinese, Japanese or Korean, which carries about as much meaning as half a word. */
export const CJK =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30ff\uff01-\uff60]/gu;

/** Returns the length of a text in Latin letters. A character of Chinese, Japanese or Korean counts as three. */
export const lengthInLetters = (text: string): number => text.length + 2 * (text.match(CJK)?.length ?? 0);
