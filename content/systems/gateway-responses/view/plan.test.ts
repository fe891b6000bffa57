import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines } from "./plan";

test("lines have all the words in order, and fit unless one word is longer", () => {
	fc.assert(
		fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
			const lines = splitLines(words.join(" "), 20);
			expect(lines.join(" ")).toBe(words.join(" "));
			for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
		}),
	);
});
