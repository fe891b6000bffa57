import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import { correlation, deviation, mean } from "@/lib/simulation/statistics";
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
import { advanceDemand, createSource, requestsPerServer } from "./demand";
import { closedForm, sizeFor } from "./sizing";
import { createWorld, quotaOf, simulateMinute, splitFairly, type World, waitingOf } from "./world";

const anySetting: fc.Arbitrary<Parameters> = fc
	.record({
		teams: fc.integer({ min: 2, max: 9 }),
		mean: fc.integer({ min: 2, max: 12 }),
		deviation: fc.integer({ min: 0, max: 6 }),
		correlation: fc.integer({ min: 0, max: 100 }),
		memory: fc.integer({ min: 0, max: 30 }),
		swing: fc.constantFrom(0, 60),
		spread: fc.integer({ min: 0, max: 24 }),
		bursts: fc.constantFrom(0, 0, 6, 24),
		burstSize: fc.integer({ min: 1, max: 8 }),
		risk: fc.constantFrom(0.5, 1, 5, 10),
		provision: fc.integer({ min: 0, max: 1 }),
		deferrable: fc.constantFrom(0, 30, 90),
		patience: fc.constantFrom(1, 20, 300),
		shapeRate: fc.constantFrom(50, 150),
		shapeBurst: fc.integer({ min: 0, max: 10 }),
	})
	.map((setting) => ({ ...defaults, ...setting }));

/** Demand in requests, one row per minute and one column per team: quiet, busy, and idle minutes. */
const anyDemand = fc.integer({ min: 2, max: 7 }).chain((teams) =>
	fc.array(fc.array(fc.constantFrom(0, 40, 100, 250, 900), { minLength: teams, maxLength: teams }), {
		minLength: 1,
		maxLength: 40,
	}),
);

const worldOf = (arrangement: World["arrangement"], servers: number, values: Parameters) =>
	createWorld(arrangement, servers, values);
const waiting = ({ teams }: World) => teams.reduce((sum, team) => sum + waitingOf(team).all, 0);

describe("demand", () => {
	test("has the configured mean, deviation, and correlation", () => {
		const values = { ...defaults, teams: 2, correlation: 40, memory: 0 };
		const source = createSource(values, 3);
		const minutes = Array.from({ length: 40_000 }, () => advanceDemand(source, values));
		const [one, other] = [0, 1].map((team) => minutes.map((demand) => demand[team] ?? 0));
		expect(mean(one ?? []) / requestsPerServer).toBeCloseTo(10, 0);
		expect(deviation(one ?? []) / requestsPerServer).toBeCloseTo(3, 1);
		expect(correlation(one ?? [], other ?? [])).toBeCloseTo(0.4, 1);
	});

	test("keeps its deviation for any length of its swings", () => {
		const values = { ...defaults, teams: 40, memory: 20 };
		const source = createSource(values, 5);
		const demands = Array.from({ length: 3000 }, () => advanceDemand(source, values)).flat();
		expect(deviation(demands) / requestsPerServer).toBeCloseTo(3, 1);
	});
});

describe("servers needed", () => {
	test("match the closed form for normal demand within 2%", () => {
		for (const teams of [5, 20, 40])
			for (const together of [0, 60])
				for (const risk of [1, 5]) {
					const values = { ...defaults, teams, correlation: together, risk, memory: 0 };
					const closed = closedForm(values);
					const needs = sizeFor(values, teams * 31 + together + risk * 1000, 6000);
					expect(Math.abs(needs.apart / (closed?.apart ?? 0) - 1)).toBeLessThan(0.02);
					expect(Math.abs(needs.pooled / (closed?.pooled ?? 0) - 1)).toBeLessThan(0.02);
				}
	});

	test("match the textbook by the closed form: 1,900 separate and 1,090 pooled", () => {
		// z = 3 for a hundred teams, mean 10, deviation 3: a risk of 0.13499%.
		const closed = closedForm({ ...defaults, teams: 100, risk: 0.1349898 });
		expect(closed?.apart).toBeCloseTo(1900, 2);
		expect(closed?.pooled).toBeCloseTo(1090, 2);
	});

	test("save less the more teams correlate, and nothing if they are identical", () => {
		const savings = [0, 25, 50, 75, 90, 100].map((together) => {
			const { apart, pooled } = sizeFor({ ...defaults, correlation: together, memory: 0 }, 9, 2000);
			return 1 - pooled / apart;
		});
		for (const [place, saving] of savings.slice(1).entries())
			expect(saving).toBeLessThan(savings[place] ?? 0);
		expect(savings[0]).toBeGreaterThan(0.25);
		expect(savings.at(-1)).toBeCloseTo(0, 6);
	});

	test("are never more pooled than separate, and never more shaped than pooled", () => {
		fc.assert(
			fc.property(anySetting, fc.integer(), (values, seed) => {
				const { apart, pooled, shaped } = sizeFor(values, seed, 1000);
				expect(pooled).toBeLessThanOrEqual(apart);
				expect(shaped).toBeLessThanOrEqual(pooled);
			}),
			{ numRuns: 40 },
		);
	});

	test("are no busier on average than the utilization limit", () => {
		for (const utilization of [70, 95, 100]) {
			const values = { ...defaults, deviation: 1, utilization };
			const { shaped } = sizeFor(values, 6, 2000);
			expect(Math.abs((100 * values.teams * values.mean) / shaped - utilization)).toBeLessThan(1);
			expect(closedForm({ ...values, deviation: 0 })?.pooled).toBeCloseTo(20_000 / utilization, 6);
		}
	});

	test("shaped decrease if work can wait for another hour", () => {
		const peak = { ...defaults, swing: 60, deviation: 1, deferrable: 60, patience: 720 };
		const { pooled, shaped } = sizeFor(peak, 2);
		expect(shaped).toBeLessThan(pooled * 0.85);
	});
});

describe("the same servers", () => {
	/** Asserts a property after each minute of any demand on any number of servers, separate and pooled. */
	const everyMinute = (holds: (apart: World, pooled: World) => void) =>
		fc.property(anyDemand, fc.integer({ min: 1, max: 5 }), (demand, each) => {
			const values = { ...defaults, teams: demand[0]?.length ?? 2 };
			const servers = each * values.teams;
			const apart = worldOf("apart", servers, values);
			const pooled = worldOf("pooled", servers, values);
			for (const [minute, demands] of demand.entries()) {
				for (const world of [apart, pooled]) simulateMinute(world, demands, minute + 1, values);
				holds(apart, pooled);
			}
		});

	test("leave less waiting in a pool than separate, in every minute of any demand", () => {
		fc.assert(everyMinute((apart, pooled) => expect(waiting(pooled)).toBeLessThanOrEqual(waiting(apart))));
	});

	test("never make a team wait in a pool that would not wait on its own", () => {
		fc.assert(
			everyMinute((apart, pooled) => {
				for (const [team, alone] of apart.teams.entries())
					expect(waitingOf(pooled.teams[team] ?? alone).all).toBeLessThanOrEqual(waitingOf(alone).all);
			}),
		);
	});
});

describe("work", () => {
	test("is conserved: arrived = served + waiting + shed, whatever changes meanwhile", () => {
		fc.assert(
			fc.property(anySetting, anySetting, fc.integer(), (values, others, seed) => {
				const needs = sizeFor(values, seed, 500);
				const state = start(values, seed, [], needs);
				for (const until of [10, 60, 180]) {
					advance(state, until);
					for (const { totals } of snapshot(state).worlds)
						expect(totals.arrived).toBe(totals.served + totals.waiting + totals.shed);
					change(state, { ...others, teams: values.teams }, needs);
				}
			}),
			{ numRuns: 20 },
		);
	});

	test("never waits while a server of the pool is idle", () => {
		fc.assert(
			fc.property(anyDemand, fc.integer({ min: 1, max: 30 }), fc.boolean(), (demand, servers, shaped) => {
				const values = { ...defaults, teams: demand[0]?.length ?? 2 };
				const pool = worldOf(shaped ? "pooled and shaped" : "pooled", servers, values);
				for (const [minute, demands] of demand.entries()) {
					simulateMinute(pool, demands, minute + 1, values);
					const done = pool.teams.reduce((sum, team) => sum + team.done, 0);
					expect(done).toBeLessThanOrEqual(servers * requestsPerServer);
					if (done < servers * requestsPerServer) expect(waiting(pool)).toBe(0);
				}
			}),
		);
	});

	test("within a team’s quota never waits", () => {
		fc.assert(
			fc.property(anyDemand, fc.integer({ min: 3, max: 40 }), (demand, servers) => {
				const values = { ...defaults, teams: demand[0]?.length ?? 2 };
				const pool = worldOf("pooled", servers, values);
				for (const [minute, demands] of demand.entries()) {
					const before = pool.teams.map((team) => waitingOf(team).all);
					simulateMinute(pool, demands, minute + 1, values);
					for (const [team, after] of pool.teams.entries())
						if ((before[team] ?? 0) + (demands[team] ?? 0) <= quotaOf(pool))
							expect(waitingOf(after).all).toBe(0);
				}
			}),
		);
	});

	test("gets lent servers by priority", () => {
		const values = { ...defaults, teams: 3 };
		const pool = worldOf("pooled", 6, values);
		simulateMinute(pool, [700, 700, 0], 1, values);
		// Quotas are 200 each. The idle 200 of the third team go to the first.
		expect(pool.teams.map((team) => team.done)).toEqual([400, 200, 0]);
	});

	test("that is deferrable waits until its deadline at most, as long as it fits by then", () => {
		const values = { ...defaults, teams: 2, deferrable: 50, patience: 3, shapeRate: 400 };
		const pool = worldOf("pooled and shaped", 4, values);
		simulateMinute(pool, [400, 400], 1, values);
		expect(waiting(pool)).toBe(400);
		for (let minute = 2; minute <= 4; minute++) simulateMinute(pool, [0, 0], minute, values);
		expect([waiting(pool), pool.shed]).toEqual([0, 0]);
	});

	test("that is urgent passes the bucket up to its rate and burst; the rest is dropped if no server is idle", () => {
		const values = { ...defaults, teams: 2, deferrable: 0, shapeRate: 100, shapeBurst: 1 };
		const pool = worldOf("pooled and shaped", 4, values);
		simulateMinute(pool, [1000, 0], 1, values);
		// The bucket holds two minutes of a quota of 200. 400 pass and use the idle servers.
		expect([pool.teams[0]?.done, pool.shed]).toEqual([400, 600]);
	});
});

test("fair shares use all available capacity, favor no team, and give no team more than it requests", () => {
	fc.assert(
		fc.property(fc.array(fc.nat(500), { minLength: 1 }), fc.nat(3000), (claims, room) => {
			const shares = splitFairly(claims, room);
			const given = shares.reduce((sum, share) => sum + share, 0);
			expect(given).toBe(
				Math.min(
					room,
					claims.reduce((sum, claim) => sum + claim, 0),
				),
			);
			const unmet = shares.filter((share, place) => share < (claims[place] ?? 0));
			for (const [place, share] of shares.entries()) {
				expect(share).toBeLessThanOrEqual(claims[place] ?? 0);
				// A team with an unmet request gets at least what any other gets, to within one.
				for (const least of unmet) expect(share).toBeLessThanOrEqual(least + 1);
			}
		}),
	);
});

describe("a run", () => {
	test("is the same in one step and in pieces", () => {
		const [whole, pieces] = [start(defaults, 7, presets[7]?.script), start(defaults, 7, presets[7]?.script)];
		advance(whole, 200);
		for (const until of [3, 59, 60, 61, 150, 200]) advance(pieces, until);
		expect(snapshot(pieces)).toEqual(snapshot(whole));
	});

	test("advances by a minute, and accepts another number of teams on the way", () => {
		const state = start(defaults, 1);
		step(state);
		change(state, { teams: 7 });
		step(state);
		expect(state.now).toBe(2);
		expect(snapshot(state).worlds.map(({ teams }) => teams.length)).toEqual([7, 7, 7]);
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
