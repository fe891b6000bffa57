import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
	advance,
	change,
	defaults,
	dropScript,
	type Flight,
	type Parameters,
	parameters,
	presets,
	type State,
	send,
	snapshot,
	start,
	step,
} from "../model";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1000;

/** Generates a mix of versions and a phase. */
const anyMix: fc.Arbitrary<Partial<Parameters>> = fc.record({
	phase: fc.integer({ min: 0, max: 2 }),
	newWriters: fc.integer({ min: 0, max: 8 }),
	newReaders: fc.integer({ min: 0, max: 8 }),
});

/** Generates changes of the mix and the phase at any time in the first ten seconds. */
const anyTroubles = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 * second }), anyMix), { maxLength: 12 });

/** Runs a migration with those changes for 15 s. */
function troubled(
	troubles: [number, Partial<Parameters>][],
	seed: number,
	more: Partial<Parameters> = {},
): State {
	const script = troubles.map(([at, set]) => ({ at, label: "", set }));
	const state = start({ ...defaults, rate: 20, ...more }, seed, script);
	advance(state, 15 * second);
	return state;
}

/** Returns the tiers that the router and the scheduler read from a request. */
function seenTiers({ id, seen }: Flight): [number, string[]] {
	return [id, seen.map(({ tier }) => tier)];
}

describe("a fleet under traffic", () => {
	test("misreads nothing, whatever versions and phases change at any time", () => {
		fc.assert(
			fc.property(anyTroubles, fc.integer(), (troubles, seed) => {
				const { tally } = troubled(troubles, seed);
				expect(tally.misread).toBe(0);
				expect(tally.readings).toBeGreaterThan(0);
			}),
			{ numRuns: 40 },
		);
	});

	test("misreads without the normalizer", () => {
		const mixed = { phase: 2, newWriters: 4, newReaders: 4 };
		expect(troubled([[0, mixed]], 1, { normalizer: 0 }).tally.misread).toBeGreaterThan(0);
	});

	test("depends on the normalizer: without it, readers misread in phase two, whatever the seed", () => {
		for (let seed = 1; seed <= 20; seed++) {
			const state = start({ ...defaults, rate: 20, phase: 2, newWriters: 8, newReaders: 8 }, seed);
			advance(state, 5 * second);
			expect(state.tally.misread).toBe(0);
			change(state, { newReaders: 0, normalizer: 0 });
			advance(state, 10 * second);
			expect(state.tally.misread).toBeGreaterThan(0);
		}
	});

	test("misreads when tokens are rewritten", () => {
		const mixed = { phase: 2, newWriters: 8, newReaders: 4 };
		expect(troubled([[0, mixed]], 1, { handOn: 1 }).tally.misread).toBeGreaterThan(0);
	});

	test("serves or refuses every request, or has it in flight or between turns", () => {
		fc.assert(
			fc.property(anyTroubles, fc.integer(), (troubles, seed) => {
				const { tally, inFlight } = troubled(troubles, seed, { unknown: 20 });
				expect(tally.served + tally.refused + inFlight.size).toBe(tally.sent);
			}),
			{ numRuns: 20 },
		);
	});
});

describe("a rollback at any time", () => {
	test("changes no request in flight: each ends with the tiers that it would have had anyway", () => {
		fc.assert(
			fc.property(
				anyMix,
				fc.integer({ min: 1, max: 3000 }),
				fc.integer({ min: 0, max: 1 }),
				(mix, moment, target) => {
					const setting = { ...defaults, rate: 20, ...mix, phase: 2 };
					const [kept, rolledBack] = [start(setting, 3), start(setting, 3)];
					for (const state of [kept, rolledBack]) advance(state, moment);
					const [without, withRollback] = [kept, rolledBack].map((state) => snapshot(state).inFlight);
					change(rolledBack, { phase: target, newWriters: 0, newReaders: 0 });
					for (const state of [kept, rolledBack]) advance(state, moment + second);
					expect(withRollback?.map(seenTiers)).toEqual(without?.map(seenTiers));
					for (const { seen } of withRollback ?? []) expect(seen).toHaveLength(2);
				},
			),
			{ numRuns: 60 },
		);
	});

	test("changes no session: its later turns keep the tier of the first", () => {
		fc.assert(
			fc.property(anyTroubles, fc.integer(), (troubles, seed) => {
				const { ended } = troubled(troubles, seed, { turns: 6 });
				const tiers = new Map<number, Set<string>>();
				for (const { session, seen } of ended)
					for (const { tier } of seen) tiers.set(session, (tiers.get(session) ?? new Set()).add(tier));
				for (const ofSession of tiers.values()) expect(ofSession.size).toBe(1);
			}),
			{ numRuns: 20 },
		);
	});
});

describe("an unknown class", () => {
	const unknown = { classification: "SPOT", serviceTier: undefined, requestType: "ON_DEMAND" };

	test("is refused in every phase and triggers an alarm", () => {
		for (const phase of [0, 1, 2]) {
			const state = start({ ...defaults, rate: 0, phase }, 1);
			expect(send(state, unknown).refused).toBe("Unknown class “SPOT”.");
			expect(snapshot(state).alarms).toHaveLength(1);
		}
	});

	test("gets no token and reaches no reader", () => {
		const state = start({ ...defaults, rate: 0 }, 1);
		const flight = send(state, unknown);
		advance(state, 5 * second);
		expect(flight.seen).toEqual([]);
		expect(snapshot(state).tally).toMatchObject({ sent: 1, refused: 1, readings: 0 });
	});

	test("does not affect other requests", () => {
		const state = troubled([], 1, { unknown: 50 });
		expect(state.tally.served).toBeGreaterThan(0);
		expect(state.tally.misread).toBe(0);
	});
});

describe("a visitor's request", () => {
	test("passes a gateway, a router, and a scheduler, and is then served", () => {
		const state = start({ ...defaults, rate: 0, turns: 1, phase: 2, newWriters: 8, newReaders: 8 }, 1);
		const flight = send(state, { classification: "FLEX", serviceTier: "flex", requestType: "ON_DEMAND" });
		for (let i = 0; i < 4; i++) step(state);
		expect(flight.seen.map(({ by, tier, lanes }) => [by, tier, lanes])).toEqual([
			["router", "P20", 7],
			["scheduler", "P20", 7],
		]);
		expect(snapshot(state).tally.served).toBe(1);
	});
});

describe("a history", () => {
	test("is the same for the same seed and changes, however it is advanced", () => {
		fc.assert(
			fc.property(anyTroubles, fc.array(fc.integer({ min: 0, max: 15 * second })), (troubles, stops) => {
				const whole = troubled(troubles, 5, { unknown: 10 });
				const script = troubles.map(([at, set]) => ({ at, label: "", set }));
				const piecewise = start({ ...defaults, rate: 20, unknown: 10 }, 5, script);
				for (const stop of stops.sort((a, b) => a - b)) advance(piecewise, stop);
				advance(piecewise, 15 * second);
				expect(snapshot(piecewise)).toEqual(snapshot(whole));
			}),
			{ numRuns: 10 },
		);
	});
});

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);

describe.each(seeds)("the presets behave as described, seed %i", (seed) => {
	/** Returns a preset's run at a given second. */
	function run(name: string, seconds: number): State {
		const preset = presets.find((each) => each.name === name);
		if (!preset) throw new Error(`No preset is called ${name}.`);
		const state = start({ ...defaults, ...preset.parameters }, seed, preset.script);
		advance(state, seconds * second);
		return state;
	}

	test("by the book: new tiers appear, and no party misreads", () => {
		expect(Object.keys(run("Readers first, then writers", 15).tally.byTier)).not.toContain("P80");
		const { tally } = run("Readers first, then writers", 40);
		expect(Object.keys(tally.byTier)).toEqual(expect.arrayContaining(["P5", "P20", "P80"]));
		expect(tally.misread).toBe(0);
	});

	test("rollback in the middle: no party misreads", () => {
		expect(run("Roll back in the middle", 30).tally.misread).toBe(0);
	});

	test.each(["Without the normalizer", "Tokens written again"])("%s: requests are misread", (name) => {
		expect(run(name, 30).tally.misread).toBeGreaterThan(0);
	});

	/** Returns the requests of a run that were intended as one tier and read as another. */
	const readAs = (name: string, meant: string, read: string) =>
		run(name, 60).ended.filter(
			(flight) => flight.meant === meant && flight.seen.some(({ tier }) => tier === read),
		);

	test("without the normalizer: the best tier is read as the worst", () => {
		expect(readAs("Without the normalizer", "P100", "P5").length).toBeGreaterThan(0);
	});

	test("writers first: new numbers are read as the best tier, until the readers follow", () => {
		const wrong = run("Writers first, then readers", 13)
			.ended.flatMap(({ seen }) => seen)
			.filter(({ agrees }) => !agrees);
		expect(new Set(wrong.map(({ tier }) => tier))).toEqual(new Set(["P100"]));
		const [switched, later] = [14, 40].map((seconds) => run("Writers first, then readers", seconds).tally);
		expect(later?.misread).toBe(switched?.misread);
		expect(later?.readings).toBeGreaterThan(switched?.readings ?? Infinity);
	});

	test("rewritten tokens: P80 becomes P60", () => {
		expect(readAs("Tokens written again", "P80", "P60").length).toBeGreaterThan(0);
		expect(readAs("Tokens written again", "P80", "P100")).toEqual([]);
	});

	test("an unknown class: each refusal triggers an alarm", () => {
		const { alarms, tally } = run("An unknown class", 30);
		expect(tally.refused).toBeGreaterThan(0);
		expect(alarms).toHaveLength(tally.refused);
		expect(tally.misread).toBe(0);
	});
});

test("a script that was dropped changes nothing more", () => {
	const state = start(defaults, 1, [{ at: 2 * second, label: "", set: { phase: 2 } }]);
	dropScript(state);
	advance(state, 3 * second);
	expect(snapshot(state).phase).toBe("before");
});

test("each parameter has a dial with its default in range", () => {
	expect(parameters.map(({ key }) => key).sort()).toEqual(Object.keys(defaults).sort());
	for (const { min, max, default: preset } of parameters) {
		expect(preset).toBeGreaterThanOrEqual(min);
		expect(preset).toBeLessThanOrEqual(max);
	}
});
