import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
	advance,
	defaults,
	findViolations,
	type Parameters,
	parameters,
	presets,
	type State,
	snapshot,
	start,
	step,
	type TimedAction,
} from "../model";

const second = 1000;

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

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

	test("advances at a step", () => {
		const state = start(defaults, 1);
		for (let i = 0; i < 20; i++) {
			const before = state.future.nextAt();
			step(state);
			expect(state.now).toBe(before);
		}
	});
});

test("does not depend on clock readings: a node whose clock is an hour ahead gives the same history", () => {
	const run = (ahead: number) => {
		const state = start(defaults, 1, [{ at: 5000, do: "kill", node: "leader" }]);
		for (const { clock, id } of state.nodes) clock.shown += ahead * id;
		advance(state, 20 * second);
		return snapshot(state).counts;
	};
	expect(run(3_600_000)).toEqual(run(0));
});

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);

/** Runs a preset for a number of seconds. */
function runPreset(seed: number, name: string, seconds: number, more: Partial<Parameters> = {}): State {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No preset is called ${name}.`);
	const state = start({ ...defaults, ...preset.parameters, ...more }, seed, preset.script);
	advance(state, seconds * second);
	return state;
}

describe.each(seeds)("the presets behave as described, seed %i", (seed) => {
	const run = (name: string, seconds: number) => runPreset(seed, name, seconds);
	const recovery = (state: State) => snapshot(state).recoveries[0]?.took ?? Number.NaN;

	test.each([
		"The leader dies",
		"The leader pauses before a write",
		"The leader dies during a rollout",
		"The leader is cut off",
	])("%s: serves again within 10 s, no invariant violated", (name) => {
		const state = run(name, 45);
		expect(recovery(state)).toBeLessThan(10 * second);
		expect(findViolations(state)).toEqual([]);
	});

	test("the leader shuts down gracefully: almost no gap", () => {
		expect(run("The leader shuts down gracefully", 30).record.counts.longestGap).toBeLessThan(2 * second);
	});

	test("a slow clock: it still leads after another node has taken over, and its writes are rejected", () => {
		const { fenced, spans } = snapshot(run("A slow clock", 45));
		const [first, next] = spans.filter(({ kind }) => kind === "leads");
		expect(first?.to).toBeGreaterThan(next?.from ?? Infinity);
		expect(fenced).toBeGreaterThan(0);
	});

	test("the leader pauses before a write: another node leads meanwhile, and its late writes are rejected", () => {
		const paused = run("The leader pauses before a write", 45);
		const [, next] = snapshot(paused).spans.filter(({ kind }) => kind === "leads");
		expect(next?.from).toBeLessThan(12 * second);
		expect(paused.table.fenced).toBeGreaterThan(0);
	});

	test("cut off: the leader steps down before another takes over", () => {
		const [first, next] = snapshot(run("The leader is cut off", 45)).spans.filter(
			({ kind }) => kind === "leads",
		);
		expect(first?.to).toBeLessThan(next?.from ?? 0);
	});

	test("the leader dies during a rollout: another node takes over, and every recovery takes less than 10 s", () => {
		const { recoveries, spans } = snapshot(run("The leader dies during a rollout", 45));
		expect(recoveries.length).toBeGreaterThan(0);
		for (const { took } of recoveries) expect(took).toBeLessThan(10 * second);
		expect(spans.filter(({ kind }) => kind === "leads").length).toBeGreaterThan(1);
	});

	test.each(["A slow clock without fencing", "Acknowledged too early"])(
		"%s: an invariant is violated",
		(name) => {
			expect(findViolations(run(name, 45)).length).toBeGreaterThan(0);
		},
	);

	test("the lock client's defaults: 15 to 22 s, plus a short time until callers notice", () => {
		expect(recovery(run("The lock client’s defaults", 45))).toBeGreaterThan(15 * second);
		expect(recovery(run("The lock client’s defaults", 45))).toBeLessThan(23.5 * second);
	});
});

test("the leader pauses before a write: without fencing, the table accepts late writes in most runs", () => {
	const accepted = seeds.filter((seed) =>
		findViolations(runPreset(seed, "The leader pauses before a write", 45, { fencing: 0 }))
			.join()
			.includes("was accepted after term"),
	);
	expect(accepted.length).toBeGreaterThanOrEqual(15);
});

test("each parameter has a dial with its default in range", () => {
	expect(parameters.map(({ key }) => key).sort()).toEqual(Object.keys(defaults).sort());
	for (const { min, max, default: preset } of parameters) {
		expect(preset).toBeGreaterThanOrEqual(min);
		expect(preset).toBeLessThanOrEqual(max);
	}
});
