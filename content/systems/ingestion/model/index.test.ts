import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import {
	advance,
	change,
	changeDocument,
	defaults,
	delay,
	documents,
	drop,
	duplicate,
	type Parameters,
	parameters,
	presets,
	redrive,
	type State,
	start,
	sweep,
} from ".";
import { compare } from "./entry";

const settings = fc
	.record(
		Object.fromEntries(
			parameters.map(({ key, min, max }) => [key, fc.double({ min, max, noNaN: true })]),
		) as Record<keyof Parameters, fc.Arbitrary<number>>,
	)
	.map((values) => clampValues(parameters, values));
const seeds = fc.integer({ min: 1, max: 1e6 });

/** Everything that can be done to a run, at any time. */
const acts = {
	drop: (state: State, pick: number) => drop(state, pickMessage(state, pick)),
	delay: (state: State, pick: number) => delay(state, pickMessage(state, pick)),
	duplicate: (state: State, pick: number) => duplicate(state, pickMessage(state, pick)),
	edit: (state: State, pick: number) => changeDocument(state, pick % documents.length, true),
	remove: (state: State, pick: number) => changeDocument(state, pick % documents.length, false),
	lose: (state: State, pick: number) =>
		changeDocument(state, pick % documents.length, pick % 2 === 0, { isLost: true }),
	redrive,
	sweep,
};
type Act = keyof typeof acts;
const schedules = fc.array(
	fc.tuple(fc.nat(4000), fc.constantFrom(...(Object.keys(acts) as Act[])), fc.nat(1000)),
	{ maxLength: 40 },
);

function pickMessage({ messages }: State, pick: number): number {
	const ids = [...messages.keys()];
	return ids[pick % Math.max(1, ids.length)] ?? -1;
}

function play(state: State, schedule: readonly (readonly [number, Act, number])[]): void {
	for (const [wait, act, pick] of schedule) {
		advance(state, state.now + wait);
		acts[act](state, pick);
		check(state);
	}
	advance(state, state.now + 5000);
	check(state);
}

/** Checks what holds at any moment. */
function check(state: State): void {
	const { messages, dead, source, index, isBack, status, inFlight, record } = state;
	const { sent, written, ignored, dropped, receives, failed } = record.total;
	expect(sent).toBe(written + ignored + dropped + dead.length + messages.size);
	expect(failed).toBeLessThanOrEqual(receives);
	for (const document of documents.keys()) {
		const [own, entry] = [source[document], index[document]];
		if (!own || !entry) throw new Error("a document is missing");
		expect(status[document]).toBe(compare(own, entry, isBack[document] ?? false));
		expect(entry.version).toBeLessThanOrEqual(own.version);
		const flying = [...messages.values()].filter((message) => message.document === document);
		expect(inFlight[document]).toBe(flying.length);
	}
	const wrong = status.filter((each) => each !== "current").length;
	expect(state.wrong).toBe(wrong);
	expect(record.steps.at(-1)).toMatchObject({ wrong, stuck: state.stuck });
}

test("every message is in flight, dead, or accounted for, whatever happens", () => {
	fc.assert(
		fc.property(settings, seeds, schedules, (values, seed, schedule) => {
			play(start(values, seed), schedule);
		}),
	);
});

describe("with versions", () => {
	const versioned = settings.map((values) => ({ ...values, versions: 1, tombstones: 3 }));

	test("versions in the index never fall, and nothing comes back, under any schedule", () => {
		fc.assert(
			fc.property(versioned, seeds, schedules, (values, seed, schedule) => {
				const state = start(values, seed);
				let before = state.index;
				for (const act of schedule) {
					play(state, [act]);
					for (const [document, entry] of state.index.entries())
						expect(entry.version).toBeGreaterThanOrEqual(before[document]?.version ?? 0);
					before = [...state.index];
				}
				expect(state.record.total.cameBack).toBe(0);
			}),
		);
	});

	test("and without losses, the index ends as the source, without any sweep", () => {
		const kept = schedules.map((schedule) =>
			schedule.filter(([, act]) => act !== "drop" && act !== "lose" && act !== "sweep"),
		);
		fc.assert(
			fc.property(versioned, seeds, kept, (values, seed, schedule) => {
				const state = start({ ...values, lost: 0, fails: 0, mapping: 0, sweep: 0 }, seed);
				play(state, schedule);
				settle(state, {});
				expect(state.wrong).toBe(0);
			}),
		);
	});
});

test("once sweep and redrive are on and the mapping is complete, nothing stays lost, whatever happened", () => {
	fc.assert(
		fc.property(settings, seeds, schedules, (values, seed, schedule) => {
			const state = start(values, seed);
			play(state, schedule);
			settle(state, { versions: 1, sweep: 1, redrive: 1, mapping: 0 });
			expect(state.wrong).toBe(0);
			expect(state.dead).toEqual([]);
		}),
	);
});

test("without a sweep, a lost deletion stays found for an hour", () => {
	const state = start({ ...defaults, rate: 0, versions: 1, redrive: 1 }, 1);
	changeDocument(state, 1, false, { isLost: true });
	advance(state, 3_600_000);
	expect(state.status[1]).toBe("not deleted");
	expect(state.stuck).toBe(1);
});

/** Ends the changes, makes receives succeed half of the time at least, and waits. */
function settle(state: State, remedies: Partial<Parameters>): void {
	change(state, {
		...state.parameters,
		rate: 0,
		fails: Math.min(50, state.parameters.fails),
		receives: 10,
		sweepEvery: 10,
		...remedies,
	});
	advance(state, state.now + 3_000_000);
}

test("remedies change neither the changes nor their messages", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const [bare, helped] = [
				start({ ...values, versions: 0, sweep: 0, redrive: 0 }, seed),
				start({ ...values, versions: 1, sweep: 1, redrive: 0 }, seed),
			];
			for (const run of [bare, helped]) advance(run, 30_000);
			expect(helped.source).toEqual(bare.source);
			expect(helped.record.total.changes).toBe(bare.record.total.changes);
			expect(helped.record.total.lost).toBe(bare.record.total.lost);
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
			for (const key of ["index", "source", "status"] as const) expect(often[key]).toEqual(once[key]);
			expect(often.dead.map(({ id }) => id)).toEqual(once.dead.map(({ id }) => id));
			expect(often.record.total).toEqual(once.record.total);
			expect(often.record.steps).toEqual(once.record.steps);
			expect(often.record.wrongTime).toBeCloseTo(once.record.wrongTime, 3);
		}),
		{ numRuns: 50 },
	);
});

test("the wrong time is the area below the steps", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const state = start(values, seed);
			advance(state, 60_000);
			const { steps, wrongTime } = state.record;
			const area = steps.reduce(
				(sum, { at, wrong }, place) => sum + wrong * ((steps[place + 1]?.at ?? 60_000) - at),
				0,
			);
			expect(wrongTime).toBeCloseTo(area, 3);
		}),
		{ numRuns: 50 },
	);
});
