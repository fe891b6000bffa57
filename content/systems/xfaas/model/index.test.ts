import { describe, expect, test, vi } from "vitest";
import { rootMeanSquare, sum } from "@/lib/simulation/statistics";
import {
	ablation,
	agreement,
	defaults,
	hourly,
	mechanisms,
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

describe("a default day agrees with the paper", () => {
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

	test("and so does the mean day of a week", () => {
		const week = simulate({ ...defaults, functions: 300, days: 7 }, 1).agreement;
		expect(week.cpuPeakOverTrough).toBeGreaterThan(1.3);
		expect(week.cpuPeakOverTrough).toBeLessThan(1.5);
		expect(week.executedError).toBeLessThan(0.06);
	});

	test("without a reserved call held while quota is free, or a deadline missed", () => {
		for (const { series } of days) {
			expect(sum(series.held)).toBe(0);
			expect(sum(series.missed)).toBe(0);
		}
	});
});

test("the normal day swings as its words say", () => {
	const words = /at more than ([\d.]+) times their trough, calls executed at less than ([\d.]+):/.exec(
		presets[0]?.watch ?? "",
	);
	const { agreement } = days[0] ?? simulate(defaults, 1);
	expect(agreement.receivedPeakOverTrough).toBeGreaterThan(Number(words?.[1]));
	expect(agreement.executedPeakOverTrough).toBeLessThan(Number(words?.[2]));
});

describe("what breaks without a mechanism", () => {
	const small = { ...defaults, functions: 300 };
	const normal = simulate(small, 1);
	const story = (name: string) => presets.find((preset) => preset.name === name)?.incidents ?? [];

	test("time shifting: executed follows received instead of the paper's curve", () => {
		const { agreement: off } = simulate({ ...small, timeShifting: 0 }, 1);
		const distance = rootMeanSquare(off.executedByHour, off.receivedByHour);
		expect(distance).toBeLessThan(0.1);
		expect(distance).toBeLessThan(off.executedError / 1.5);
		expect(off.executedPeakOverTrough).toBeGreaterThan(3);
		expect(normal.agreement.executedPeakOverTrough).toBeLessThan(1.7);
	});

	test("the conductor: some regions are full and queue while others idle", () => {
		const off = simulate({ ...small, conductor: 0 }, 1);
		let full = 0;
		let idle = 0;
		for (let at = 0; at < off.series.minutes; at++) {
			const of = (values: Float32Array) => values.subarray(at * off.regions, (at + 1) * off.regions);
			if (Math.max(...of(off.series.unserved)) === 0) continue;
			full++;
			if (Math.min(...of(off.series.utilization)) < 0.8) idle++;
		}
		expect(full).toBeGreaterThan(300);
		expect(idle).toBe(full);
		expect(Math.max(...normal.series.unserved)).toBe(0);
	});

	test("back-pressure: a service that was at half for two hours stays down, with it it is back in two hours", () => {
		const incidents = story("Downstream at half");
		const exceptions = (outcome: Outcome, hour: number) => {
			let total = 0;
			for (let at = hour * 60; at < hour * 60 + 60; at++) total += outcome.series.exceptions[at * 2] ?? 0;
			return total;
		};
		const on = simulate(small, 1, incidents);
		const off = simulate({ ...small, backPressure: 0 }, 1, incidents);
		expect(exceptions(on, 8)).toBe(0);
		expect(exceptions(off, 8)).toBeGreaterThan(1e9);
		expect(exceptions(off, 23)).toBeGreaterThan(1e9);
	});

	test("slow start: a burst meets a service that isn't warm, and fails", () => {
		const incidents = story("20 million calls in 15 minutes");
		const failed = (settings: typeof small) => sum(simulate(settings, 1, incidents).series.exceptions);
		expect(failed(small)).toBe(0);
		expect(failed({ ...small, slowStart: 0 })).toBeGreaterThan(1000);
	});

	test("the submitters' limit: one client crowds the others out", () => {
		const incidents = story("A client gone wild");
		expect(sum(simulate(small, 1, incidents).series.crowdedOut)).toBe(0);
		expect(sum(simulate({ ...small, submitterLimit: 0 }, 1, incidents).series.crowdedOut)).toBeGreaterThan(
			1e9,
		);
	});

	test("order by criticality: with too few workers, more deadlines are missed", () => {
		const incidents = story("Three regions lost");
		const missed = (settings: typeof small) => sum(simulate(settings, 1, incidents).series.missed);
		expect(missed({ ...small, criticalityOrder: 0 })).toBeGreaterThan(2 * missed(small));
	});

	test("flow control: leases run out in the run queue and CPU goes to calls run twice", () => {
		const incidents = story("Three regions lost");
		const wasted = (settings: typeof small) => sum(simulate(settings, 1, incidents).series.wasted);
		expect(wasted(small)).toBe(0);
		expect(wasted({ ...small, flowControl: 0 })).toBeGreaterThan(10);
	});

	test("the concurrency cap: a function that hangs takes more than its running calls", () => {
		const incidents = [{ kind: "slowFunction", function: 2, times: 20, from: 60, to: 120 }] as const;
		const running = (settings: typeof small) => Math.max(...simulate(settings, 1, incidents).series.running);
		expect(running(small)).toBeLessThanOrEqual(1);
		expect(running({ ...small, concurrencyCap: 0 })).toBeGreaterThan(1.2);
	});

	test("the Utilization Controller: opportunistic work no longer runs against reserved work", () => {
		const off = simulate({ ...small, utilizationControl: 0 }, 1).agreement;
		expect(off.opportunisticCorrelation).toBeGreaterThan(-0.5);
		expect(off.cpuPeakOverTrough).toBeGreaterThan(normal.agreement.cpuPeakOverTrough * 1.3);
	});
});

describe("the ablation", () => {
	const rows = ablation([1, 2, 3], [], { ...defaults, functions: 100 });
	const of = (off: string) => rows.find((row) => row.off === off)?.measures.executedPeakOverTrough;

	test("has a row for nothing off, for each mechanism and for all of them", () => {
		expect(rows.map((row) => row.off)).toEqual(["nothing", ...mechanisms, "everything"]);
	});

	test("shows by how much time shifting flattens what is executed, beyond the spread over seeds", () => {
		const on = of("nothing");
		const off = of("timeShifting");
		if (!on || !off) throw new Error("A row is missing.");
		expect(off.mean - on.mean).toBeGreaterThan(3 * (on.deviation + off.deviation));
	});
});

describe("20 million calls in 15 minutes", () => {
	const incidents = presets[1]?.incidents ?? [];
	const { series } = simulate({ ...defaults, functions: 300 }, 1, incidents);

	test("are received within 15 minutes and executed within the day, at most 0.3 million in 15 minutes", () => {
		expect(sum(series.burstReceived.subarray(60, 75))).toBeGreaterThan(20e6 - 15);
		for (let at = 0; at < series.minutes; at += 15)
			expect(sum(series.burstExecuted.subarray(at, at + 15))).toBeLessThanOrEqual(300_000);
		expect(series.burstWaiting.at(-1)).toBeLessThan(1000);
	});
});

describe("the face", () => {
	test("gives the same history for the same seed, and another for another", () => {
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

	test("refuses a parameter out of its range and an incident that makes no sense", () => {
		expect(() => start({ ...defaults, functions: 10 }, 1)).toThrow(RangeError);
		expect(() => start(defaults, 1, [{ kind: "regionLost", region: 12, from: 0, to: 1 }])).toThrow(
			RangeError,
		);
		expect(() => start(defaults, 1, [{ kind: "acksLost", share: 0.5, from: 9, to: 9 }])).toThrow(RangeError);
	});

	test("refuses to state agreement before a whole day", () => {
		expect(() => agreement(start({ ...defaults, functions: 100 }, 1).series)).toThrow(RangeError);
	});

	test("runs every preset", () => {
		for (const { parameters, incidents } of presets) {
			const { series } = simulate({ ...defaults, functions: 100, ...parameters }, 1, incidents);
			expect(series.written).toBe(1440);
		}
	});
});
