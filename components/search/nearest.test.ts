import { expect, test } from "vitest";
import { nearest } from "./nearest";

const known = ["scheduler", "bedrock", "rust"];

test("a mistyped word is replaced by the nearest known one", () => {
	expect(nearest("shedulr", known)).toBe("scheduler");
	expect(nearest("Bedrok rust", known)).toBe("bedrock rust");
});

test("words that are known, or that nothing is near, bring no suggestion of themselves", () => {
	expect(nearest("rust", known)).toBeUndefined();
	expect(nearest("xyzzy", known)).toBeUndefined();
	expect(nearest("", known)).toBeUndefined();
});

test("of two words with one unknown to all, the other is suggested alone", () => {
	expect(nearest("xyzzy rust", known)).toBe("rust");
});
