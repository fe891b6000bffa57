import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { presets } from "../../systems/retries/model";
import {
	attemptsOverLayers,
	attemptsPerCall,
	findFixedPoints,
	vulnerableLoads,
} from "../../systems/retries/model/analysis";
import { playScenario, seeds } from "../../systems/retries/model/experiments";
import { clientCount, defaults, memory } from "../../systems/retries/model/parameters";
import { BLIP_OVER, REMEDY_AT } from "../../systems/retries/model/presets";
import { countRecoveries, getRecovery, getRemedyRows, getTriggerRows, lengths, measureDown } from "./numbers";

/** Checks every number of the post: those of the model over at least 20 seeds, and derived ones. */

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const post = readFileSync(new URL("../retries-that-keep-a-service-down.mdx", import.meta.url), "utf8");

test("every result is over at least 20 seeds, and the post says how many", () => {
	expect(seeds.length).toBeGreaterThanOrEqual(20);
	expect(post).toContain(`Results of the model are over ${seeds.length} seeds`);
});

test("the table of remedies", () => {
	const rows = getRemedyRows();
	expect(rows.length).toBe(7);
	expect(post).toContain(rows.join("\n"));
});

test("the table of loads and blips", () => {
	expect(post).toContain(`| Load | ${lengths.map((length) => `${length} s`).join(" | ")} |`);
	expect(post).toContain(getTriggerRows().join("\n"));
});

test("recoveries with more capacity", () => {
	const count = (factor: number) => countRecoveries(Math.round(factor * defaults.capacity));
	expect(count(2)).toBe(0);
	expect(count(3)).toBe(seeds.length);
	expect(post).toContain(
		`With twice the capacity at 20 s, none of ${seeds.length} runs recovers. With 2.5 times, ${count(2.5)} do; with 2.8 times, ${count(2.8)}; with three times, all.`,
	);
});

test.each([
	["brings the service back in", "Less load for a while"],
	["So does turning off retries:", "No more retries"],
])("%s", (sentence, scenario) => {
	expect(post).toContain(`${sentence} ${getRecovery(scenario)}`);
});

test("deadlines without a margin", () => {
	const [recovered] = getRecovery("Deadlines without a margin").split(" runs:");
	expect(post).toContain(`it recovers in just ${recovered} runs`);
});

test("the service that is down: its work, its answers, and its attempts", () => {
	expect(post).toContain(
		"completes 100 requests a second and answers none of the 80 calls, with 4.0 attempts per call",
	);
	for (const { attemptsPerCall, answered, busy } of measureDown()) {
		expect(answered).toBe(0);
		expect(attemptsPerCall.toFixed(1)).toBe("4.0");
		expect(Math.abs(busy - 100)).toBeLessThan(4);
	}
});

test("the guess about full jitter", () => {
	const [at = 0] = /story="Full jitter" at="(\d+)"/.exec(post)?.slice(1).map(Number) ?? [];
	const failed = (scenario: string) =>
		playScenario(scenario, 1, at).record.total.failed.toLocaleString("en-US");
	expect(post).toContain(`In this run, ${failed("Full jitter")}, against ${failed("Still down")}.`);
});

describe("derived numbers", () => {
	const { load, capacity, queue, timeout, retries, backoff, budget, shedAt, margin } = defaults;
	const points = findFixedPoints(defaults);
	const { from = 0, to = 0 } = vulnerableLoads(defaults) ?? {};
	const most = load * (1 + budget / 100);
	const service = 1000 / capacity;
	const stale = (queue * service) / 1000;
	const drained = queue - timeout / service;

	test.each([
		`Clients make ${load} calls a second, and the service can do ${capacity} requests a second`,
		`A client waits ${timeout} ms`,
		`after ${backoff}, ${2 * backoff} and ${4 * backoff} ms`,
		`The queue has room for ${queue} requests`,
		`${queue} requests at ${service} ms each are a wait of ${stale} s, four times the timeout`,
		`${load} calls make ${load * (retries + 1)} attempts a second`,
		`${attemptsPerCall(0.5, retries)} for *p* = 0.5, and ${attemptsPerCall(1, retries)} when *p* reaches 1`,
		`a tipping point at *p* = ${points[1]?.failure.toFixed(2)}`,
		`Up to ${from - 1} calls a second only the healthy state exists`,
		`From ${from} to ${to} the service is vulnerable`,
		`That caps the load at ${Math.round(most)} attempts a second`,
		`${capacity - most} requests a second are spare, and ${drained} have to go before a new request waits less than its timeout, which takes ${(drained / (capacity - most)).toFixed(1)} s`,
		`the accepted rate doubles every ${((Math.LN2 * memory) / 1000 / (defaults.multiplier - 1)).toFixed(1)} s, given the model’s memory of ${memory / 1000} s`,
		`rejects beyond ${shedAt} requests in the service. What gets in waits ${(shedAt * service) / 1000} s on average at most`,
		`as ${queue - shedAt} stale requests have to be done first`,
		`less than ${margin} ms left, three times the mean service time`,
		`4³ = ${attemptsOverLayers(retries + 1, 3)}`,
	])("%s", (sentence) => {
		expect(post).toContain(sentence);
	});

	test("the words for the blip, the load and the multiples", () => {
		expect([defaults.blipLength, defaults.blipCapacity, load / capacity]).toEqual([8, 20, 0.8]);
		expect(REMEDY_AT - BLIP_OVER).toBe(7000);
		expect([stale / (timeout / 1000), margin / service, 1 + retries]).toEqual([4, 3, 4]);
		expect(defaults.multiplier).toBe(2);
		expect(clientCount).toBeGreaterThan(1);
		expect(points.filter(({ isStable }) => isStable)).toHaveLength(2);
		const lessLoad = presets.find(({ name }) => name === "Less load for a while")?.script;
		expect(lessLoad?.map(({ at, set }) => [at, set?.load])).toEqual([
			[5000, undefined],
			[20_000, load / 4],
			[40_000, load],
		]);
	});
});

test("with less load, the service stays up when the calls return", () => {
	for (const seed of seeds) {
		const state = playScenario("Less load for a while", seed);
		const bins = state.record.bins.slice(100, 160);
		expect(bins.reduce((sum, { failed }) => sum + failed, 0)).toBeLessThan(20);
	}
});
