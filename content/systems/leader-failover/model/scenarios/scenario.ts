import type { TimedAction } from "../actions";
import type { Key } from "../parameters";
import type { Counts } from "../record";

/** What the scenarios are about. */
export const areas = ["routing", "leader election", "capacity tracking", "peer communication"] as const;

type Area = (typeof areas)[number];

/** A number that is read off at a scenario's end. */
export type Reading =
	| keyof Counts
	| "longest recovery"
	| "final term"
	| "writes fenced"
	| "leases at once"
	| "unfinished at the end"
	| "free at the end, by the leader’s count";

/** Something that goes wrong, and what is expected to come of it. */
export interface Scenario {
	area: Area;
	name: string;
	/** What should happen, in a sentence. */
	outcome: string;
	parameters?: Partial<Record<Key, number>>;
	script: readonly TimedAction[];
	seconds: number;
	expected: readonly { reading: Reading; min?: number; max?: number }[];
}

/** The page's promise, with its default lease. */
const tenSeconds = 10_000;

// Expectations that many scenarios share.
export const allServed = { reading: "givenUp", max: 0 } as const;
export const sameLeader = { reading: "final term", min: 1, max: 1 } as const;
export const nextLeader = { reading: "final term", min: 2, max: 2 } as const;
export const underTenSeconds = { reading: "longest recovery", min: 1, max: tenSeconds } as const;
export const noOverlap = { reading: "leases at once", max: 0 } as const;
export const noGap = { reading: "longestGap", max: 1500 } as const;
