import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedTiers } from "./expected-tiers";
import {
	isToken,
	largestToken,
	legacyTiers,
	levelOf,
	naiveTierOf,
	normalize,
	numberOf,
	tierOf,
	tierOfLevel,
	tiersAscending,
	toLegacy,
} from "./tokens";

const everyToken = Array.from({ length: largestToken + 1 }, (_, value) => value);
const legacyTokens = everyToken.filter((value) => value <= 3);
const newTokens = everyToken.filter((value) => value > 3);

/** Returns whether a function on tokens is monotonic. */
function keepsOrder(tokens: number[], to: (value: number) => number | undefined): boolean {
	return tokens.every((value, i) => i === 0 || (to(tokens[i - 1] ?? 0) ?? 0) <= (to(value) ?? 0));
}

describe("normalizing a session token", () => {
	test("is idempotent for every number 0–150, in both directions", () => {
		for (const value of everyToken) {
			const upward = normalize(value) ?? Number.NaN;
			const downward = toLegacy(value) ?? Number.NaN;
			expect(normalize(upward)).toBe(upward);
			expect(toLegacy(downward)).toBe(downward);
		}
	});

	test.each([
		["legacy", legacyTokens],
		["new", newTokens],
	])("keeps the order of the %s numbers, in both directions", (_, tokens) => {
		expect(keepsOrder(tokens, normalize)).toBe(true);
		expect(keepsOrder(tokens, toLegacy)).toBe(true);
	});

	test("does not keep the order across the formats: 3 is the best level, 4 belongs to the lowest tier", () => {
		expect([normalize(3), normalize(4)]).toEqual([100, 5]);
		expect(keepsOrder(everyToken, normalize)).toBe(false);
	});

	test("up and then down gives the same level as down directly", () => {
		for (const value of everyToken) expect(toLegacy(normalize(value) ?? -1)).toBe(toLegacy(value));
	});

	test("preserves legacy levels on the way down, and tiers' numbers on the way up", () => {
		for (const level of legacyTokens) expect(toLegacy(level)).toBe(level);
		for (const { number } of tiersAscending) expect(normalize(number)).toBe(number);
	});

	test("restores a level after up and down", () => {
		for (const level of legacyTokens) expect(toLegacy(normalize(level) ?? -1)).toBe(level);
	});

	test("gives every number the tier that the hand-written table has", () => {
		expect(everyToken.map(tierOf)).toEqual(expectedTiers);
	});

	test("reaches all seven tiers and all four levels", () => {
		expect(new Set(everyToken.map(tierOf)).size).toBe(7);
		expect(new Set(everyToken.map(toLegacy))).toEqual(new Set([0, 1, 2, 3]));
	});

	test("never lowers the level that a tier's own number would have", () => {
		for (const { name, number } of tiersAscending) expect(toLegacy(number)).toBe(levelOf(name));
	});
});

describe("a tier's level", () => {
	test("is the highest whose tier is not above it", () => {
		expect(tiersAscending.map(({ name }) => levelOf(name))).toEqual([0, 0, 0, 1, 2, 2, 3]);
	});

	test("of a legacy tier is its index", () => {
		legacyTiers.forEach((tier, level) => {
			expect(levelOf(tier)).toBe(level);
			expect(tierOfLevel(level)).toBe(tier);
		});
	});
});

describe("an invalid token", () => {
	test("is refused by every function, for any number", () => {
		fc.assert(
			fc.property(fc.oneof(fc.double(), fc.integer()), (value) => {
				const known = isToken(value);
				for (const read of [tierOf, normalize, toLegacy]) expect(read(value) !== undefined).toBe(known);
			}),
		);
	});

	test.each([-1, 151, 2.5, Number.NaN, Infinity])("includes %d", (value) => {
		expect(tierOf(value)).toBeUndefined();
	});
});

describe("a reader without the normalizer", () => {
	test("of the old version reads P5 as the best", () => {
		expect(naiveTierOf(numberOf("P5"), "old")).toBe("P100");
	});

	test("of the new version reads the best legacy level as the lowest tier", () => {
		expect(naiveTierOf(3, "new")).toBe("P5");
	});
});
