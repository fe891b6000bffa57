import { askTable, hasMechanism, leads, localTime, runWhenAwake, scheduleOnNode, send } from "./cluster";
import type { Node, State } from "./state";
import { startWork } from "./workers";

/** Returns the free slots that the leader knows of. */
export function getKnownFreeSlots(state: State, node: Node): number {
	if (!hasMechanism(state, "capacity limit")) return state.parameters.capacity;
	return Math.max(0, state.parameters.capacity - (node.reign?.entries.size ?? 0));
}

/** Loads the pending requests of a new leader, restarts their work, and then calls `ready`. */
export function recover(state: State, node: Node, ready: () => void): void {
	if (!hasMechanism(state, "recovery read")) {
		if (node.reign) node.reign.ready = true;
		ready();
		return;
	}
	askTable(
		state,
		node,
		({ pending }) => [...pending],
		(pending) => {
			const { reign } = node;
			if (!reign) return;
			if (!pending) {
				recover(state, node, ready);
				return;
			}
			for (const request of pending) takeOver(state, node, request);
			reign.ready = true;
			ready();
		},
	);
}

/** Counts a pending request, and starts its work if it has not started. */
function takeOver(state: State, node: Node, request: number): void {
	node.reign?.entries.set(request, { state: "written", since: localTime(state, node) });
	startWork(state, node.id, request);
}

/**
 * Corrects the leader's own count by the table. Requests whose end the leader missed no longer use capacity; pending
 * ones that it does not know, because the answer was lost, do.
 */
export function reconcile(state: State, node: Node): void {
	if (!hasMechanism(state, "reconciliation")) return;
	const asked = localTime(state, node);
	scheduleOnNode(state, node, state.parameters.reconcile, () => reconcile(state, node));
	askTable(
		state,
		node,
		({ pending }) => new Set(pending),
		(pending) => {
			const { reign } = node;
			if (!pending || !reign) return;
			for (const [request, { state: known, since }] of reign.entries)
				if (known !== "writing" && since < asked && !pending.has(request)) reign.entries.delete(request);
			for (const request of pending)
				if (reign.entries.get(request)?.state !== "written") takeOver(state, node, request);
		},
	);
}

/** Broadcasts the leader's free capacity, and repeats. */
export function announce(state: State, node: Node): void {
	const { reign } = node;
	if (!reign || !leads(state, node)) return;
	const { counts } = state.record;
	const free = getKnownFreeSlots(state, node);
	counts.uncounted = Math.max(counts.uncounted, state.table.pending.size - reign.entries.size);
	const sequence = ++reign.sequence;
	for (const other of state.nodes)
		if (other !== node && !node.muted)
			send(state, node.id, other.id, () =>
				runWhenAwake(other, () => hear(state, other, { from: node.id, term: reign.term, sequence, free })),
			);
	scheduleOnNode(state, node, state.parameters.broadcast, () => announce(state, node));
}

/** A leader's broadcast. */
interface Broadcast {
	from: number;
	term: number;
	sequence: number;
	free: number;
}

/** Handles a broadcast. Ignores one of an earlier term, or one that arrives after a later one. */
function hear(state: State, node: Node, { from, term, sequence, free }: Broadcast): void {
	const { counts } = state.record;
	const known = node.capacity;
	const isOld = term < (node.leader?.term ?? 0) || term < (known?.term ?? 0);
	const isOvertaken = term === known?.term && sequence <= known.sequence;
	if (isOld || isOvertaken) {
		counts.staleBroadcasts++;
		if (hasMechanism(state, isOld ? "broadcast term" : "broadcast sequence")) return;
		counts.misled++;
	}
	counts.broadcasts++;
	if (node.leader || hasMechanism(state, "leader discovery")) node.leader = { node: from, term };
	node.capacity = { term, sequence, free, at: localTime(state, node) };
}

/** Returns whether a follower knows from a recent broadcast that no slot is free. */
export function knowsNoneFree(state: State, node: Node): boolean {
	const { capacity } = node;
	if (!hasMechanism(state, "follower shedding")) return false;
	if (!capacity || capacity.term !== node.leader?.term || capacity.free > 0) return false;
	const isExpired = localTime(state, node) - capacity.at > state.parameters.capacityTtl;
	if (!isExpired || !hasMechanism(state, "broadcast TTL")) return true;
	state.record.counts.expiredBroadcasts++;
	return false;
}
