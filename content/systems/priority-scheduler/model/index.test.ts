import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
	advance,
	change,
	defaults,
	parameters,
	runningRequests,
	type State,
	snapshot,
	start,
	step,
} from "../model";
import { anySetting, eachWaiting, watch } from "./any-setting.arbitrary";
import { Row, read } from "./board";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1_000_000;

function history(state: State) {
	return { ...snapshot(state), running: runningRequests(state) };
}

describe("requests in = served + shed + waiting + running", () => {
	test("always, in any setting, even while the setting changes", () => {
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

	test("and the waiting and running ones match the pool", () => {
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

describe("an empty system", () => {
	test("is idle: no decisions, no waiting or running requests", () => {
		const state = start({ ...defaults, load: 0, provisioned: 0 }, 1);
		advance(state, 10 * second);
		const { engine, totals } = snapshot(state);
		expect(engine).toEqual({ inbox: 0, busyShare: 0, decisions: 0 });
		expect(totals).toEqual({ in: 0, served: 0, shed: 0, waiting: 0, running: 0 });
	});

	test("remains after requests stop", () => {
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

	test("does not depend on the size of the steps", () => {
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

	test("has the same requests for every discipline", () => {
		const arrivals = [0, 1, 2, 3].map((discipline) => {
			const state = start({ ...defaults, load: 1800, discipline }, 5);
			advance(state, 3 * second);
			return snapshot(state).tiers.map(({ arrived }) => arrived);
		});
		for (const other of arrivals) expect(other).toEqual(arrivals[0]);
	});

	test("advances by one decision at a step", () => {
		const state = start(defaults, 1);
		for (let i = 1; i <= 50; i++) {
			step(state);
			expect(snapshot(state).engine.decisions).toBe(i);
		}
	});
});

test("no request is admitted after its deadline", () => {
	fc.assert(
		fc.property(anySetting, fc.integer(), (setting, seed) => {
			const state = start(setting, seed);
			advance(state, second);
			const waits = state.readings.rows.flatMap(({ lastAdmitted }) => lastAdmitted.map(({ wait }) => wait));
			expect(Math.max(0, ...waits)).toBeLessThanOrEqual(state.parameters.patience * 1000);
		}),
		{ numRuns: 20 },
	);
});

test("no queue exceeds its maximum depth", () => {
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
	test("cover each parameter, with its default in range", () => {
		const keys = parameters.map(({ key }) => key);
		expect([...keys].sort()).toEqual(Object.keys(defaults).sort());
		for (const { min, max, default: preset } of parameters) {
			expect(preset).toBeGreaterThanOrEqual(min);
			expect(preset).toBeLessThanOrEqual(max);
		}
	});

	test("clamp values to their ranges", () => {
		const state = start({ ...defaults, limit: 1e9, load: Number.NaN, weight5: 0 }, 1);
		expect(state.parameters).toMatchObject({ limit: 64, load: defaults.load, weight5: 1 });
	});
});
