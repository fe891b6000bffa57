import { describe, expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import { countOffline, defaults, parameters, presets } from ".";
import { getOutageLength, playScenario, seeds } from "./experiments";
import { computeLastLoad } from "./laws";
import { TICK } from "./state";

const MINUTES = 60_000;

describe.each(["Backoff without jitter", "Jitter over 1 s", "A cold start", "To the emptiest host"])(
	"%s",
	(name) => {
		test("takes every host down, and stays down for five minutes, for every seed", () => {
			for (const seed of seeds) {
				const run = playScenario(name, seed, 5 * MINUTES);
				expect(run.record.total.hostsFailed).toBeGreaterThan(run.hosts.length);
				expect(countOffline(run)).toBeGreaterThan(0.8 * run.clients);
			}
		});
	},
);

test("without jitter, the seven other hosts are lost four seconds after the first, for every seed", () => {
	for (const seed of seeds) {
		expect(playScenario("Backoff without jitter", seed, 9000 - TICK).record.total.hostsFailed).toBe(0);
		const run = playScenario("Backoff without jitter", seed, 9000);
		expect(run.record.total.hostsFailed).toBe(7);
		expect(countOffline(run)).toBe(run.clients);
	}
});

test.each(["Jitter over 10 s", "Busy hosts reject"])(
	"%s loses one host only, and everybody returns",
	(name) => {
		for (const seed of seeds) {
			const run = playScenario(name, seed, 2 * MINUTES);
			expect(run.record.total).toMatchObject({ hostsLost: 1, hostsFailed: 0, lost: 10_000 });
			expect(countOffline(run)).toBe(0);
		}
	},
);

test("a cold start with hosts that reject brings everybody back within two minutes", () => {
	for (const seed of seeds) {
		const run = playScenario("A cold start, busy hosts reject", seed, 3 * MINUTES);
		expect(run.record.total.hostsFailed).toBe(0);
		// No fleet can be quicker than its handshakes after the restart: 80,000/(8 · 200) s.
		expect(getOutageLength(run)).toBeGreaterThan(60);
		expect(getOutageLength(run)).toBeLessThan(120);
	}
});

test("a rolling deployment loses no host, and the last one has 2.5 times its share", () => {
	for (const seed of seeds) {
		const run = playScenario("A rolling deployment", seed, 4 * MINUTES);
		expect(run.record.total).toMatchObject({ hostsLost: 0, deployed: 8 });
		expect(countOffline(run)).toBe(0);
	}
	expect(computeLastLoad(8)).toBeCloseTo(2.5, 1);
});

test("script times ascend in whole steps, settings keep to the dials, and names are unique", () => {
	expect(presets.length).toBeGreaterThan(6);
	expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
	for (const { script, parameters: set } of presets) {
		expect(script.length).toBeGreaterThan(0);
		for (const { at } of script) expect(at % TICK).toBe(0);
		expect(clampValues(parameters, { ...defaults, ...set })).toEqual({ ...defaults, ...set });
	}
});
