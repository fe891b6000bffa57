import { expect, test } from "vitest";
import { nearest } from "./nearest";

const known = ["scheduler", "scheduled", "bedrock", "rust", "api"];

test("a missing word is replaced by the nearest known one, of equally near ones the first; the others stay", () => {
	expect(nearest(["shedulr"], ["shedulr"], known)).toBe("scheduler");
	expect(nearest(["schedulex"], ["schedulex"], known)).toBe("scheduler");
	expect(nearest(["bedrok", "rusty"], ["bedrok"], known)).toBe("bedrock rusty");
});

test("a missing word that none is near is left out, and nothing is suggested where nothing is left", () => {
	expect(nearest(["xyzzy", "rust"], ["xyzzy"], known)).toBe("rust");
	expect(nearest(["xyzzy"], ["xyzzy"], known)).toBeUndefined();
	expect(nearest([], [], known)).toBeUndefined();
});

test("no short word and no number is taken for another", () => {
	expect(nearest(["apo"], ["apo"], known)).toBeUndefined();
	expect(nearest(["2018"], ["2018"], ["2019"])).toBeUndefined();
});
