import type { Trigger } from "./paper";

/** Scheduling of a function's calls: at once, evenly within its quota, or when workers are idle. */
export type Kind = "prompt" | "patient" | "opportunistic";

/**
 * Functions of one kind and trigger, with their shares of the trigger's functions, of all calls, and of all compute.
 */
export interface Group {
	kind: Kind;
	trigger: Trigger;
	functions: number;
	calls: number;
	compute: number;
}

/**
 * Returns the groups, which add up to Table 1's calls and compute by trigger. The division of a trigger's share among
 * kinds is an assumption, chosen once so that the default day matches Fig. 2.
 *
 * @param opportunisticShare opportunistic calls' share of compute, 0 to 0.25
 */
export function createGroups(opportunisticShare: number): Group[] {
	// An opportunistic call has the cost of the mean call.
	const calls = opportunisticShare;
	const event = { calls: 0.88 * calls, compute: 0.25 * opportunisticShare };
	const queue = { calls: 0.12 * calls, compute: 0.75 * opportunisticShare };
	return [
		{ kind: "prompt", trigger: "event", functions: 0.15, calls: 0.27, compute: 0.05 },
		{ kind: "prompt", trigger: "queue", functions: 0.33, calls: 0.03, compute: 0.2 },
		{ kind: "prompt", trigger: "timer", functions: 1, calls: 0.002, compute: 0.005 },
		{
			kind: "patient",
			trigger: "event",
			functions: 0.45,
			calls: 0.579 - event.calls,
			compute: 0.088 - event.compute,
		},
		{
			kind: "patient",
			trigger: "queue",
			functions: 0.42,
			calls: 0.119 - queue.calls,
			compute: 0.657 - queue.compute,
		},
		{ kind: "opportunistic", trigger: "event", functions: 0.4, ...event },
		{ kind: "opportunistic", trigger: "queue", functions: 0.25, ...queue },
	];
}
