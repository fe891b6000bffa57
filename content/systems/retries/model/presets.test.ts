import { describe, expect, test } from "vitest";
import { median } from "@/lib/simulation/statistics";
import { presets } from ".";
import { playScenario, secondsToRecovery, seeds } from "./experiments";
import { BLIP_OVER, REMEDY_AT } from "./presets";

const twenty = seeds.slice(0, 20);
const recoveries = (name: string, from: number) =>
	twenty.map((seed) => secondsToRecovery(playScenario(name, seed), from));

describe.each(["Still down", "Full jitter", "Twice the capacity", "A surge of calls"])("%s", (name) => {
	test("stays down for at least half a minute for every seed", () => {
		for (const seed of twenty) {
			const state = playScenario(name, seed, REMEDY_AT + 30_000);
			expect(secondsToRecovery(state, BLIP_OVER)).toBeUndefined();
		}
	});
});

test.each([
	["Retry budget", 5, 40],
	["Client-side throttling", 15, 50],
	["Deadlines", 0, 5],
	["Newest first", 0, 5],
	["Load shedding", 1, 6],
	["Less load for a while", 2, 20],
	["No more retries", 4, 16],
])("%s recovers for every seed, within %s to %s s", (name, least, most) => {
	for (const seconds of recoveries(name, REMEDY_AT)) {
		expect(seconds).toBeGreaterThanOrEqual(least);
		expect(seconds).toBeLessThanOrEqual(most);
	}
});

test("a quarter of the load recovers on its own for every seed", () => {
	for (const seconds of recoveries("A quarter of the load", BLIP_OVER)) expect(seconds).toBeLessThan(45);
});

test("deadlines without a margin recover for some seeds only", () => {
	const recovered = recoveries("Deadlines without a margin", REMEDY_AT).filter(
		(seconds) => seconds !== undefined,
	);
	expect(recovered.length).toBeGreaterThan(0);
	expect(recovered.length).toBeLessThan(twenty.length);
});

test("load shedding before the blip ends the failures with the blip", () => {
	const seconds = recoveries("Shedding before the blip", BLIP_OVER).map((value) => value ?? Infinity);
	expect(median(seconds)).toBeLessThanOrEqual(1.5);
	expect(Math.max(...seconds)).toBeLessThan(3);
});

test("script times ascend, and names are unique", () => {
	expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
	for (const { script } of presets)
		expect(script.map(({ at }) => at)).toEqual(script.map(({ at }) => at).sort((a, b) => a - b));
});
