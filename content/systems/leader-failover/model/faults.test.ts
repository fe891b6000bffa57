import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
	type Action,
	advance,
	change,
	defaults,
	findViolations,
	type Parameters,
	performAction,
	type State,
	snapshot,
	start,
	type TimedAction,
} from "../model";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1000;

describe("under random faults", () => {
	const nodes = 4;
	const node = fc.oneof(
		fc.integer({ min: 0, max: nodes - 1 }),
		fc.constantFrom("leader", "follower", "last"),
	);
	const place = fc.oneof(node, fc.constantFrom("table", "balancer"));
	const fault: fc.Arbitrary<Action> = fc.oneof(
		fc.record({ do: fc.constantFrom("kill", "restart", "stop", "pause", "resume"), node }),
		fc.record({ do: fc.constantFrom("kill", "pause"), node: fc.constant("leader") }),
		fc.record({ do: fc.constantFrom("cut", "cut one way"), from: place, to: place }),
		fc.record({ do: fc.constant("isolate"), node, from: fc.constantFrom("peers", "table", "everything") }),
		fc.record({ do: fc.constantFrom("heal", "table away", "table back") }),
		fc.record({
			do: fc.constant("set"),
			key: fc.constant("tableDelay"),
			value: fc.integer({ min: 2, max: 3000 }),
		}),
		fc.record({
			do: fc.constant("set"),
			key: fc.constant("peerDelay"),
			value: fc.integer({ min: 1, max: 800 }),
		}),
		fc.record({ do: fc.constant("set"), key: fc.constant("loss"), value: fc.integer({ min: 0, max: 100 }) }),
		fc.record({ do: fc.constant("spoil cookies"), how: fc.constantFrom("forged", "unknown node") }),
		fc.record({ do: fc.constant("burst"), requests: fc.integer({ min: 1, max: 60 }) }),
		fc.record({ do: fc.constantFrom("mute", "downgrade"), node }),
	);
	const clockFault: fc.Arbitrary<Action> = fc.record({
		do: fc.constant("run clock"),
		node,
		permille: fc.integer({ min: 100, max: 5000 }),
	});
	const schedule = (faults: fc.Arbitrary<Action>): fc.Arbitrary<TimedAction[]> =>
		fc.array(
			fc.tuple(fc.integer({ min: 0, max: 30 * second }), faults).map(([at, action]) => ({ ...action, at })),
			{ maxLength: 14 },
		);
	const anySchedule = schedule(
		fc.oneof({ weight: 4, arbitrary: fault }, { weight: 1, arbitrary: clockFault }),
	);

	/** Runs a cluster for 30 s with the given faults. */
	function faulty(script: readonly TimedAction[], seed: number, more: Partial<Parameters> = {}): State {
		const state = start({ ...defaults, nodes, load: 15, ...more }, seed, script);
		advance(state, 30 * second);
		return state;
	}

	/** Repairs everything, lets callers send for a while, and then lets them wait. */
	function mend(state: State): void {
		performAction(state, { do: "heal" });
		performAction(state, { do: "table back" });
		performAction(state, { do: "set", key: "loss", value: 0 });
		performAction(state, { do: "set", key: "tableDelay", value: defaults.tableDelay });
		performAction(state, { do: "set", key: "peerDelay", value: defaults.peerDelay });
		for (const { id, alive } of state.nodes) {
			performAction(state, { do: "run clock", node: id, permille: 1000 });
			performAction(state, { do: alive ? "resume" : "restart", node: id });
		}
		advance(state, 45 * second);
		change(state, { load: 0 });
		advance(state, 65 * second);
	}

	test("no invariant is violated: no write of a past leader, no acknowledged request lost, no work beyond capacity", () => {
		fc.assert(
			fc.property(anySchedule, fc.integer(), (script, seed) => {
				const state = faulty(script, seed);
				expect(findViolations(state)).toEqual([]);
				mend(state);
				expect(findViolations(state)).toEqual([]);
			}),
			{ numRuns: 80 },
		);
	});

	test("every accepted request finishes after the repair, and none was admitted twice", () => {
		fc.assert(
			fc.property(anySchedule, fc.integer(), (script, seed) => {
				const state = faulty(script, seed);
				mend(state);
				const { ledger, pending, written } = state.table;
				expect([...state.record.acknowledged].filter((request) => !ledger.get(request)?.done)).toEqual([]);
				expect(pending.size).toBe(0);
				expect(written.filter(({ kind }) => kind === "admitted")).toHaveLength(ledger.size);
			}),
			{ numRuns: 50 },
		);
	});

	test("the cluster serves again after the repair", () => {
		fc.assert(
			fc.property(anySchedule, fc.integer(), (script, seed) => {
				const state = faulty(script, seed);
				const { accepted } = state.record.counts;
				mend(state);
				expect(state.record.counts.accepted).toBeGreaterThan(accepted);
				expect(snapshot(state).nodes.filter(({ condition }) => condition === "leader")).toHaveLength(1);
			}),
			{ numRuns: 30 },
		);
	});

	test("no two nodes have a lease at once while clocks run at true speed", () => {
		fc.assert(
			fc.property(schedule(fault), fc.integer(), (script, seed) => {
				expect(faulty(script, seed).record.twoLeaders).toBe(0);
			}),
			{ numRuns: 60 },
		);
	});

	test("without fencing, the first invariant is violated", () => {
		const slowClock: TimedAction = { at: 5000, do: "run clock", node: "leader", permille: 200 };
		expect(findViolations(faulty([slowClock], 1, { fencing: 0 })).join()).toContain(
			"was accepted after term",
		);
	});

	test("if requests are acknowledged before they are written, the second invariant is violated", () => {
		const away: TimedAction = { at: 5000, do: "table away" };
		expect(findViolations(faulty([away], 1, { ackFirst: 1 })).join()).toContain("was acknowledged and lost");
	});
});
