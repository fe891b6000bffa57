import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { expect, test } from "vitest";
import { countTypos, findNearestWord } from "./typos";

const known = ["scheduler", "scheduled", "sandstone", "rust", "the", "tokio"].map((word) => ({
	word,
	frequency: 0,
}));

test.each([
	["shedulr", "scheduler"],
	["schedular", "scheduler"],
	["sandstne", "sandstone"],
	["xsandstone", "sandstone"],
	["teh", "the"],
	["tokyo", "tokio"],
])("“%s” means “%s”", (word, meant) => {
	expect(findNearestWord(word, known)).toBe(meant);
});

test.each(["tho", "mongodb", "2018", "rest1", "ab"])("“%s” is not corrected to any known word", (word) => {
	expect(findNearestWord(word, [...known, { word: "2019", frequency: 3 }])).toBeUndefined();
});

test("of equally near words, the more common one is chosen", () => {
	const words = [
		{ word: "bake", frequency: 1 },
		{ word: "bale", frequency: 5 },
	];
	expect(findNearestWord("bate", words)).toBe("bale");
});

test("swapped letters are one typo; otherwise typos are counted by Levenshtein, up to the limit", () => {
	expect(countTypos("teh", "the", 2)).toBe(1);
	const word = fc.stringMatching(/^[abc]{0,7}$/);
	fc.assert(
		fc.property(word, word, (a, b) => {
			const typos = countTypos(a, b, 9);
			expect(typos).toBeLessThanOrEqual(distance(a, b));
			expect(typos).toBeGreaterThanOrEqual(distance(a, b) / 2);
			expect(countTypos(b, a, 9)).toBe(typos);
			expect(countTypos(a, b, 1) > 1).toBe(typos > 1);
		}),
	);
});
