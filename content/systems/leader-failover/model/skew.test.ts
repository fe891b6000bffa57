import { expect, test, vi } from "vitest";
import { advance, defaults, lockClientDefaults, type Parameters, performAction, start } from "../model";
import { advanceUntil } from "./advance-until";
import { canLeasesOverlap, slowestSafeClock } from "./skew";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const second = 1000;

interface Clocks {
	leader: number;
	follower: number;
}

/**
 * Returns whether two leases overlap if the leader loses the table right after a renewal, with polls shifted by a
 * number of ms.
 */
function overlaps(setting: Partial<Parameters>, { leader, follower }: Clocks, shift: number): boolean {
	const state = start({ ...defaults, ...setting, nodes: 2, load: 0, broadcast: 10_000 }, 1);
	advance(state, 3 * second);
	performAction(state, { do: "run clock", node: "leader", permille: leader });
	performAction(state, { do: "run clock", node: "follower", permille: follower });
	performAction(state, { do: "pause", node: "follower" });
	advance(state, 5 * second + shift);
	performAction(state, { do: "resume", node: "last" });
	advance(state, 8 * second);
	const { version } = state.table.lock ?? {};
	advanceUntil(state, () => state.table.lock?.version !== version, 20);
	advance(state, state.now + state.parameters.tableDelay);
	performAction(state, { do: "isolate", node: "leader", from: "table" });
	advanceUntil(state, () => state.table.lock?.term === 2, 60);
	advance(state, state.now + state.parameters.tableDelay);
	expect(state.table.lock?.term).toBe(2);
	return state.record.twoLeaders > 0;
}

/** Returns whether leases overlap for any shift of the follower's polls, in steps of one ms. */
function overlapsAtWorst(setting: Partial<Parameters>, clocks: Clocks): boolean {
	const { poll, tableDelay } = { ...defaults, ...setting };
	for (let shift = 0; shift <= 2 * (poll + tableDelay); shift++)
		if (overlaps(setting, clocks, shift)) return true;
	return false;
}

const settings: [string, Partial<Parameters>][] = [
	["the page’s defaults", {}],
	["a slow table", { tableDelay: 80 }],
	["polls that divide the lease evenly", { tableDelay: 100 }],
	["the lock client’s defaults", { ...lockClientDefaults }],
];

test.each(settings)(
	"%s: leases of a slow leader overlap just below the derived bound, and not at it",
	(_, setting) => {
		const bound = slowestSafeClock({ ...defaults, ...setting });
		expect(bound).toBeLessThan(1000);
		expect(overlapsAtWorst(setting, { leader: bound, follower: 1000 })).toBe(false);
		expect(overlapsAtWorst(setting, { leader: bound - 1, follower: 1000 })).toBe(true);
	},
);

test("the derived bound also holds for a follower whose clock is fast, on both sides", () => {
	const rates = Array.from({ length: 60 }, (_, i) => 1000 + i);
	const bound = rates.findLast((rate) => !canLeasesOverlap(defaults, 1000, rate)) ?? Number.NaN;
	expect(bound).toBeGreaterThan(1000);
	expect(overlapsAtWorst({}, { leader: 1000, follower: bound })).toBe(false);
	expect(overlapsAtWorst({}, { leader: 1000, follower: bound + 3 })).toBe(true);
});

test("the page’s defaults tolerate a leader that is 2.2% slow, and not 2.3%", () => {
	expect(slowestSafeClock(defaults)).toBe(1000 - 22);
	expect(canLeasesOverlap(defaults, 1000 - 23)).toBe(true);
});
