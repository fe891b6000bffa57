import { expect, test } from "vitest";
import { cutExcerpt } from "./excerpt";

const words = (...terms: string[]) => [new Set(terms)];
const shown = (text: string, sentence: number, ...terms: string[]) =>
	cutExcerpt(text, sentence, words(...terms))
		.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
		.join("");

test("an excerpt starts at its sentence and marks every match", () => {
	const text = "First one. A lease ends, and the lease is renewed.";
	expect(shown(text, 11, "lease")).toBe("A [lease] ends, and the [lease] is renewed.");
});

test("an excerpt for a match far into a sentence starts with an ellipsis, at a word", () => {
	const text = `${"many words before ".repeat(12)}the lease ends here.`;
	expect(shown(text, 0, "lease")).toMatch(/^… (many|words|before) .*\[lease\] ends here\.$/);
});

test("a long text ends at a word, with an ellipsis", () => {
	expect(shown(`A lease ${"and more ".repeat(60)}`, 0, "lease")).toMatch(/^A \[lease\] .*(and|more) …$/);
});

test("pairs of letters are marked as one word, even without spaces", () => {
	expect(shown("朝の新幹線は混みます。", 0, "新幹", "幹線")).toBe("朝の[新幹線]は混みます。");
	const long = `${"長い文章が続きます、".repeat(20)}新幹線が来ます。`;
	expect(shown(long, 0, "新幹", "幹線")).toMatch(/^… .*\[新幹線\]が来ます。$/);
});
