/**
 * A leader and its followers with a lease in a lock table. The leader admits requests and writes them to the table.
 * Followers forward to it and take over when it fails. A fencing token prevents writes of an earlier leader. Time is
 * in whole ms.
 */

import { isRouted } from "./callers";
import { getKnownFreeSlots } from "./capacity";
import { leads, localTime } from "./cluster";
import type { Bin, Counts, Note, Recovery, Span } from "./record";
import type { State } from "./state";
import type { Lock } from "./table";

export { type Action, performAction, type Target, type TimedAction } from "./actions";
export { findViolations } from "./invariants";
export {
	assumptions,
	defaults,
	type Key,
	lockClientDefaults,
	type Parameters,
	parameters,
} from "./parameters";
export { presets } from "./presets";
export {
	areas,
	type Judgment,
	judge,
	type Scenario,
	scenarios,
	type Verdict,
} from "./scenarios";
export { advance, binLength, change, start, step } from "./simulation";
export type { State } from "./state";

/** The present state of a node. */
export interface NodeReading {
	id: number;
	condition: "leader" | "follower" | "no leader" | "paused" | "down";
	/** Term of its leadership. */
	term: number | undefined;
	/** ms left of its lease, on its own clock. */
	leaseLeft: number | undefined;
	/** ms for which it has seen the lock unchanged, on its own clock. */
	unchangedFor: number | undefined;
	/** The leader that it knows of. */
	leader: number | undefined;
	/** Free slots: the leader's own count, or the last broadcast with its age in ms. */
	free: number | undefined;
	freeAge: number | undefined;
	/** Speed in thousandths of true speed. */
	clockRate: number;
	/** Whether the load balancer routes to it, and the sessions whose cookies name it. */
	isIn: boolean;
	sessions: number;
}

/** Data for the drawing and the table. */
export interface Snapshot {
	/** s since the start. */
	seconds: number;
	nodes: NodeReading[];
	lock: Lock | undefined;
	tableUp: boolean;
	/** Cut links, one direction each, as "from>to" with nodes counted from 0. */
	cuts: readonly string[];
	/** Requests in progress, pending requests in the table, and requests that callers wait for. */
	working: number;
	pending: number;
	open: number;
	counts: Counts;
	/** Writes of past leaders that the table rejected. */
	fenced: number;
	spans: readonly Span[];
	bins: readonly Bin[];
	recoveries: readonly Recovery[];
	notes: readonly Note[];
}

/** Returns the readings of a run. Does not change the run. */
export function snapshot(state: State): Snapshot {
	const { table, record } = state;
	return {
		seconds: state.now / 1000,
		nodes: state.nodes.map((node) => readNode(state, node)),
		lock: table.lock && { ...table.lock },
		tableUp: state.tableUp,
		cuts: [...state.cuts],
		working: state.working.size,
		pending: table.pending.size,
		open: state.callers.open.size,
		counts: { ...record.counts },
		fenced: table.fenced,
		spans: record.spans,
		bins: record.bins,
		recoveries: record.recoveries,
		notes: record.notes,
	};
}

function readNode(state: State, node: State["nodes"][number]): NodeReading {
	const { reign, seen, capacity, leader, clock } = node;
	const local = localTime(state, node);
	return {
		id: node.id,
		condition: conditionOf(state, node),
		term: reign?.term,
		leaseLeft: reign && Math.max(0, reign.validUntil - local),
		unchangedFor: seen && local - seen.at,
		leader: leader?.node,
		free: reign ? getKnownFreeSlots(state, node) : capacity?.free,
		freeAge: reign ? 0 : capacity && local - capacity.at,
		clockRate: clock.rate,
		isIn: isRouted(state, node),
		sessions: state.callers.cookies.filter((cookie) => cookie?.node === node.id).length,
	};
}

function conditionOf(state: State, node: State["nodes"][number]): NodeReading["condition"] {
	if (!node.alive) return "down";
	if (node.paused) return "paused";
	if (leads(state, node)) return "leader";
	return node.leader ? "follower" : "no leader";
}
