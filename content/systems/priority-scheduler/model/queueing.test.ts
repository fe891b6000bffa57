import { describe, expect, test, vi } from "vitest";
import { advance, defaults, type Parameters, type State, start } from "../model";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1_000_000;

describe("waiting time matches M/M/c", () => {
	/** Returns a setting equivalent to M/M/c: one variant, exponential service times, no refusals. */
	function mmc(
		servers: number,
		erlangs: number,
		serviceMs: number,
		more: Partial<Parameters> = {},
	): Parameters {
		return {
			...defaults,
			variants: 1,
			limit: servers,
			load: (erlangs * 1000) / serviceMs,
			service: serviceMs,
			variation: 2,
			provisioned: 0,
			reserved: 0,
			throttling: 0,
			decision: 0,
			depth: 100_000,
			patience: 600_000,
			...more,
		};
	}

	/** Returns the mean wait in ms over the tiers and independent seeds, with the half-width of its 99% interval. */
	function meanWait(setting: Parameters): { mean: number; halfWidth: number } {
		const runs = 30;
		const means = Array.from({ length: runs }, (_, seed) => {
			const state = start(setting, seed + 1);
			advance(state, 5 * second);
			const before = waited(state);
			advance(state, 35 * second);
			const after = waited(state);
			return (after.waited - before.waited) / (after.admitted - before.admitted) / 1000;
		});
		const mean = means.reduce((sum, value) => sum + value, 0) / runs;
		const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
		// Student's t for 29 degrees of freedom at 99%.
		return { mean, halfWidth: 2.756 * Math.sqrt(variance / runs) };
	}

	function waited({ readings }: State) {
		return readings.rows.reduce(
			(sum, row) => ({ waited: sum.waited + row.waited, admitted: sum.admitted + row.admitted }),
			{ waited: 0, admitted: 0 },
		);
	}

	/** Returns the expected wait in ms: Wq = C(c, a) / (cμ − λ). */
	function expectedWait(erlangC: number, servers: number, erlangs: number, serviceMs: number): number {
		return erlangC / ((servers - erlangs) / serviceMs);
	}

	test.each([
		["C(3, 2) = 4/9", 3, 2, 10, 4 / 9, 0],
		["C(10, 8) = 0.4092", 10, 8, 20, 0.4092, 0],
		["C(3, 2) by strict priority: the order of equals doesn't change the mean", 3, 2, 10, 4 / 9, 2],
	])("%s", (_, servers, erlangs, serviceMs, erlangC, discipline) => {
		const { mean, halfWidth } = meanWait(mmc(servers, erlangs, serviceMs, { discipline }));
		const expected = expectedWait(erlangC, servers, erlangs, serviceMs);
		expect(Math.abs(mean - expected)).toBeLessThanOrEqual(halfWidth);
		expect(halfWidth).toBeLessThan(expected / 10);
	});
});
