/**
 * A leader and its followers over a lease in a lock table. The leader admits requests and writes them to the table.
 * Followers forward to it and take over when it fails. A fencing token keeps an earlier leader from writing.
 * Time is whole milliseconds.
 */

import { isIn } from "./callers";
import { freeAt } from "./capacity";
import { leads, localTime } from "./cluster";
import type { Bin, Counts, Note, Recovery, Span } from "./record";
import type { State } from "./state";
import type { Lock } from "./table";

export { type Action, act, type Target, type TimedAction } from "./actions";
export { broken } from "./laws";
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

/** What a node looks like now. */
export interface NodeReading {
	id: number;
	condition: "leader" | "follower" | "no leader" | "paused" | "down";
	/** Of its reign. */
	term: number | undefined;
	/** ms that its lease has left, on its own clock. */
	leaseLeft: number | undefined;
	/** ms that it has seen the lock unchanged, on its own clock. */
	unchangedFor: number | undefined;
	/** Who leads, as far as it knows. */
	leader: number | undefined;
	/** Free places: the leader's own count, or the last broadcast and its age in ms. */
	free: number | undefined;
	freeAge: number | undefined;
	/** Thousandths of true speed. */
	clockRate: number;
	/** Whether the load balancer sends to it, and the sessions whose cookies name it. */
	isIn: boolean;
	sessions: number;
}

/** Everything that a drawing and a table need. */
export interface Snapshot {
	/** s since the start. */
	seconds: number;
	nodes: NodeReading[];
	lock: Lock | undefined;
	tableUp: boolean;
	/** Links that are cut, one way each, as "from>to" with nodes from 0. */
	cuts: readonly string[];
	/** Requests whose work runs, those that the table has pending, and those that callers wait for. */
	working: number;
	pending: number;
	open: number;
	counts: Counts;
	/** Writes of past leaders that the table refused. */
	fenced: number;
	spans: readonly Span[];
	bins: readonly Bin[];
	recoveries: readonly Recovery[];
	notes: readonly Note[];
}

/** Reads a run off. It changes nothing. */
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
		free: reign ? freeAt(state, node) : capacity?.free,
		freeAge: reign ? 0 : capacity && local - capacity.at,
		clockRate: clock.rate,
		isIn: isIn(state, node),
		sessions: state.callers.cookies.filter((cookie) => cookie?.node === node.id).length,
	};
}

function conditionOf(state: State, node: State["nodes"][number]): NodeReading["condition"] {
	if (!node.alive) return "down";
	if (node.paused) return "paused";
	if (leads(state, node)) return "leader";
	return node.leader ? "follower" : "no leader";
}
