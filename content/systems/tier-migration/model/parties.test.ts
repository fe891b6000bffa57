import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handOns, inspect, passOn, phases, read, write } from "./parties";
import { knownRequests } from "./rules";
import { tierOf, tierOfLevel, versions } from "./tokens";

const anyPhase = fc.constantFrom(...phases);
const anyVersion = fc.constantFrom(...versions);
const anyRequest = fc.constantFrom(...knownRequests);

describe("a token for every number 0–150", () => {
	const everyToken = Array.from({ length: 151 }, (_, value) => value);

	test("is read by either version, in any phase, as the tier that its writer meant", () => {
		for (const token of everyToken) {
			// The old version writes 0–3 and means its levels; the new one means the tier that the number belongs to.
			const meant = tierOfLevel(token) ?? tierOf(token);
			for (const version of versions)
				for (const phase of phases) expect(read(token, version, phase)?.tier).toBe(meant);
		}
	});

	test("keeps its tier however many parties of either version pass it on, while phases change", () => {
		const hop = fc.tuple(anyVersion, anyPhase);
		fc.assert(
			fc.property(fc.constantFrom(...everyToken), fc.array(hop), (token, hops) => {
				const last = hops.reduce(
					(passed, [version, phase]) => passOn(passed, version, phase, handOns[0]),
					token,
				);
				expect(tierOf(last)).toBe(tierOf(token));
			}),
		);
	});

	test("loses tiers if old parties write it again", () => {
		expect(tierOf(passOn(80, "old", "two: write new", "written again"))).toBe("P60");
	});

	test("goes to a lower queue only for a lower tier", () => {
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
	test("never differ, in any phase, whichever version wrote and whichever reads", () => {
		for (const request of knownRequests)
			for (const phase of phases)
				for (const { readings, written } of inspect(request, phase))
					expect(readings.map(({ reading }) => reading?.tier)).toEqual([written.meant, written.meant]);
	});

	test("do differ without the normaliser, so that the law can fail", () => {
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

	test("means the tier that its token is read as", () => {
		fc.assert(
			fc.property(anyRequest, anyVersion, anyPhase, (request, version, phase) => {
				const { token, meant } = write(request, version, phase);
				expect(tierOf(token)).toBe(meant);
			}),
		);
	});

	test("of the new version tries the rules in phase one without going by them", () => {
		const request = { classification: "BEST_EFFORT", serviceTier: undefined, requestType: "ON_DEMAND" };
		expect(write(request, "new", phases[1])).toMatchObject({
			meant: "P40",
			byRules: false,
			decision: { tier: "P5" },
		});
	});

	test("in phase two reaches the tiers that had no level", () => {
		const reached = new Set(knownRequests.map((request) => write(request, "new", phases[2]).meant));
		for (const tier of ["P5", "P20", "P80"] as const) expect(reached).toContain(tier);
	});

	test("throws on a request type that the gateway should have refused", () => {
		const request = { classification: "BATCH", serviceTier: undefined, requestType: "SPOT" };
		expect(() => write(request, "old", "before")).toThrow(RangeError);
	});
});
