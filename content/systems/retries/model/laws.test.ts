import { describe, expect, test } from "vitest";
import { mean } from "@/lib/simulation/statistics";
import {
	attemptsOverLayers,
	attemptsPerCall,
	createFailureCurve,
	findFixedPoints,
	lossOf,
	regionOf,
	vulnerableLoads,
} from "./analysis";
import { send, timeOut } from "./clients";
import { isDownAfter, play, seeds } from "./experiments";
import { defaults } from "./parameters";
import { getDialValue } from "./presets";
import { start } from "./state";

/** A service whose clients never retry and never give up. */
const patient = { retries: 0, timeout: 1e7, capacity: 100, queue: 10 };
const ten = seeds.slice(0, 10);
const five = seeds.slice(0, 5);

describe("M/M/1/K", () => {
	test("the loss by formula", () => {
		expect(lossOf(0.9, 10)).toBeCloseTo(0.05081, 5);
		expect(lossOf(1.2, 10)).toBeCloseTo(0.19259, 5);
		expect(lossOf(1, 10)).toBeCloseTo(1 / 11, 12);
		expect(lossOf(3, 400)).toBeCloseTo(2 / 3, 12);
	});

	test.each([90, 100, 120])("the model rejects the same share at %s percent of capacity", (load) => {
		const lost = five.map((seed) => {
			const { rejected, calls } = play({ ...patient, load }, seed, [], 300_000).record.total;
			return rejected / calls;
		});
		expect(Math.abs(mean(lost) / lossOf(load / 100, 10) - 1)).toBeLessThan(0.05);
	});

	test.each([50, 80, 95, 110, 150])(
		"at %s calls a second, the model's attempts fail as often as full queues and late answers predict",
		(load) => {
			const setting = { ...defaults, load, retries: 0, timeout: 150, queue: 25 };
			const failed = ten.map((seed) => {
				const { failed, calls } = play(setting, seed, [], 300_000).record.total;
				return failed / calls;
			});
			expect(Math.abs(mean(failed) - createFailureCurve(setting)(load))).toBeLessThan(0.015);
		},
	);
});

describe("amplification", () => {
	test("attempts per call by formula", () => {
		expect(attemptsPerCall(0.5, 3)).toBe(1.875);
		expect(attemptsPerCall(0, 3)).toBe(1);
		expect(attemptsPerCall(1, 3)).toBe(4);
		for (const p of [0.1, 0.3, 0.9]) expect(attemptsPerCall(p, 5)).toBeCloseTo((1 - p ** 6) / (1 - p), 12);
	});

	test.each([30, 50, 80])("the model sends as many if %s percent of attempts are lost", (lost) => {
		const perCall = ten.map((seed) => {
			const { attempts, calls } = play({ lost, capacity: 400 }, seed, [], 50_000).record.total;
			return attempts / calls;
		});
		expect(Math.abs(mean(perCall) / attemptsPerCall(lost / 100, 3) - 1)).toBeLessThan(0.02);
	});

	test("three layers that each make four attempts make 64", () => {
		let requests = 0;
		const call = (layer: number): boolean => {
			for (let attempt = 0; attempt < 4; attempt++) {
				if (layer === 1) requests++;
				else if (call(layer - 1)) return true;
			}
			return false;
		};
		call(3);
		expect(requests).toBe(64);
		expect(attemptsOverLayers(4, 3)).toBe(64);
	});
});

test.each([
	["none", 100, 100],
	["full jitter", 0, 100],
] as const)("backoff with remedy %s: between %s and %s ms, doubled by each retry", (remedy, least, most) => {
	const state = start({ ...defaults, remedy: getDialValue(remedy), lost: 100, load: 1e-9 }, 1);
	const [client] = state.clients;
	if (!client) throw new Error("no client");
	const waits = Array.from({ length: 500 }, () => {
		const call = { client, attempts: 0 };
		return [1, 2, 4].map((factor) => {
			send(state, call);
			const expired = state.future.due(Infinity)?.event;
			if (expired?.do === "time out") timeOut(state, expired.attempt);
			const retry = state.future.due(Infinity);
			expect(retry?.event.do).toBe("retry");
			return ((retry?.at ?? Number.NaN) - state.now) / factor;
		});
	}).flat();
	expect(Math.min(...waits)).toBeGreaterThanOrEqual(least);
	expect(Math.min(...waits)).toBeLessThanOrEqual(least + 1);
	expect(Math.max(...waits)).toBeLessThanOrEqual(most);
	expect(mean(waits)).toBeGreaterThan((least + most) / 2 - 3);
	expect(mean(waits)).toBeLessThan((least + most) / 2 + 3);
});

test("a client that sees nothing accepted nearly stops sending, and one that sees everything accepted never rejects", () => {
	const throttling = { remedy: getDialValue("client throttling") };
	const dead = play({ ...throttling, lost: 100 }, 1, [], 60_000).record.total;
	expect(dead.throttled / dead.calls).toBeGreaterThan(0.9);
	expect(play({ ...throttling, load: 40 }, 1, [], 60_000).record.total.throttled).toBe(0);
});

describe("regions of load", () => {
	const { from = 0, to = 0 } = vulnerableLoads(defaults) ?? {};

	test("a service is vulnerable from a quarter of its capacity on: four attempts a call", () => {
		expect(from).toBeGreaterThan(defaults.capacity / (1 + defaults.retries));
		expect(from).toBeLessThan(defaults.capacity / (1 + defaults.retries) + 5);
		expect(to).toBeLessThan(defaults.capacity);
		expect(regionOf({ ...defaults, load: from - 1 })).toBe("stable");
		expect(regionOf({ ...defaults, load: to + 1 })).toBe("overloaded");
	});

	test("without retries no load is vulnerable", () => {
		expect(vulnerableLoads({ ...defaults, retries: 0 })).toBeUndefined();
	});

	test("between two stable states lies an unstable one", () => {
		const points = findFixedPoints(defaults);
		expect(points.map(({ isStable }) => isStable)).toEqual([true, false, true]);
		expect(points[0]?.failure).toBeLessThan(0.001);
		expect(points[2]?.failure).toBeGreaterThan(0.99);
	});

	test.each([10, 15, 20])("a stable load of %s/s recovers from any trigger", (load) => {
		expect(regionOf({ ...defaults, load })).toBe("stable");
		for (const length of [1, 8, 20])
			for (const seed of ten) expect(isDownAfter({ load }, length, seed)).toBe(false);
	});

	test.each([35, 50, 65, 80])("a vulnerable load of %s/s works until a trigger is large enough", (load) => {
		expect(regionOf({ ...defaults, load })).toBe("vulnerable");
		for (const seed of ten) {
			expect(isDownAfter({ load }, 0, seed)).toBe(false);
			expect(isDownAfter({ load }, 8, seed)).toBe(true);
		}
	});

	test.each([105, 120])("an overloaded %s/s goes down without a trigger", (load) => {
		expect(regionOf({ ...defaults, load })).toBe("overloaded");
		for (const seed of ten) expect(isDownAfter({ load }, 0, seed)).toBe(true);
	});

	test("while it is down, a service has as many failures and attempts as its fixed point", () => {
		const down = findFixedPoints(defaults).at(-1);
		for (const seed of ten) {
			const state = play({}, seed, [{ at: 1000, label: "blip", blip: true }], 60_000);
			const bins = state.record.bins.slice(60, 119);
			const total = (what: "attempts" | "answered" | "calls") =>
				bins.reduce((sum, bin) => sum + bin[what], 0);
			expect(1 - total("answered") / total("attempts")).toBeCloseTo(down?.failure ?? 0, 2);
			expect(total("attempts") / total("calls")).toBeCloseTo(attemptsPerCall(down?.failure ?? 0, 3), 0);
		}
	});
});
