import fc from "fast-check";
import { expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import {
	advance,
	change,
	defaults,
	type Parameters,
	parameters,
	planWeek,
	presets,
	snapshot,
	start,
	WEEK,
} from ".";
import { countOver } from "./alarms";
import { createFaults, createNoise } from "./week";

const settings = fc
	.record(
		Object.fromEntries(
			parameters.map(({ key, min, max }) => [key, fc.double({ min, max, noNaN: true })]),
		) as Record<keyof Parameters, fc.Arbitrary<number>>,
	)
	.map((values) => clampValues(parameters, values));
const seeds = fc.integer({ min: 1, max: 1e6 });
const few = { numRuns: 30 };

test("faults are as many and as long as set, apart, and within the week", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const faults = createFaults(values, seed);
			expect(faults).toHaveLength(values.faults);
			for (const [index, { from, to, shows }] of faults.entries()) {
				expect(to - from).toBe(values.length);
				expect(from).toBeGreaterThanOrEqual((faults[index - 1]?.to ?? -30) + 30);
				expect(to).toBeLessThanOrEqual(WEEK);
				expect(shows).toContain(true);
				if (values.visible === 100) expect(shows).toEqual([true, true]);
			}
		}),
	);
});

test("both is within each alarm, and each within either, minute by minute and fault by fault", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const [one, other, both, either] = planWeek(values, seed).outcomes;
			if (!(one && other && both && either)) throw new Error("an alarm is missing");
			for (let minute = 0; minute < WEEK; minute++) {
				const [a = 0, b = 0] = [one.states[minute], other.states[minute]];
				if (both.states[minute] !== (a & b) || either.states[minute] !== (a | b))
					throw new Error(`minute ${minute}`);
			}
			for (const index of both.found.keys()) {
				if (both.found[index] !== undefined) expect(one.found[index]).toBeDefined();
				if (one.found[index] !== undefined) expect(either.found[index]).toBeDefined();
			}
		}),
		few,
	);
});

test("a higher threshold, and one more data point over it, never turn an alarm on", () => {
	fc.assert(
		fc.property(
			seeds,
			fc.double({ min: 0, max: 3, noNaN: true }),
			fc.integer({ min: 1, max: 9 }),
			(seed, level, over) => {
				const [noise = new Float64Array()] = createNoise(defaults, seed);
				const usual = countOver(noise, level, { over, of: 10 });
				const higher = countOver(noise, level + 0.2, { over, of: 10 });
				const more = countOver(noise, level, { over: over + 1, of: 10 });
				expect(higher.every((isOn, minute) => isOn <= (usual[minute] ?? 0))).toBe(true);
				expect(more.every((isOn, minute) => isOn <= (usual[minute] ?? 0))).toBe(true);
			},
		),
		few,
	);
});

test("an alarm counts its data points as the plainest loop does", () => {
	fc.assert(
		fc.property(
			fc.array(fc.boolean(), { maxLength: 60 }),
			fc.integer({ min: 1, max: 10 }),
			fc.integer({ min: 1, max: 10 }),
			(points, of, least) => {
				const over = Math.min(of, least);
				const signal = Float64Array.from(points, Number);
				const expected = points.map((_, at) =>
					Number(points.slice(Math.max(0, at + 1 - of), at + 1).filter(Boolean).length >= over),
				);
				expect([...countOver(signal, 0.5, { over, of })]).toEqual(expected);
			},
		),
	);
});

test("with a longer noise, each signal changes less often, and its share over the threshold stays", () => {
	const changes = [1, 5, 20].map((lasting) => {
		const [noise = new Float64Array()] = createNoise({ shared: 0, lasting }, 3);
		return noise.filter((value, minute) => value !== noise[minute - 1]).length;
	});
	expect(changes[0]).toBe(WEEK);
	expect(Math.abs((changes[1] ?? 0) * 5 - WEEK)).toBeLessThan(0.1 * WEEK);
	expect(Math.abs((changes[2] ?? 0) * 20 - WEEK)).toBeLessThan(0.2 * WEEK);
});

test("faults move no noise: without them, false pages are the same or more", () => {
	for (let seed = 1; seed <= 10; seed++) {
		const pages = (faults: number) => planWeek({ ...defaults, faults }, seed).outcomes[0]?.falsePages ?? [];
		expect(pages(0)).toEqual(expect.arrayContaining(pages(20)));
	}
});

test("a week is the same, however it is advanced, and stops at its end", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const [once, often] = [start(values, seed), start(values, seed)];
			advance(once, 1e12);
			for (let at = 0; at <= WEEK; at += 500) advance(often, at);
			advance(often, 1e12);
			expect(often.now).toBe(WEEK);
			expect(once.now).toBe(WEEK);
			expect(snapshot(often)).toEqual(snapshot(once));
		}),
		few,
	);
});

test("a changed week equals one that is planned so", () => {
	fc.assert(
		fc.property(settings, settings, seeds, (before, after, seed) => {
			const run = start(before, seed);
			advance(run, 3000);
			change(run, after);
			expect(run.parameters).toEqual(after);
			expect(run.now).toBe(3000);
			for (const values of [after, before, after]) {
				const planned = planWeek(values, seed).outcomes;
				const outcomes = start(values, seed).plan.outcomes;
				expect(outcomes.map(({ falsePages, found }) => [falsePages, found])).toEqual(
					planned.map(({ falsePages, found }) => [falsePages, found]),
				);
			}
			expect(run.plan).toBe(start(after, seed).plan);
		}),
		few,
	);
});

test("counts so far never fall, and end at those of the week", () => {
	fc.assert(
		fc.property(settings, seeds, (values, seed) => {
			const run = start(values, seed);
			let [pages, found, missed] = [0, 0, 0];
			for (let at = 0; at <= WEEK; at += 720) {
				advance(run, at);
				const reading = snapshot(run);
				expect(reading.chosen.falsePages).toBeGreaterThanOrEqual(pages);
				expect(reading.chosen.found).toBeGreaterThanOrEqual(found);
				expect(reading.missed).toBeGreaterThanOrEqual(missed);
				expect(reading.chosen.found + reading.missed).toBeLessThanOrEqual(reading.faults);
				[pages, found, missed] = [reading.chosen.falsePages, reading.chosen.found, reading.missed];
			}
			const outcome = run.plan.outcomes[values.rule];
			expect(pages).toBe(outcome?.falsePages.length);
			expect(found).toBe(outcome?.found.filter((at) => at !== undefined).length);
		}),
		few,
	);
});

test("every scenario keeps to the dials' ranges", () => {
	expect(presets.length).toBeGreaterThan(5);
	for (const { parameters: set } of presets)
		expect(clampValues(parameters, { ...defaults, ...set })).toEqual({ ...defaults, ...set });
});
