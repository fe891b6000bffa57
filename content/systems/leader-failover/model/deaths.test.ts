import { expect, test, vi } from "vitest";
import { lockClientDefaults } from "../model";
import { measureDeaths } from "./deaths";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const seeds = 40;

test("with the page's lease, a death costs under 10 s, callers give up no request, and no accepted one is lost", () => {
	const { recovery, givenUp, violations } = measureDeaths({}, seeds);
	expect(recovery.median).toBeCloseTo(5.5, 1);
	expect(recovery.least).toBeGreaterThan(4.5);
	expect(recovery.most).toBeLessThan(10);
	expect([givenUp, violations]).toEqual([0, 0]);
});

test("with the lock client's defaults, the same deaths cost 15 to 22 s, and callers give up", () => {
	const { recovery, givenUp, violations } = measureDeaths(lockClientDefaults, seeds);
	expect(recovery.median).toBeCloseTo(18.6, 1);
	expect(recovery.least).toBeGreaterThan(15);
	expect(recovery.most).toBeLessThan(22);
	expect(givenUp).toBeGreaterThan(0);
	expect(violations).toBe(0);
});
