import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
	advance,
	change,
	defaults,
	type Parameters,
	parameters,
	presets,
	provisionedLane,
	runningRequests,
	type State,
	snapshot,
	start,
	step,
} from "./priority-scheduler";
import { Row, read } from "./priority-scheduler/board";
import { waitingStill } from "./priority-scheduler/requests";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1_000_000;

/** Any setting within the dials' ranges, with few enough requests to run fast. */
const anySetting: fc.Arbitrary<Parameters> = fc
	.record({
		load: fc.integer({ min: 0, max: 2000 }),
		flood: fc.constantFrom(0, 0, 1500),
		provisioned: fc.integer({ min: 0, max: 800 }),
		variants: fc.integer({ min: 1, max: 4 }),
		limit: fc.integer({ min: 1, max: 20 }),
		service: fc.integer({ min: 1, max: 60 }),
		variation: fc.integer({ min: 0, max: 2 }),
		discipline: fc.integer({ min: 0, max: 3 }),
		throttling: fc.integer({ min: 0, max: 1 }),
		tenantRate: fc.integer({ min: 1, max: 500 }),
		depth: fc.integer({ min: 7, max: 150 }),
		floor: fc.integer({ min: 0, max: 5 }),
		patience: fc.integer({ min: 10, max: 800 }),
		reserved: fc.integer({ min: 0, max: 20 }),
		lending: fc.integer({ min: 0, max: 1 }),
		qosVariants: fc.integer({ min: 0, max: 4 }),
		decision: fc.constantFrom(0, 2, 400),
	})
	.map((setting) => ({ ...defaults, ...setting }));

/** Calls `look` after each moment at which something happens, until that many seconds have passed. */
function watch(state: State, seconds: number, look: () => void): void {
	while (state.now < seconds * second) {
		advance(state, Math.min(seconds * second, Math.max(state.now, state.future.nextAt())));
		look();
	}
}

function history(state: State) {
	return { ...snapshot(state), running: runningRequests(state) };
}

/** Calls `see` for each request that waits, with the lane it waits in and its wait so far in µs. */
function eachWaiting({ engine, now }: State, see: (lane: number, waited: number) => void): void {
	const { ticket, started, lane, arrived } = engine.requests;
	for (let request = 1; request < ticket.length; request++)
		if (ticket[request] !== 0 && started[request] === waitingStill)
			see(lane[request] ?? 0, now - (arrived[request] ?? 0));
}

describe("requests in = served + shed + waiting + running", () => {
	test("always, in any setting, also while the setting changes", () => {
		fc.assert(
			fc.property(anySetting, anySetting, fc.integer(), (setting, other, seed) => {
				const state = start(setting, seed);
				let gap = 0;
				const look = () => {
					const { totals } = snapshot(state);
					gap = Math.max(
						gap,
						Math.abs(totals.in - totals.served - totals.shed - totals.waiting - totals.running),
					);
				};
				for (let at = 0.05; at < 1; at += 0.05) {
					advance(state, at * second);
					look();
				}
				change(state, other);
				look();
				for (let at = 1; at < 2; at += 0.05) {
					advance(state, at * second);
					look();
				}
				expect(gap).toBe(0);
			}),
			{ numRuns: 40 },
		);
	});

	test("and those waiting and running are as many as the pool holds", () => {
		fc.assert(
			fc.property(anySetting, fc.integer(), (setting, seed) => {
				const state = start(setting, seed);
				advance(state, second);
				const { totals } = snapshot(state);
				expect(runningRequests(state)).toHaveLength(totals.running);
				let waiting = 0;
				eachWaiting(state, () => waiting++);
				expect(waiting).toBe(totals.waiting);
			}),
			{ numRuns: 30 },
		);
	});
});

describe("concurrency", () => {
	/** The most that any variant runs at once: in all, by others than owners, and by owners on the reservation. */
	function mostRunning(setting: Parameters, seed: number) {
		const state = start(setting, seed);
		const most = { all: 0, others: 0, owners: 0 };
		watch(state, 0.6, () => {
			for (let variant = 0; variant < setting.variants; variant++) {
				const running = read(state.engine.board, variant, Row.running);
				const onReservation = read(state.engine.board, variant, Row.runningProvisioned);
				most.all = Math.max(most.all, running);
				most.others = Math.max(most.others, running - onReservation);
				most.owners = Math.max(most.owners, onReservation);
			}
		});
		return most;
	}

	test("is never above a limit, nor the reservation's part above the reservation", () => {
		fc.assert(
			fc.property(anySetting, fc.integer(), (setting, seed) => {
				const { all, owners } = mostRunning(setting, seed);
				expect(all).toBeLessThanOrEqual(setting.limit);
				expect(owners).toBeLessThanOrEqual(Math.min(setting.reserved, setting.limit));
			}),
			{ numRuns: 25 },
		);
	});

	test("of others never reaches into a reservation that isn't lent", () => {
		fc.assert(
			fc.property(anySetting, fc.integer(), (setting, seed) => {
				const { others } = mostRunning({ ...setting, lending: 0 }, seed);
				expect(others).toBeLessThanOrEqual(Math.max(0, setting.limit - setting.reserved));
			}),
			{ numRuns: 15 },
		);
	});

	test("fills the lent reservation too, when there is work", () => {
		const { all } = mostRunning({ ...defaults, load: 4000, provisioned: 0, reserved: 8 }, 1);
		expect(all).toBe(defaults.limit);
	});
});

describe("a reservation that is reclaimed", () => {
	const service = 40;
	const busy = {
		...defaults,
		load: 3000,
		service,
		variation: 0,
		decision: 0,
		reserved: 8,
		patience: 600_000,
	};

	/** The longest that a request entitled to reserved capacity waits, in ms, with owners coming back at once. */
	function longestEntitledWait(setting: Partial<Parameters>, seed: number, owners = 1500): number {
		const state = start({ ...busy, provisioned: 0, ...setting }, seed);
		let longest = 0;
		advance(state, 0.3 * second);
		change(state, { provisioned: owners });
		watch(state, 0.6, () => {
			eachWaiting(state, (lane, waited) => {
				if (lane === provisionedLane) longest = Math.max(longest, waited / 1000);
			});
		});
		return longest;
	}

	test("is admitted within one service time, without preemption", () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 1, max: 16 }), (seed, reserved) => {
				expect(longestEntitledWait({ reserved, qosVariants: 0 }, seed)).toBeLessThanOrEqual(service);
			}),
			{ numRuns: 6 },
		);
	});

	test("does wait, without preemption, so that the bound isn't empty", () => {
		expect(longestEntitledWait({ qosVariants: 0 }, 1)).toBeGreaterThan(service / 4);
	});

	test("waits for nothing where all that runs is preemptable", () => {
		const lowTiers = { share100: 0, share80: 0, share60: 0, share40: 0, qosVariants: 12 };
		expect(longestEntitledWait({ ...lowTiers, reserved: 16 }, 1, 500)).toBe(0);
	});
});

describe("waiting time agrees with M/M/c", () => {
	/** The setting that reduces to it: one variant, exponential running times, nothing refused. */
	function mmc(
		servers: number,
		erlangs: number,
		serviceMs: number,
		more: Partial<Parameters> = {},
	): Parameters {
		return {
			...defaults,
			variants: 1,
			limit: servers,
			load: (erlangs * 1000) / serviceMs,
			service: serviceMs,
			variation: 2,
			provisioned: 0,
			reserved: 0,
			throttling: 0,
			decision: 0,
			depth: 100_000,
			patience: 600_000,
			...more,
		};
	}

	/** Mean wait in ms over the tiers, in runs of independent seeds, with the half-width of its 99% interval. */
	function meanWait(setting: Parameters): { mean: number; halfWidth: number } {
		const runs = 30;
		const means = Array.from({ length: runs }, (_, seed) => {
			const state = start(setting, seed + 1);
			advance(state, 5 * second);
			const before = waited(state);
			advance(state, 35 * second);
			const after = waited(state);
			return (after.waited - before.waited) / (after.admitted - before.admitted) / 1000;
		});
		const mean = means.reduce((sum, value) => sum + value, 0) / runs;
		const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
		// Student's t for 29 degrees of freedom at 99%.
		return { mean, halfWidth: 2.756 * Math.sqrt(variance / runs) };
	}

	function waited({ readings }: State) {
		return readings.rows.reduce(
			(sum, row) => ({ waited: sum.waited + row.waited, admitted: sum.admitted + row.admitted }),
			{ waited: 0, admitted: 0 },
		);
	}

	/** ms: Wq = C(c, a) / (cμ − λ). */
	function expectedWait(erlangC: number, servers: number, erlangs: number, serviceMs: number): number {
		return erlangC / ((servers - erlangs) / serviceMs);
	}

	test.each([
		["C(3, 2) = 4/9", 3, 2, 10, 4 / 9, 0],
		["C(10, 8) = 0.4092", 10, 8, 20, 0.4092, 0],
		["C(3, 2) by strict priority: the order of equals doesn't change the mean", 3, 2, 10, 4 / 9, 2],
	])("%s", (_, servers, erlangs, serviceMs, erlangC, discipline) => {
		const { mean, halfWidth } = meanWait(mmc(servers, erlangs, serviceMs, { discipline }));
		const expected = expectedWait(erlangC, servers, erlangs, serviceMs);
		expect(Math.abs(mean - expected)).toBeLessThanOrEqual(halfWidth);
		expect(halfWidth).toBeLessThan(expected / 10);
	});
});

describe("an empty system", () => {
	test("is idle: nothing to decide, nothing waiting, nothing running", () => {
		const state = start({ ...defaults, load: 0, provisioned: 0 }, 1);
		advance(state, 10 * second);
		const { engine, totals } = snapshot(state);
		expect(engine).toEqual({ inbox: 0, busyShare: 0, decisions: 0 });
		expect(totals).toEqual({ in: 0, served: 0, shed: 0, waiting: 0, running: 0 });
	});

	test("is what remains once requests stop coming", () => {
		fc.assert(
			fc.property(anySetting, fc.integer(), (setting, seed) => {
				const state = start(setting, seed);
				advance(state, second);
				change(state, { load: 0, flood: 0, provisioned: 0 });
				advance(state, 20 * second);
				const { totals, engine } = snapshot(state);
				expect(totals.waiting + totals.running + engine.inbox).toBe(0);
				expect(totals.served + totals.shed).toBe(totals.in);
				advance(state, 30 * second);
				expect(snapshot(state).engine.decisions).toBe(engine.decisions);
			}),
			{ numRuns: 15 },
		);
	});
});

describe("a history", () => {
	test("is the same for the same seed and settings", () => {
		fc.assert(
			fc.property(anySetting, fc.integer(), (setting, seed) => {
				const [one, other] = [start(setting, seed), start(setting, seed)];
				advance(one, second);
				advance(other, second);
				expect(history(one)).toEqual(history(other));
			}),
			{ numRuns: 10 },
		);
	});

	test("doesn't depend on the steps it is advanced by", () => {
		fc.assert(
			fc.property(
				anySetting,
				fc.array(fc.integer({ min: 1, max: second }), { maxLength: 30 }),
				(setting, stops) => {
					const [whole, piecewise] = [start(setting, 7), start(setting, 7)];
					advance(whole, second);
					for (const stop of stops.sort((a, b) => a - b)) advance(piecewise, stop);
					advance(piecewise, second);
					expect(history(piecewise)).toEqual(history(whole));
				},
			),
			{ numRuns: 10 },
		);
	});

	test("differs for another seed", () => {
		const [one, other] = [start(defaults, 1), start(defaults, 2)];
		advance(one, second);
		advance(other, second);
		expect(snapshot(one).picks).not.toEqual(snapshot(other).picks);
	});

	test("brings the same requests whatever the discipline", () => {
		const arrivals = [0, 1, 2, 3].map((discipline) => {
			const state = start({ ...defaults, load: 1800, discipline }, 5);
			advance(state, 3 * second);
			return snapshot(state).tiers.map(({ arrived }) => arrived);
		});
		for (const other of arrivals) expect(other).toEqual(arrivals[0]);
	});

	test("moves by one decision at a step", () => {
		const state = start(defaults, 1);
		for (let i = 1; i <= 50; i++) {
			step(state);
			expect(snapshot(state).engine.decisions).toBe(i);
		}
	});
});

test("nobody is admitted after the deadline", () => {
	fc.assert(
		fc.property(anySetting, fc.integer(), (setting, seed) => {
			const state = start(setting, seed);
			advance(state, second);
			const waits = state.readings.rows.flatMap(({ recentWaits }) => recentWaits);
			expect(Math.max(0, ...waits)).toBeLessThanOrEqual(state.parameters.patience * 1000);
		}),
		{ numRuns: 20 },
	);
});

test("no queue is deeper than allowed", () => {
	fc.assert(
		fc.property(anySetting, fc.integer(), (setting, seed) => {
			const state = start({ ...setting, load: 2000 }, seed);
			let deepest = 0;
			watch(state, 0.4, () => {
				for (let variant = 0; variant < setting.variants; variant++)
					deepest = Math.max(deepest, read(state.engine.board, variant, Row.waiting));
			});
			expect(deepest).toBeLessThanOrEqual(setting.depth);
		}),
		{ numRuns: 8 },
	);
});

describe("the dials", () => {
	test("are one for each parameter, with its default in range", () => {
		const keys = parameters.map(({ key }) => key);
		expect([...keys].sort()).toEqual(Object.keys(defaults).sort());
		for (const { min, max, default: preset } of parameters) {
			expect(preset).toBeGreaterThanOrEqual(min);
			expect(preset).toBeLessThanOrEqual(max);
		}
	});

	test("put right what is out of range", () => {
		const state = start({ ...defaults, limit: 1e9, load: Number.NaN, weight5: 0 }, 1);
		expect(state.parameters).toMatchObject({ limit: 64, load: defaults.load, weight5: 1 });
	});
});

describe("the presets show what they say", () => {
	/** What a preset's run reads at that second. */
	function reading(name: string, seconds: number) {
		const preset = presets.find((each) => each.name === name);
		if (!preset) throw new Error(`No preset is called ${name}.`);
		const state = start({ ...defaults, ...preset.parameters }, 1, preset.script);
		advance(state, seconds * second);
		return snapshot(state);
	}

	test("overload: the share of every tier follows its weight", () => {
		for (const { share, fairShare } of reading("Overload", 30).tiers)
			if (share !== undefined && fairShare !== undefined) expect(share / fairShare).toBeCloseTo(1, 1);
	});

	test("strict priority: the lowest tiers get nothing once the queue is full", () => {
		const { tiers } = reading("Overload, strict priority", 20);
		for (const { admitted, arrived } of tiers.slice(4, 7)) expect(admitted / arrived).toBeLessThan(0.01);
	});

	test("first come: the best tier waits as long as the worst", () => {
		const { tiers } = reading("Overload, first come", 20);
		expect(tiers[0]?.waitP50).toBeGreaterThan(0.8 * (tiers[6]?.waitP50 ?? 0));
	});

	test("nothing shed: the queue grows for as long as it lasts", () => {
		const [early, late] = [5, 10].map((seconds) => reading("Overload, nothing shed", seconds).totals);
		expect(late?.waiting).toBeGreaterThan(1.8 * (early?.waiting ?? 0));
		expect(late?.shed).toBe(0);
	});

	test("a steady day: nothing is shed", () => {
		expect(reading("A steady day", 20).totals.shed).toBe(0);
	});

	test("a flood: buckets keep the others' requests from being shed", () => {
		const shed = (name: string) =>
			reading(name, 14).tiers.reduce((sum, { shed }) => sum + shed["queue full"] + shed["too late"], 0);
		expect(shed("One tenant floods")).toBeLessThan(shed("One tenant floods, no buckets") / 10);
	});

	test("a reservation: its idle places are lent, so that more is served than by hard allocation", () => {
		const served = (name: string) => reading(name, 5).totals.served;
		expect(served("A reservation lends, and takes back")).toBeGreaterThan(1.8 * served("Hard allocation"));
	});

	test("preemption: the owner waits less, and some work is lost", () => {
		const owner = (name: string) => reading(name, 8).tiers[provisionedLane]?.waitP50;
		expect(owner("The same, with preemption")).toBeLessThan(
			owner("A reservation lends, and takes back") ?? 0,
		);
		const { tiers } = reading("The same, with preemption", 8);
		expect(tiers.reduce((sum, { preempted }) => sum + preempted, 0)).toBeGreaterThan(0);
	});

	test("a slow engine: the inbox grows", () => {
		const inbox = (seconds: number) => reading("A slow engine", seconds).engine.inbox;
		expect(inbox(10)).toBeGreaterThan(1.5 * inbox(5));
	});
});
