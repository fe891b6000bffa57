import { expect, test } from "vitest";
import { en } from "@/lib/words/en";
import { dictionaries, getWords } from "@/lib/words/languages";
import { Script } from "./script";

const de = getWords("de");

/** Returns the code of a program with words in a language. */
async function bundle(program: "copy" | "main" | "press-scripts", language: string): Promise<string> {
	const element = await Script({ program, words: getWords(language) });
	return element.props.dangerouslySetInnerHTML.__html;
}

test("a script has only the words that it uses, in the language of the page", async () => {
	const code = await bundle("copy", "de");
	expect(code).toContain(de.scripts.copyFailed);
	for (const word of [en.scripts.copyFailed, de.scripts.loading]) expect(code).not.toContain(word);
	expect(await bundle("copy", "en")).toContain(en.scripts.copyFailed);
});

test("the themes are labeled in every language", async () => {
	expect(Object.keys(dictionaries).length).toBeGreaterThan(1);
	for (const [language, { scripts }] of Object.entries(dictionaries)) {
		const code = await bundle("main", language);
		for (const word of [scripts.auto, scripts.light, scripts.dark, scripts.theme])
			expect(code).toContain(JSON.stringify(word));
	}
});
