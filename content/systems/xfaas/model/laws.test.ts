import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { step } from "./advance";
import { regions } from "./fleet";
import type { Incident } from "./incidents";
import { defaults, mechanisms, type Parameters } from "./parameters";
import { reservedBound } from "./settle";
import { build, type State } from "./state";

// Runs take a second or two; a busy machine may take many.
vi.setConfig({ testTimeout: 60_000 });

const functions = 100;
const time = fc.integer({ min: -1440, max: 200 });
const during = { from: time, to: time };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const region = fc.integer({ min: 0, max: regions - 1 });
const ofFunction = fc.integer({ min: 0, max: functions - 10 });

const incident: fc.Arbitrary<Incident> = fc
	.oneof(
		fc.record({ kind: fc.constant("regionLost" as const), region, ...during }),
		fc.record({ kind: fc.constant("workersLost" as const), region, share, ...during }),
		fc.record({
			kind: fc.constant("downstream" as const),
			service: fc.integer({ min: 0, max: 1 }),
			capacity: share,
			...during,
		}),
		fc.record({ kind: fc.constant("controllersDown" as const), ...during }),
		fc.record({ kind: fc.constant("acksLost" as const), share, ...during }),
		fc.record({
			kind: fc.constant("burst" as const),
			function: ofFunction,
			calls: fc.integer({ min: 0, max: 1e12 }),
			...during,
		}),
		fc.record({
			kind: fc.constant("slowFunction" as const),
			function: ofFunction,
			times: fc.integer({ min: 1, max: 50 }),
			...during,
		}),
	)
	.map((drawn) => ({
		...drawn,
		from: Math.min(drawn.from, drawn.to),
		to: Math.max(drawn.from, drawn.to) + 1,
	}));

const settings: fc.Arbitrary<Parameters> = fc
	.record({
		off: fc.subarray([...mechanisms], { maxLength: 4 }),
		load: fc.double({ min: 0.5, max: 1.6, noNaN: true }),
		lease: fc.integer({ min: 1, max: 30 }),
		failures: fc.double({ min: 0, max: 0.05, noNaN: true }),
	})
	.map(({ off, ...rest }) => ({
		...defaults,
		functions,
		...rest,
		...Object.fromEntries(off.map((mechanism) => [mechanism, 0])),
	}));

const schedule = fc.array(incident, { maxLength: 6 });

/** Runs under a fault schedule from the very start, and checks an invariant after every minute. */
function watch(law: (state: State, before: { inRunQueue: Float64Array; factor: number }) => void): void {
	fc.assert(
		fc.property(settings, schedule, fc.integer(), (chosen, incidents, seed) => {
			const state = build(chosen, seed, incidents);
			for (let minute = 0; minute < 1440 + 60; minute++) {
				const before = { inRunQueue: state.inRunQueue.slice(), factor: state.factor };
				step(state);
				if (minute % 7 === 0 || minute > 1300) law(state, before);
			}
		}),
		{ numRuns: 20 },
	);
}

function waitingOf(state: State, f: number): number {
	let waiting = (state.returning[f] ?? 0) + (state.queuedOf[f] ?? 0);
	for (let row = 0; row < state.leaseRows; row++)
		waiting += state.unacknowledged[row * state.functions.count + f] ?? 0;
	for (let i = 0; i < regions; i++) waiting += state.stranded[f * regions + i] ?? 0;
	return waiting;
}

describe("under any fault schedule", () => {
	test("no call is lost: every received call is acknowledged or waiting", () => {
		watch((state) => {
			for (let f = 0; f < state.functions.count; f++)
				if ((state.received[f] ?? 0) !== (state.acknowledged[f] ?? 0) + waitingOf(state, f))
					expect.fail(`Function ${f} lost calls in minute ${state.minute}.`);
		});
	});

	test("the regions' queues add up to their function's, and none is negative", () => {
		watch((state) => {
			for (let f = 0; f < state.functions.count; f++) {
				let queued = 0;
				for (let i = 0; i < regions; i++) {
					const here = state.queued[f * regions + i] ?? 0;
					if (here < 0) expect.fail(`A queue of ${here} calls.`);
					queued += here;
				}
				if (queued !== state.queuedOf[f])
					expect.fail(`${queued} calls by region, ${state.queuedOf[f]} in all.`);
			}
		});
	});

	test("no more calls start than the limit, and no limit exceeds the quota, or S times it", () => {
		watch((state, { inRunQueue, factor }) => {
			for (let f = 0; f < state.functions.count; f++) {
				const started = (state.started[f] ?? 0) - (inRunQueue[f] ?? 0);
				if (started > (state.limit[f] ?? 0)) expect.fail(`${started} started, ${state.limit[f]} allowed.`);
				const quota = (state.functions.quota[f] ?? 0) * (state.functions.reserved[f] === 1 ? 1 : factor);
				if (state.settings.timeShifting === 1 && (state.limit[f] ?? 0) > quota)
					expect.fail(`Limit ${state.limit[f]} over quota ${quota}.`);
			}
		});
	});

	test("no region exceeds its workers' capacity", () => {
		watch((state) => {
			for (let i = 0; i < regions; i++)
				if ((state.used[i] ?? 0) > (state.capacity[i] ?? 0) * (1 + 1e-9))
					expect.fail(`Region ${i} uses ${state.used[i]} of ${state.capacity[i]}.`);
		});
	});

	test("no reserved call waits beyond its bound while its limit is free, unless workers or its queue are lost", () => {
		watch((state) => {
			if (state.unserved.some((cpu) => cpu > 0) || !state.conditions.regionUp.includes(true)) return;
			for (let f = 0; f < state.functions.count; f++) {
				const outOfReach = waitingOf(state, f) - (state.queuedOf[f] ?? 0);
				const age = state.clock - 1 - (state.head[f] ?? 0);
				if (state.functions.reserved[f] === 0 || outOfReach > 0 || age <= reservedBound) continue;
				if ((state.started[f] ?? 0) < (state.limit[f] ?? 0))
					expect.fail(`Function ${f} waits ${age} min with its limit free.`);
			}
		});
	});
});

test("after the faults, under a light load, every waiting call is executed", () => {
	const incidents: Incident[] = [
		{ kind: "regionLost", region: 0, from: -600, to: -500 },
		{ kind: "acksLost", share: 0.5, from: -600, to: -550 },
		{ kind: "downstream", service: 0, capacity: 0.1, from: -600, to: -500 },
	];
	const state = build({ ...defaults, functions, load: 0.5, failures: 0 }, 1, incidents);
	let waited = 0;
	for (let minute = 0; minute < 1440; minute++) {
		step(state);
		if (minute === 900) for (let f = 0; f < state.functions.count; f++) waited += waitingOf(state, f);
	}
	expect(waited).toBeGreaterThan(0);
	let waiting = 0;
	for (let f = 0; f < state.functions.count; f++) waiting += waitingOf(state, f);
	expect(waiting).toBe(0);
});

test("a call with a lost acknowledgment is executed again when its lease ends", () => {
	const quiet = { ...defaults, functions, failures: 0 };
	const executed = (incidents: Incident[]) => {
		const state = build(quiet, 1, incidents);
		const counts: number[] = [];
		for (let minute = 0; minute < 60; minute++) {
			step(state);
			counts.push(state.started[1] ?? 0);
		}
		return counts;
	};
	const lost = { kind: "acksLost", share: 1, from: -1440 + 20, to: -1440 + 21 } as const;
	const usual = executed([]);
	const again = executed([lost]);
	for (let minute = 0; minute < 60; minute++) {
		const expected = (usual[minute] ?? 0) + (minute === 20 + quiet.lease ? (usual[20] ?? 0) : 0);
		if (minute <= 20 + quiet.lease) expect(again[minute]).toBeLessThanOrEqual(expected);
	}
	expect(again[30]).toBeGreaterThan(usual[30] ?? 0);
	expect(again.reduce((a, b) => a + b)).toBe(usual.reduce((a, b) => a + b) + (usual[20] ?? 0));
});

test("in the model, the limit of a function under slow start grows × 5 in 9 windows and × 10 in 13", () => {
	const incidents = [
		{ kind: "burst", function: 0, calls: 20e6, from: -1440 + 60, to: -1440 + 75 },
	] as const satisfies Incident[];
	const state = build({ ...defaults, functions, timeShifting: 0, concurrencyCap: 0 }, 1, incidents);
	const started: number[] = [];
	for (let minute = 0; minute < 90; minute++) {
		step(state);
		started.push(state.started[0] ?? 0);
	}
	const before = started[59] ?? 0;
	const windows = (times: number) => started.findIndex((calls) => calls >= before * times) - 59;
	expect(before).toBeGreaterThan(100);
	expect(windows(5)).toBe(9);
	expect(windows(10)).toBe(13);
});
