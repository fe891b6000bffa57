import { describe, expect, test, vi } from "vitest";
import { advance, defaults, presets, provisionedLane, snapshot, start } from "../priority-scheduler";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1_000_000;

describe("the presets show what they say", () => {
	/** What a preset's run reads at that second. */
	function reading(name: string, seconds: number) {
		const preset = presets.find((each) => each.name === name);
		if (!preset) throw new Error(`No preset is called ${name}.`);
		const state = start({ ...defaults, ...preset.parameters }, 1, preset.script);
		advance(state, seconds * second);
		return snapshot(state);
	}

	test("overload: the share of every tier follows its weight", () => {
		for (const { share, fairShare } of reading("Overload", 30).tiers)
			if (share !== undefined && fairShare !== undefined) expect(share / fairShare).toBeCloseTo(1, 1);
	});

	test("strict priority: the lowest tiers get nothing once the queue is full", () => {
		const { tiers } = reading("Overload, strict priority", 20);
		for (const { admitted, arrived } of tiers.slice(4, 7)) expect(admitted / arrived).toBeLessThan(0.01);
	});

	test("first come: the best tier waits as long as the worst", () => {
		const { tiers } = reading("Overload, first come", 20);
		expect(tiers[0]?.waitP50).toBeGreaterThan(0.8 * (tiers[6]?.waitP50 ?? 0));
	});

	test("nothing shed: the queue grows for as long as it lasts", () => {
		const [early, late] = [5, 10].map((seconds) => reading("Overload, nothing shed", seconds).totals);
		expect(late?.waiting).toBeGreaterThan(1.8 * (early?.waiting ?? 0));
		expect(late?.shed).toBe(0);
	});

	test("a steady day: nothing is shed", () => {
		expect(reading("A steady day", 20).totals.shed).toBe(0);
	});

	test("a flood: buckets keep the others' requests from being shed", () => {
		const shed = (name: string) =>
			reading(name, 14).tiers.reduce((sum, { shed }) => sum + shed["queue full"] + shed["too late"], 0);
		expect(shed("One tenant floods")).toBeLessThan(shed("One tenant floods, no buckets") / 10);
	});

	test("a reservation: its idle places are lent, so that more is served than by hard allocation", () => {
		const served = (name: string) => reading(name, 5).totals.served;
		expect(served("A reservation lends, and takes back")).toBeGreaterThan(1.8 * served("Hard allocation"));
	});

	test("preemption: the owner waits less, and some work is lost", () => {
		const owner = (name: string) => reading(name, 8).tiers[provisionedLane]?.waitP50;
		expect(owner("The same, with preemption")).toBeLessThan(
			owner("A reservation lends, and takes back") ?? 0,
		);
		const { tiers } = reading("The same, with preemption", 8);
		expect(tiers.reduce((sum, { preempted }) => sum + preempted, 0)).toBeGreaterThan(0);
	});

	test("a slow engine: the inbox grows", () => {
		const inbox = (seconds: number) => reading("A slow engine", seconds).engine.inbox;
		expect(inbox(10)).toBeGreaterThan(1.5 * inbox(5));
	});
});
