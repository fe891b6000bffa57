import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
	type Action,
	act,
	advance,
	areas,
	broken,
	change,
	defaults,
	judge,
	lockClientDefaults,
	type Parameters,
	parameters,
	presets,
	type State,
	scenarios,
	snapshot,
	start,
	step,
	type TimedAction,
} from "./leader-failover";
import { seeded } from "./random";

const second = 1000;

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Advances from event to event until something holds, and gives the moment; at most that many seconds. */
function until(state: State, holds: () => boolean, seconds: number): number {
	const end = state.now + seconds * second;
	while (!holds() && state.now < end) advance(state, Math.min(end, state.future.nextAt()));
	return state.now;
}

describe("the scenarios", () => {
	test("are 27, over four areas", () => {
		expect(scenarios).toHaveLength(27);
		for (const area of areas)
			expect(scenarios.filter((each) => each.area === area).length).toBeGreaterThan(4);
	});

	test.each(scenarios.map((scenario) => [scenario.area, scenario.name, scenario] as const))(
		"%s: %s",
		(_area, _name, scenario) => {
			for (const seed of [1, 2, 3]) {
				const { verdicts, broken } = judge(scenario, seed);
				expect(verdicts.filter(({ holds }) => !holds)).toEqual([]);
				expect(broken).toEqual([]);
			}
		},
	);

	test("fail where they should: a death isn't recovered from in 10 s with the lock client's defaults", () => {
		const death = scenarios.find(({ name }) => name === "The leader dies");
		if (!death) throw new Error("There is such a scenario.");
		expect(judge({ ...death, seconds: 60, parameters: lockClientDefaults }).passed).toBe(false);
	});
});

describe("with the lock client's defaults, the time from a crash to another's taking the lock", () => {
	const crashes = 10_000;
	const { lease, heartbeat, poll } = lockClientDefaults;
	/** Two nodes, of which one is already looking, and no traffic but theirs with the table. */
	const setting: Parameters = { ...defaults, ...lockClientDefaults, nodes: 2, load: 0, broadcast: 10_000 };

	/** ms, of a crash at a random moment between two renewals, when the other looks at a random moment of its own. */
	function takeover(seed: number): number {
		const random = seeded(seed + crashes);
		const state = start(setting, seed);
		advance(state, 2 * second + random.below(poll + setting.tableDelay));
		act(state, { do: "restart", node: "follower" });
		const crash = 7 * second + random.below(2 * heartbeat);
		advance(state, crash);
		act(state, { do: "kill", node: "leader" });
		return until(state, () => state.table.lock?.term === 2, 60) - crash;
	}

	const times = Array.from({ length: crashes }, (_, seed) => takeover(seed));
	const mean = times.reduce((sum, time) => sum + time, 0) / crashes;

	test("lies between a lease less a heartbeat and a lease plus two polls: 15–22 s", () => {
		expect(Math.min(...times)).toBeGreaterThanOrEqual(lease - heartbeat);
		expect(Math.max(...times)).toBeLessThanOrEqual(lease + 2 * poll);
	});

	test("reaches the whole range: nearly the least and nearly the most that one look after another allows", () => {
		expect(Math.min(...times)).toBeLessThan(lease - heartbeat + 0.5 * second);
		expect(Math.max(...times)).toBeGreaterThan(lease + poll);
	});

	test("has the derived mean: the lease rounded up to whole looks, less half a heartbeat, plus half a look", () => {
		const look = poll + setting.tableDelay;
		const derived = Math.ceil(lease / look) * look - heartbeat / 2 + look / 2 + setting.tableDelay;
		const deviation = Math.sqrt((heartbeat ** 2 + look ** 2) / 12);
		// 3.29 standard errors: 99.9%.
		expect(Math.abs(mean - derived)).toBeLessThan((3.29 * deviation) / Math.sqrt(crashes));
		expect(mean / second).toBeGreaterThan(18);
		expect(mean / second).toBeLessThan(19);
	});

	test("is at least a whole lease when the other node starts after the crash", () => {
		const state = start(setting, 1);
		advance(state, 10 * second);
		const owner = state.table.lock?.owner ?? 0;
		act(state, { do: "kill", node: 1 - owner });
		advance(state, 12 * second);
		act(state, { do: "kill", node: owner });
		act(state, { do: "restart", node: 1 - owner });
		const started = state.now;
		expect(until(state, () => state.table.lock?.term === 2, 60) - started).toBeGreaterThanOrEqual(lease);
	});
});

test("recovery takes less than 10 s with the page's default lease, whenever the leader dies", () => {
	for (let seed = 0; seed < 150; seed++) {
		const state = start(defaults, seed);
		advance(state, 3 * second + seeded(seed + 1000).below(4 * second));
		act(state, { do: "kill", node: "leader" });
		const lost = state.now;
		until(state, () => state.record.recoveries.some(({ took }) => took !== undefined), 30);
		expect(state.now - lost).toBeLessThan(10 * second);
	}
});

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
		fc.record({ do: fc.constant("spoil cookies"), how: fc.constantFrom("unsigned", "unknown node") }),
		fc.record({ do: fc.constant("burst"), requests: fc.integer({ min: 1, max: 60 }) }),
		fc.record({ do: fc.constant("set clock"), node, ahead: fc.integer() }),
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

	/** A run of 30 s with those faults. */
	function faulty(script: readonly TimedAction[], seed: number, more: Partial<Parameters> = {}): State {
		const state = start({ ...defaults, nodes, load: 15, ...more }, seed, script);
		advance(state, 30 * second);
		return state;
	}

	/** Mends everything, and lets callers send for a while and then wait. */
	function mend(state: State): void {
		act(state, { do: "heal" });
		act(state, { do: "table back" });
		act(state, { do: "set", key: "loss", value: 0 });
		act(state, { do: "set", key: "tableDelay", value: defaults.tableDelay });
		act(state, { do: "set", key: "peerDelay", value: defaults.peerDelay });
		for (const { id, alive } of state.nodes) {
			act(state, { do: "run clock", node: id, permille: 1000 });
			act(state, { do: alive ? "resume" : "restart", node: id });
		}
		advance(state, 45 * second);
		change(state, { load: 0 });
		advance(state, 65 * second);
	}

	test("no law breaks: no write of a past leader, nothing accepted that is nowhere, no more work than fits", () => {
		fc.assert(
			fc.property(anySchedule, fc.integer(), (script, seed) => {
				const state = faulty(script, seed);
				expect(broken(state)).toEqual([]);
				mend(state);
				expect(broken(state)).toEqual([]);
			}),
			{ numRuns: 80 },
		);
	});

	test("every accepted request is finished once all is mended, and none was admitted twice", () => {
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

	test("the cluster serves again once all is mended", () => {
		fc.assert(
			fc.property(anySchedule, fc.integer(), (script, seed) => {
				const state = faulty(script, seed);
				const { accepted } = state.record.counts;
				mend(state);
				expect(state.record.counts.accepted).toBeGreaterThan(accepted);
				expect(snapshot(state).nodes.filter(({ condition }) => condition === "leads")).toHaveLength(1);
			}),
			{ numRuns: 30 },
		);
	});

	test("no two nodes have a lease at once, as long as clocks run true", () => {
		fc.assert(
			fc.property(schedule(fault), fc.integer(), (script, seed) => {
				expect(faulty(script, seed).record.twoLeaders).toBe(0);
			}),
			{ numRuns: 60 },
		);
	});

	test("the first law does break where the table doesn't fence", () => {
		const slowClock: TimedAction = { at: 5000, do: "run clock", node: "leader", permille: 200 };
		expect(broken(faulty([slowClock], 1, { fencing: 0 })).join()).toContain("was accepted after term");
	});

	test("the second does where requests are acknowledged before they are written", () => {
		const away: TimedAction = { at: 5000, do: "table away" };
		expect(broken(faulty([away], 1, { ackFirst: 1 })).join()).toContain("is nowhere");
	});
});

describe("a history", () => {
	const script: TimedAction[] = [
		{ at: 4000, do: "pause", node: "leader" },
		{ at: 6000, do: "set", key: "loss", value: 30 },
		{ at: 12_000, do: "resume", node: "last" },
	];

	test("is the same for the same seed and actions, however it is advanced", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 20 * second })), fc.integer(), (stops, seed) => {
				const [whole, piecewise] = [start(defaults, seed, script), start(defaults, seed, script)];
				advance(whole, 20 * second);
				for (const stop of stops.sort((a, b) => a - b)) advance(piecewise, stop);
				advance(piecewise, 20 * second);
				expect(snapshot(piecewise)).toEqual(snapshot(whole));
			}),
			{ numRuns: 20 },
		);
	});

	test("differs for another seed", () => {
		const [one, other] = [start(defaults, 1), start(defaults, 2)];
		for (const state of [one, other]) advance(state, 10 * second);
		expect(snapshot(one).counts).not.toEqual(snapshot(other).counts);
	});

	test("moves on at a step", () => {
		const state = start(defaults, 1);
		for (let i = 0; i < 20; i++) {
			const before = state.future.nextAt();
			step(state);
			expect(state.now).toBe(before);
		}
	});
});

test("what clocks show has no influence: any times of day give the same history", () => {
	const run = (ahead: number) => {
		const script = [0, 1, 2].map(
			(node): TimedAction => ({ at: 1000, do: "set clock", node, ahead: ahead * node }),
		);
		const state = start(defaults, 1, [...script, { at: 5000, do: "kill", node: "leader" }]);
		advance(state, 20 * second);
		return snapshot(state).counts;
	};
	expect(run(86_400_000)).toEqual(run(0));
});

describe("the presets show what they say", () => {
	/** A preset's run, after that many seconds. */
	function run(name: string, seconds: number): State {
		const preset = presets.find((each) => each.name === name);
		if (!preset) throw new Error(`No preset is called ${name}.`);
		const state = start({ ...defaults, ...preset.parameters }, 1, preset.script);
		advance(state, seconds * second);
		return state;
	}
	const recovery = (state: State) => snapshot(state).recoveries[0]?.took ?? Number.NaN;

	test.each([
		"The leader dies",
		"The leader stands still and wakes up",
		"The leader dies during a rollout",
		"Cut off",
	])("%s: served again within 10 s, no law broken", (name) => {
		const state = run(name, 45);
		expect(recovery(state)).toBeLessThan(10 * second);
		expect(broken(state)).toEqual([]);
	});

	test("the leader stops in good order: hardly a gap", () => {
		expect(run("The leader stops in good order", 30).record.counts.longestGap).toBeLessThan(2 * second);
	});

	test("a slow clock: its writes are refused", () => {
		expect(snapshot(run("A slow clock", 45)).fenced).toBeGreaterThan(0);
	});

	test.each(["A slow clock, nothing fenced", "Acknowledged too early"])("%s: a law breaks", (name) => {
		expect(broken(run(name, 45)).length).toBeGreaterThan(0);
	});

	test("the lock client's defaults: 15 to 22 s and a little for callers to notice", () => {
		expect(recovery(run("The lock client's defaults", 45))).toBeGreaterThan(15 * second);
		expect(recovery(run("The lock client's defaults", 45))).toBeLessThan(23.5 * second);
	});
});

test("the dials are one for each parameter, with its default in range", () => {
	expect(parameters.map(({ key }) => key).sort()).toEqual(Object.keys(defaults).sort());
	for (const { min, max, default: preset } of parameters) {
		expect(preset).toBeGreaterThanOrEqual(min);
		expect(preset).toBeLessThanOrEqual(max);
	}
});
