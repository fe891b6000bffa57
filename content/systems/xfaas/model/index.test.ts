import { describe, expect, test, vi } from "vitest";
import { sum } from "@/lib/simulation/statistics";
import {
	compareWithPaper,
	defaults,
	hourly,
	type Outcome,
	paper,
	presets,
	simulate,
	snapshot,
	start,
} from "../model";

// Runs take a second or two; a busy machine may take many.
vi.setConfig({ testTimeout: 60_000 });

const seeds = [1, 2, 3];
const days: Outcome[] = seeds.map((seed) => simulate(defaults, seed));

describe("a default day matches the paper", () => {
	test.each(seeds.map((seed, i) => [seed, days[i]] as const))("with seed %i", (_, day) => {
		const model = day?.agreement;
		expect(model?.receivedPeakOverTrough).toBeGreaterThan(4.1);
		expect(model?.receivedPeakOverTrough).toBeLessThan(4.5);
		expect(model?.cpuPeakOverTrough).toBeGreaterThan(1.3);
		expect(model?.cpuPeakOverTrough).toBeLessThan(1.5);
		expect(model?.meanUtilization).toBeGreaterThan(0.63);
		expect(model?.meanUtilization).toBeLessThan(0.69);
		expect(model?.executedError).toBeLessThan(0.06);
		expect(model?.receivedError).toBeLessThan(0.02);
		expect(model?.opportunisticShare).toBeCloseTo(paper.results.opportunisticShare, 1);
		expect(model?.opportunisticCorrelation).toBeLessThan(-0.8);
	});

	test("the mean day of a week matches too", () => {
		const week = simulate({ ...defaults, functions: 300, days: 7 }, 1).agreement;
		expect(week.cpuPeakOverTrough).toBeGreaterThan(1.3);
		expect(week.cpuPeakOverTrough).toBeLessThan(1.5);
		expect(week.executedError).toBeLessThan(0.06);
	});

	test("no reserved call is held while quota is free, and no deadline is missed", () => {
		for (const { series } of days) {
			expect(sum(series.held)).toBe(0);
			expect(sum(series.missed)).toBe(0);
		}
	});
});

describe("the public API", () => {
	test("gives the same history for the same seed, and a different one for another seed", () => {
		const small = { ...defaults, functions: 100 };
		expect(simulate(small, 7)).toEqual(simulate(small, 7));
		expect(simulate(small, 8).series.received).not.toEqual(simulate(small, 7).series.received);
	});

	test("gives plain data that a worker can post", () => {
		const outcome = simulate({ ...defaults, functions: 100 }, 1);
		expect(structuredClone(outcome)).toEqual(outcome);
		const state = start({ ...defaults, functions: 100 }, 1);
		expect(structuredClone(snapshot(state))).toEqual(snapshot(state));
	});

	test("has a table of the hours that the series add up to", () => {
		const [day] = days;
		if (!day) throw new Error("There is no day.");
		const rows = hourly(day.series);
		expect(rows).toHaveLength(24);
		expect(sum(rows.map((row) => row.executed)) * 3600).toBeCloseTo(sum(day.series.executed), -3);
	});

	test("rejects a parameter out of its range and an invalid incident", () => {
		expect(() => start({ ...defaults, functions: 10 }, 1)).toThrow(RangeError);
		expect(() => start(defaults, 1, [{ kind: "regionLost", region: 12, from: 0, to: 1 }])).toThrow(
			RangeError,
		);
		expect(() => start(defaults, 1, [{ kind: "acksLost", share: 0.5, from: 9, to: 9 }])).toThrow(RangeError);
	});

	test("throws without a whole day to compare", () => {
		expect(() => compareWithPaper(start({ ...defaults, functions: 100 }, 1).series)).toThrow(RangeError);
	});

	test("runs every preset", () => {
		for (const { parameters, incidents } of presets) {
			const { series } = simulate({ ...defaults, functions: 100, ...parameters }, 1, incidents);
			expect(series.written).toBe(1440);
		}
	});
});
