import { expect, test } from "vitest";
import { findNearestWords } from "./nearest";

const known = ["scheduler", "scheduled", "bedding", "oats", "api"];

test("a missing word is replaced by the nearest known one, of equally near ones the first; the others stay", () => {
	expect(findNearestWords(["shedulr"], ["shedulr"], known)).toBe("scheduler");
	expect(findNearestWords(["schedulex"], ["schedulex"], known)).toBe("scheduler");
	expect(findNearestWords(["beding", "oatsy"], ["beding"], known)).toBe("bedding oatsy");
});

test("a missing word that none is near is left out, and nothing is suggested where nothing is left", () => {
	expect(findNearestWords(["xyzzy", "oats"], ["xyzzy"], known)).toBe("oats");
	expect(findNearestWords(["xyzzy"], ["xyzzy"], known)).toBeUndefined();
	expect(findNearestWords([], [], known)).toBeUndefined();
});

test("no short word and no number is taken for another", () => {
	expect(findNearestWords(["apo"], ["apo"], known)).toBeUndefined();
	expect(findNearestWords(["2018"], ["2018"], ["2019"])).toBeUndefined();
});
