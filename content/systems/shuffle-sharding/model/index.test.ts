import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import {
	advance,
	change,
	defaults,
	type Parameters,
	parameters,
	presets,
	snapshot,
	start,
	step,
} from "../model";

const second = 1_000_000;

const anySetting: fc.Arbitrary<Parameters> = fc
	.record({
		workers: fc.integer({ min: 2, max: 16 }),
		size: fc.integer({ min: 1, max: 5 }),
		tenants: fc.integer({ min: 2, max: 30 }),
		bound: fc.integer({ min: 0, max: 3 }),
		bad: fc.integer({ min: 0, max: 5 }),
		trouble: fc.integer({ min: 0, max: 1 }),
		badRate: fc.constantFrom(0, 20, 800),
		rate: fc.integer({ min: 1, max: 30 }),
		retry: fc.integer({ min: 0, max: 1 }),
		service: fc.integer({ min: 1, max: 20 }),
		patience: fc.constantFrom(5, 100, 1000),
		restart: fc.constantFrom(100, 2000),
	})
	.map((setting) => ({ ...defaults, ...setting }));

/** Runs the scenario of one bad tenant for ten seconds. */
function tenSeconds(values: Partial<Parameters>) {
	const state = start({ ...defaults, ...values }, 1, [{ at: 3 * second, label: "", set: { bad: 1 } }]);
	advance(state, 10 * second);
	return snapshot(state);
}

describe("a run", () => {
	test("accounts for every request: sent = served + failed + in progress", () => {
		fc.assert(
			fc.property(anySetting, fc.nat(3), fc.integer(), (setting, scheme, seed) => {
				const state = start({ ...setting, scheme }, seed, [
					{ at: second, label: "", set: { bad: 2, retry: 1 } },
				]);
				for (let at = 1; at <= 8; at++) {
					advance(state, (at * second) / 3);
					const { sent, served, failed, inProgress } = snapshot(state).totals;
					expect(sent).toBe(served + failed + inProgress);
				}
			}),
			{ numRuns: 40 },
		);
	});

	test("is the same in one go and in pieces", () => {
		fc.assert(
			fc.property(anySetting, fc.integer(), fc.array(fc.nat(3 * second)), (setting, seed, pauses) => {
				const whole = start(setting, seed, presets[0]?.script);
				const pieces = start(setting, seed, presets[0]?.script);
				for (const pause of pauses.sort((a, b) => a - b)) advance(pieces, pause);
				for (const state of [whole, pieces]) advance(state, 3.5 * second);
				expect(snapshot(pieces)).toEqual(snapshot(whole));
			}),
			{
				numRuns: 25,
				// A tenant turns bad at the end of a bin, after a pause within it.
				examples: [
					[
						{ ...defaults, workers: 2, size: 1, tenants: 2, bad: 0, rate: 5, service: 1 },
						-958242973,
						[2909940],
					],
				],
			},
		);
	});

	test("never fails a request of a tenant that shares no worker with a bad one", () => {
		fc.assert(
			fc.property(anySetting, fc.integer({ min: 1, max: 3 }), (setting, scheme) => {
				// The load is light enough for any worker, so only the bad tenants can cause failures.
				const state = start({ ...setting, scheme, rate: 1, service: 1, patience: 1000 }, 5);
				advance(state, 4 * second);
				for (const { bad, overlap, tally } of snapshot(state).tenants)
					if (!bad && overlap === 0) expect(tally.failed).toBe(0);
			}),
			{ numRuns: 40 },
		);
	});

	test("with retry, never fails a tenant that has one worker without a bad tenant", () => {
		const { tenants } = tenSeconds({ retry: 1 });
		const sharing = tenants.filter(({ bad, overlap }) => !bad && overlap === 1);
		expect(sharing.length).toBeGreaterThan(5);
		for (const { tally } of sharing) expect(tally.failed).toBe(0);
	});

	test("cuts off every tenant without shards, one shard with plain ones, and the fewest when shuffled", () => {
		const { schemes } = tenSeconds({});
		const [none, plain, shuffled, bounded] = schemes.map(({ cutOff }) => cutOff);
		expect(none).toBe(39);
		expect(plain).toBe(schemes[1]?.sharing);
		expect(shuffled).toBeLessThan(plain ?? 0);
		expect(bounded).toBe(0);
	});

	test("fails nothing while no tenant is bad", () => {
		const state = start(defaults, 1);
		advance(state, 5 * second);
		for (const { hurt, failingNow } of snapshot(state).schemes) expect([hurt, failingNow]).toEqual([0, 0]);
	});

	test("under a flood, hurts tenants that share a worker and no others", () => {
		const flood = tenSeconds({ trouble: 1, badRate: 1000, retry: 0 });
		for (const { bad, overlap, success } of flood.tenants)
			if (!bad) expect((success ?? 1) < 1).toBe(overlap > 0);
	});

	test("accepts changed parameters, and reassigns shards if the fleet changes", () => {
		const state = start(defaults, 1);
		advance(state, second);
		change(state, { workers: 16, size: 99 });
		expect(snapshot(state).workers.length).toBe(16);
		expect(state.parameters.size).toBe(6);
		step(state);
		expect(state.now).toBeGreaterThan(second);
	});
});

test("presets stay within the dials’ ranges", () => {
	for (const preset of presets) {
		const values = { ...defaults, ...preset.parameters };
		expect(clampValues(parameters, values)).toEqual(values);
		for (const { set } of preset.script)
			expect(clampValues(parameters, { ...values, ...set })).toEqual({ ...values, ...set });
	}
});
