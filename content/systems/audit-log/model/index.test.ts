import fc from "fast-check";
import { expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import {
	advance,
	CAPACITY,
	CURSOR,
	change,
	copyAgain,
	countCopied,
	countMissed,
	defaults,
	deleteRow,
	deliver,
	insertRow,
	OFFSET,
	type Parameters,
	PERIOD,
	parameters,
	presets,
	type State,
	start,
} from ".";

const settings = fc
	.record(
		Object.fromEntries(
			parameters.map(({ key, min, max }) => [key, fc.double({ min, max, noNaN: true })]),
		) as Record<keyof Parameters, fc.Arbitrary<number>>,
	)
	.map((values) => clampValues(parameters, values));
const seeds = fc.integer({ min: 1, max: 1e6 });

/** Everything that a visitor can do to a run. */
const acts = {
	insert: (state: State, pick: number) =>
		insertRow(state.paging, state.parameters, pick % (state.paging.log.rows.length + 1), state.now),
	remove: (state: State, pick: number) =>
		deleteRow(state.paging, pick % Math.max(1, state.paging.log.rows.length), state.now),
	again: (state: State) => copyAgain(state.paging, state.parameters, state.now),
	deliver: (state: State, pick: number) => deliver(state.polling, pick % 30, state.now),
};
const schedules = fc.array(
	fc.tuple(fc.nat(3000), fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), fc.nat(1000)),
	{ maxLength: 30 },
);

test("a log keeps its size, and a copy ends, whatever happens", () => {
	fc.assert(
		fc.property(settings, seeds, schedules, (values, seed, schedule) => {
			const state = start(values, seed);
			for (const [wait, act, pick] of schedule) {
				advance(state, state.now + wait);
				acts[act](state, pick);
				expect(state.paging.log.rows.length).toBeLessThanOrEqual(CAPACITY);
			}
			const { log } = state.paging;
			expect(countCopied(log)).toBeGreaterThanOrEqual(0);
			expect(countMissed(log)).toBeGreaterThanOrEqual(0);
			if (values.source !== 0) return;
			advance(state, state.now + (CAPACITY + 1) * PERIOD);
			expect(state.paging.log.isDone).toBe(true);
		}),
	);
});

test("a run is the same, however it is advanced", () => {
	fc.assert(
		fc.property(settings, seeds, fc.constantFrom(...presets), (values, seed, { script }) => {
			const [once, often] = [start(values, seed, script), start(values, seed, script)];
			advance(once, 30_000);
			for (let at = 0; at <= 30_000; at += 170) advance(often, at);
			advance(often, 30_000);
			const content = ({ now, paging, polling }: State) => ({
				now,
				log: paging.log,
				events: paging.events,
				polling,
			});
			expect(content(often)).toEqual(content(once));
		}),
		{ numRuns: 50 },
	);
});

test("the same happens to the log while it is read, whatever the reader remembers", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const [offset, cursor] = [OFFSET, CURSOR].map((position) => {
				const run = start({ ...values, source: 0, page: 2, position }, seed);
				advance(run, 9000);
				return run.paging.log;
			});
			fc.pre(offset?.isDone === false && cursor?.isDone === false);
			expect(cursor?.rows.map(({ id }) => id)).toEqual(offset?.rows.map(({ id }) => id));
		}),
	);
});

test("a copy that begins again has nothing wrong in a log that does not change any more", () => {
	const preset = presets[0];
	const run = start({ ...defaults, ...preset?.parameters }, 1, preset?.script);
	advance(run, 20_000);
	expect(run.paging.log.repeated).toBeGreaterThan(0);
	copyAgain(run.paging, run.parameters, run.now);
	advance(run, 40_000);
	const { log } = run.paging;
	expect([log.repeated, countMissed(log), countCopied(log)]).toEqual([0, 0, log.rows.length]);
});

test("new rates hold from now on, and what has happened stays", () => {
	const run = start(defaults, 1);
	advance(run, 3500);
	const before = run.paging.log.rows.map(({ id }) => id);
	change(run, { ...defaults, inserts: 2 });
	expect(run.paging.log.rows.map(({ id }) => id)).toEqual(before);
	advance(run, 8500);
	expect(run.paging.log.nextId).toBeGreaterThan(33);
	const arrived = run.paging.log.nextId;
	change(run, { ...defaults, inserts: 0 });
	advance(run, 60_000);
	expect(run.paging.log.nextId).toBe(arrived);
});
