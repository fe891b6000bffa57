import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedLanes, expectedLevels, expectedTiers } from "./expected-tiers";
import { handOffModes, inspect, passToken, phases, read, write } from "./parties";
import { knownRequests } from "./rules";
import { tierOf, versions } from "./tokens";

const anyPhase = fc.constantFrom(...phases);
const anyVersion = fc.constantFrom(...versions);
const anyRequest = fc.constantFrom(...knownRequests);

describe("a token for every number 0–150", () => {
	const everyToken = Array.from({ length: 151 }, (_, value) => value);

	test("is read according to the handwritten table by either version, in any phase", () => {
		for (const version of versions)
			for (const phase of phases)
				expect(everyToken.map((token) => read(token, version, phase)?.tier)).toEqual(expectedTiers);
	});

	test("goes to the expected queue, of four at an old party and of seven at a new one", () => {
		const lanes = (version: "old" | "new") =>
			everyToken.map((token) => read(token, version, phases[2])?.lane);
		expect(lanes("old")).toEqual(expectedTiers.map((tier) => expectedLevels[tier]));
		expect(lanes("new")).toEqual(expectedTiers.map((tier) => expectedLanes[tier]));
	});

	test("is misread without the normalizer: 96 numbers by old readers, the four levels by new ones", () => {
		const misread = (version: "old" | "new") =>
			everyToken.filter((token) => read(token, version, phases[2], false)?.tier !== expectedTiers[token]);
		expect(misread("old")).toEqual(everyToken.slice(4, 100));
		expect(misread("new")).toEqual([0, 1, 2, 3]);
	});

	test("keeps its tier however many parties of either version pass it on, while phases change", () => {
		const hop = fc.tuple(anyVersion, anyPhase);
		fc.assert(
			fc.property(fc.constantFrom(...everyToken), fc.array(hop), (token, hops) => {
				const last = hops.reduce(
					(passed, [version, phase]) => passToken(passed, version, phase, handOffModes[0]),
					token,
				);
				expect(tierOf(last)).toBe(tierOf(token));
			}),
		);
	});

	test("loses tiers if old parties rewrite it", () => {
		expect(tierOf(passToken(80, "old", "two: write new", "written again"))).toBe("P60");
	});

	test("goes to a lower queue than another of its format only for a lower tier", () => {
		const ordered = (tokens: number[]) =>
			tokens.flatMap((token, i) => (i === 0 ? [] : [[tokens[i - 1] ?? 0, token] as const]));
		for (const version of versions)
			for (const phase of phases)
				for (const [lower, higher] of [...ordered(everyToken.slice(0, 4)), ...ordered(everyToken.slice(4))])
					expect(read(lower, version, phase)?.lane).toBeLessThanOrEqual(
						read(higher, version, phase)?.lane ?? -1,
					);
	});
});

describe("two readers", () => {
	test("always agree, in any phase, whichever version writes and reads", () => {
		for (const request of knownRequests)
			for (const phase of phases)
				for (const { readings, written } of inspect(request, phase))
					expect(readings.map(({ reading }) => reading?.tier)).toEqual([written.meant, written.meant]);
	});

	test("disagree without the normalizer, so the invariant can fail", () => {
		const misread = knownRequests
			.flatMap((request) => inspect(request, "two: write new", false))
			.filter(({ readings }) => readings.some(({ agrees }) => !agrees));
		expect(misread.length).toBeGreaterThan(0);
	});
});

describe("a writer", () => {
	test("of either version gives a request the same token until phase two", () => {
		fc.assert(
			fc.property(anyRequest, fc.constantFrom(...phases.slice(0, 2)), (request, phase) => {
				expect(write(request, "new", phase).token).toBe(write(request, "old", phase).token);
			}),
		);
	});

	test("intends the tier that the table has for its token", () => {
		for (const request of knownRequests)
			for (const version of versions)
				for (const phase of phases) {
					const { token, meant } = write(request, version, phase);
					expect(meant).toBe(expectedTiers[token]);
				}
	});

	test("writes 11 of the 151 numbers: four levels and seven tiers", () => {
		const written = knownRequests.flatMap((request) =>
			versions.flatMap((version) => phases.map((phase) => write(request, version, phase).token)),
		);
		const ascending = [...new Set(written)].sort((a, b) => a - b);
		expect(ascending).toEqual([0, 1, 2, 3, 5, 10, 20, 40, 60, 80, 100]);
	});

	test("of the new version evaluates the rules in phase one without using the result", () => {
		const request = { classification: "BEST_EFFORT", serviceTier: undefined, requestType: "ON_DEMAND" };
		expect(write(request, "new", phases[1])).toMatchObject({
			meant: "P40",
			byRules: false,
			decision: { tier: "P5" },
		});
	});

	test("in phase two uses the tiers that had no level", () => {
		const reached = new Set(knownRequests.map((request) => write(request, "new", phases[2]).meant));
		for (const tier of ["P5", "P20", "P80"] as const) expect(reached).toContain(tier);
	});

	test("throws on a request type that the gateway should have refused", () => {
		const request = { classification: "BATCH", serviceTier: undefined, requestType: "SPOT" };
		expect(() => write(request, "old", "before")).toThrow(RangeError);
	});
});
