import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { advance, change, defaults, type Parameters, provisionedLane, start } from "../model";
import { anySetting, eachWaiting, watch } from "./any-setting.arbitrary";
import { Row, read } from "./board";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1_000_000;

describe("concurrency", () => {
	/** Returns the most that any variant runs at once: in total, without owners, and by owners on the reservation. */
	function mostRunning(setting: Parameters, seed: number) {
		const state = start(setting, seed);
		const most = { all: 0, others: 0, owners: 0 };
		watch(state, 0.6, () => {
			for (let variant = 0; variant < setting.variants; variant++) {
				const running = read(state.engine.board, variant, Row.running);
				const onReservation = read(state.engine.board, variant, Row.runningProvisioned);
				most.all = Math.max(most.all, running);
				most.others = Math.max(most.others, running - onReservation);
				most.owners = Math.max(most.owners, onReservation);
			}
		});
		return most;
	}

	test("never exceeds a limit, and owners' use of the reservation never exceeds the reservation", () => {
		fc.assert(
			fc.property(anySetting, fc.integer(), (setting, seed) => {
				const { all, owners } = mostRunning(setting, seed);
				expect(all).toBeLessThanOrEqual(setting.limit);
				expect(owners).toBeLessThanOrEqual(Math.min(setting.reserved, setting.limit));
			}),
			{ numRuns: 25 },
		);
	});

	test("of others never uses a reservation that is not lent", () => {
		fc.assert(
			fc.property(anySetting, fc.integer(), (setting, seed) => {
				const { others } = mostRunning({ ...setting, lending: 0 }, seed);
				expect(others).toBeLessThanOrEqual(Math.max(0, setting.limit - setting.reserved));
			}),
			{ numRuns: 15 },
		);
	});

	test("fills the lent reservation if there is work", () => {
		const { all } = mostRunning({ ...defaults, load: 4000, provisioned: 0, reserved: 8 }, 1);
		expect(all).toBe(defaults.limit);
	});
});

describe("reclaiming a reservation", () => {
	const service = 40;
	const busy = {
		...defaults,
		load: 3000,
		service,
		variation: 0,
		decision: 0,
		reserved: 8,
		patience: 600_000,
	};

	/** Returns the longest wait in ms of a request entitled to reserved capacity, when owners return all at once. */
	function longestEntitledWait(setting: Partial<Parameters>, seed: number, owners = 1500): number {
		const state = start({ ...busy, provisioned: 0, ...setting }, seed);
		let longest = 0;
		advance(state, 0.3 * second);
		change(state, { provisioned: owners });
		watch(state, 0.6, () => {
			eachWaiting(state, (lane, waited) => {
				if (lane === provisionedLane) longest = Math.max(longest, waited / 1000);
			});
		});
		return longest;
	}

	test("admits within one service time, without preemption", () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 1, max: 16 }), (seed, reserved) => {
				expect(longestEntitledWait({ reserved, qosVariants: 0 }, seed)).toBeLessThanOrEqual(service);
			}),
			{ numRuns: 6 },
		);
	});

	test("requires waiting without preemption, so the bound is not vacuous", () => {
		expect(longestEntitledWait({ qosVariants: 0 }, 1)).toBeGreaterThan(service / 4);
	});

	test("requires no waiting if all running requests are preemptable", () => {
		const lowTiers = { share100: 0, share80: 0, share60: 0, share40: 0, qosVariants: 12 };
		expect(longestEntitledWait({ ...lowTiers, reserved: 16 }, 1, 500)).toBe(0);
	});
});
