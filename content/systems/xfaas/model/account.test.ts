import { describe, expect, test } from "vitest";
import { mean, sum } from "@/lib/simulation/statistics";
import { sampleMinutes, sampleSeries, summarizeDays } from "./account";
import { defaults } from "./parameters";
import { presets } from "./presets";
import { simulate } from "./snapshot";

const small = { ...defaults, functions: 100 };

describe("an account of a run", () => {
	const incidents = presets.find(({ name }) => name === "Downstream at half")?.incidents ?? [];
	const { series, services, agreement } = simulate(small, 1, incidents);
	const samples = sampleSeries(series, services);
	const perDay = (24 * 60) / sampleMinutes;

	test("has a sample for each quarter hour", () => {
		expect(samples.count).toBe(perDay);
		for (const values of [samples.received, samples.factor, samples.utilization[11], samples.oldest[3]])
			expect(values).toHaveLength(perDay);
	});

	test("counts the calls of the series, to four digits", () => {
		const inSamples = sum(samples.executed) * sampleMinutes * 60;
		expect(inSamples / sum(series.executed)).toBeCloseTo(1, 3);
		expect(sum(samples.missed) / sum(series.missed)).toBeCloseTo(1, 3);
	});

	test("reads regions, levels and services from their own columns", () => {
		const third = Array.from(
			{ length: sampleMinutes },
			(_, minute) => series.utilization[minute * 12 + 3] ?? 0,
		);
		expect(samples.utilization[3]?.[0]).toBeCloseTo(mean(third), 3);
		expect(samples.oldest[0]?.at(-1)).toBe(
			Math.max(...Array.from({ length: sampleMinutes }, (_, back) => series.oldest[(1439 - back) * 4] ?? 0)),
		);
		expect(Math.max(...samples.exceptions)).toBeGreaterThan(0);
		expect(Math.max(...samples.exceptions)).toBeLessThanOrEqual(Math.max(...samples.load));
	});

	test("has the same numbers as the simulation, and is small enough to embed in a page", () => {
		const whole = summarizeDays(small, 1, incidents);
		expect(whole.samples).toEqual(samples);
		expect(whole.executedError).toBe(agreement.executedError);
		expect(whole.busiest * 60).toBe(agreement.busiest);
		expect(JSON.stringify(whole).length).toBeLessThan(40_000);
	});
});
