import type { TimedAction } from "../actions";
import type { Mechanism } from "../mechanisms";
import type { Key } from "../parameters";
import type { Counts } from "../record";

/** Areas of the scenarios. */
export const areas = ["routing", "leader election", "capacity tracking", "peer communication"] as const;

type Area = (typeof areas)[number];

/** A number read at a scenario's end. Counts start with the scenario, not with the cluster. */
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

/** A failure, the mechanism that handles it, and the expected outcome. */
export interface Scenario {
	area: Area;
	name: string;
	/** The expected outcome, as a sentence. */
	outcome: string;
	/** Parameters that differ from the defaults, with and without the fault. */
	setting?: Partial<Record<Key, number>>;
	/** Requests besides the usual load, with and without the fault. */
	traffic?: readonly TimedAction[];
	/** The fault, in ms after the cluster's start, not before `warmUp`. */
	fault: readonly TimedAction[];
	mechanism: Mechanism;
	seconds: number;
	expected: readonly { reading: Reading; min?: number; max?: number }[];
}

/** ms until the cluster has a leader and callers have cookies. Counts start here. */
export const warmUp = 9000;

/** The page's promise for its default lease. */
const tenSeconds = 10_000;

// Expectations that many scenarios share.
export const allServed = { reading: "givenUp", max: 0 } as const;
export const sameLeader = { reading: "final term", min: 1, max: 1 } as const;
export const nextLeader = { reading: "final term", min: 2, max: 2 } as const;
export const underTenSeconds = { reading: "longest recovery", min: 1, max: tenSeconds } as const;
export const noOverlap = { reading: "overlapping leases", max: 0 } as const;
export const noGap = { reading: "longestGap", max: 1500 } as const;
