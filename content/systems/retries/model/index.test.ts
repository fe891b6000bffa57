import fc from "fast-check";
import { expect, test } from "vitest";
import {
	advance,
	change,
	type Key,
	parameters,
	presets,
	type State,
	type Step,
	snapshot,
	start,
	startBlip,
} from ".";
import { defaults } from "./parameters";
import { countRequests } from "./state";

/** Any setting within the dials, with any script of one blip and one change of dials. */
const runs = fc.record({
	values: fc.record(
		Object.fromEntries(
			parameters.map(({ key, min, max, step }) => [
				key,
				fc.integer({ min: 0, max: Math.round((max - min) / step) }).map((steps) => min + steps * step),
			]),
		) as Record<Key, fc.Arbitrary<number>>,
	),
	seed: fc.integer(),
	at: fc.integer({ min: 0, max: 8000 }),
	remedy: fc.integer({ min: 0, max: 6 }),
});

const scriptOf = ({ at, remedy }: { at: number; remedy: number }): Step[] => [
	{ at, label: "blip", blip: true },
	{ at: at + 3000, label: "remedy", set: { remedy } },
];

const forAnyRun = (check: (run: State) => void) =>
	fc.assert(
		fc.property(runs, ({ values, seed, ...rest }) => {
			const run = start(values, seed, scriptOf(rest));
			advance(run, 12_000);
			check(run);
		}),
		{ numRuns: 60 },
	);

test("the same seed gives the same run, however it is advanced", () => {
	fc.assert(
		fc.property(runs, fc.integer({ min: 1, max: 900 }), ({ values, seed, ...rest }, step) => {
			const [once, often] = [0, 1].map(() => start(values, seed, scriptOf(rest)));
			if (!once || !often) throw new Error("no runs");
			advance(once, 9000);
			for (let at = 0; at < 9000; at += step) advance(often, at);
			advance(often, 9000);
			expect(snapshot(often)).toEqual(snapshot(once));
		}),
		{ numRuns: 20 },
	);
});

test("every attempt is lost, rejected, completed or in the service, and every request that left is counted", () => {
	forAnyRun((run) => {
		const { attempts, lost, rejected, wasted, answered } = run.record.total;
		expect(attempts).toBe(lost + rejected + wasted + answered + countRequests(run));
	});
});

test("every call ends at most once", () => {
	forAnyRun(({ record: { total, bins } }) => {
		expect(total.answered + total.failed).toBeLessThanOrEqual(total.calls);
		expect(total.throttled).toBeLessThanOrEqual(total.failed);
		expect(bins.reduce((sum, bin) => sum + bin.answered, 0)).toBe(total.answered);
	});
});

test("every call ends if calls stop", () => {
	forAnyRun((run) => {
		run.nextCall = Infinity;
		// The longest call: six timeouts of two seconds and backoffs of up to 16 seconds.
		advance(run, run.now + 60_000);
		expect(run.record.total.answered + run.record.total.failed).toBe(run.record.total.calls);
	});
});

test("Little's law: the mean number of requests is their rate times their mean time", () => {
	forAnyRun((run) => {
		const { record, now, queue, serving } = run;
		const present = [...queue, ...(serving ? [serving] : [])];
		const inside = present.reduce((sum, { sent }) => sum + now - sent, 0);
		const area = record.area + countRequests(run) * (now - record.areaUntil);
		expect(area).toBeCloseTo(record.spent + inside, 3);
	});
});

test("the queue never exceeds its length", () => {
	forAnyRun((run) => {
		const end = run.now + 2000;
		for (let at = run.now; at < end; at += 50) {
			advance(run, at);
			expect(countRequests(run)).toBeLessThanOrEqual(run.parameters.queue);
		}
	});
});

test("with a retry budget, retries are at most the budget's share of the calls and what was saved up", () => {
	forAnyRun((run) => {
		change(run, { ...run.parameters, remedy: 1, lost: 50 });
		const before = { ...run.record.total };
		// Retries that were planned without the budget.
		const planned = run.future.size;
		advance(run, run.now + 20_000);
		const [calls, attempts] = [
			run.record.total.calls - before.calls,
			run.record.total.attempts - before.attempts,
		];
		expect(attempts - calls).toBeLessThanOrEqual(planned + 40 + (run.parameters.budget / 100) * calls + 1e-6);
	});
});

test("a blip slows the service down to the capacity that the dial says, and ends", () => {
	const completed = (run: State) => run.record.total.answered + run.record.total.wasted;
	// Far more calls than capacity, so that the service is always busy.
	const run = start({ ...defaults, load: 400, retries: 0 }, 1);
	advance(run, 20_000);
	let before = completed(run);
	startBlip(run);
	advance(run, 28_000);
	expect(completed(run) - before).toBeGreaterThan(0.7 * 8 * 20);
	expect(completed(run) - before).toBeLessThan(1.3 * 8 * 20);
	before = completed(run);
	advance(run, 48_000);
	expect(completed(run) - before).toBeGreaterThan(0.9 * 20 * 100);
	expect(completed(run) - before).toBeLessThan(1.1 * 20 * 100);
});

test("a remedy changes neither the arrivals nor the work before it is turned on", () => {
	const [without, remedied] = ["Still down", "Newest first"].map((name) => {
		const scenario = presets.find((preset) => preset.name === name);
		const run = start(defaults, 3, scenario?.script);
		advance(run, 20_000 - 1);
		return run;
	});
	expect(without && remedied && snapshot(without)).toEqual(remedied && snapshot(remedied));
	if (!without || !remedied) return;
	advance(without, 30_000);
	advance(remedied, 30_000);
	expect(remedied.record.total.calls).toBe(without.record.total.calls);
});
