import type { TimedAction } from "../actions";
import type { Mechanism } from "../mechanisms";
import type { Key } from "../parameters";
import type { Counts } from "../record";

/** What the scenarios are about. */
export const areas = ["routing", "leader election", "capacity tracking", "peer communication"] as const;

type Area = (typeof areas)[number];

/** A number that is read at a scenario's end. Counts begin with the scenario, not with the cluster. */
export type Reading =
	| keyof Counts
	| "longest recovery"
	| "final term"
	| "writes rejected by term"
	| "overlapping leases"
	| "admitted twice"
	| "most sessions on one node"
	| "unfinished at the end"
	| "free slots at the end"
	| "leaders at the end";

/** A failure, the mechanism that handles it, and the outcome expected of the two. */
export interface Scenario {
	area: Area;
	name: string;
	/** What should happen, in a sentence. */
	outcome: string;
	/** Parameters that differ from the defaults, with and without the fault. */
	setting?: Partial<Record<Key, number>>;
	/** What callers send beside their usual load, with and without the fault. */
	traffic?: readonly TimedAction[];
	/** What goes wrong, ms after the cluster's start; nothing before `warmUp`. */
	fault: readonly TimedAction[];
	mechanism: Mechanism;
	seconds: number;
	expected: readonly { reading: Reading; min?: number; max?: number }[];
}

/** ms until the cluster has a leader and callers their cookies; counts begin here. */
export const warmUp = 9000;

/** The page's promise, with its default lease. */
const tenSeconds = 10_000;

// Expectations that many scenarios share.
export const allServed = { reading: "givenUp", max: 0 } as const;
export const sameLeader = { reading: "final term", min: 1, max: 1 } as const;
export const nextLeader = { reading: "final term", min: 2, max: 2 } as const;
export const underTenSeconds = { reading: "longest recovery", min: 1, max: tenSeconds } as const;
export const noOverlap = { reading: "overlapping leases", max: 0 } as const;
export const noGap = { reading: "longestGap", max: 1500 } as const;
