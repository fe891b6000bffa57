import { announce, reconcile, recover } from "./capacity";
import { askTable, hasMechanism, leads, localTime, scheduleOnNode } from "./cluster";
import { logEvent, recordReignEnd, recordReignStart } from "./record";
import type { Node, State } from "./state";
import { type Lock, overwriteLock, releaseLock, renewLock, takeLock } from "./table";

/** Starts a node without any knowledge. It first reads the lock within one poll. */
export function boot(state: State, node: Node): void {
	node.duty++;
	node.alive = true;
	node.paused = false;
	node.held = [];
	node.muted = false;
	node.seen = undefined;
	node.reign = undefined;
	node.leader = undefined;
	node.capacity = undefined;
	scheduleOnNode(state, node, state.random.network.below(state.parameters.poll), () => pollLock(state, node));
}

/** Reads the lock as a follower, and again one poll after the answer. */
function pollLock(state: State, node: Node): void {
	const again = () => scheduleOnNode(state, node, state.parameters.poll, () => pollLock(state, node));
	askTable(
		state,
		node,
		({ lock }) => ({ lock: lock && { ...lock } }),
		(answer) => {
			if (!answer) again();
			else if (mayTake(state, node, answer.lock)) take(state, node, answer.lock, again);
			else again();
		},
	);
}

/**
 * Returns whether a node may take the lock: it is free, or its version has been unchanged for a whole lease on the
 * node's own clock. A new version restarts the wait, so times are never compared across clocks.
 */
function mayTake(state: State, node: Node, lock: Lock | undefined): boolean {
	if (!lock || lock.released) return true;
	node.leader = { node: lock.owner, term: lock.term };
	if (node.seen?.version !== lock.version) {
		node.seen = { version: lock.version, at: localTime(state, node) };
		return false;
	}
	if (!hasMechanism(state, "takeover")) return false;
	return localTime(state, node) - node.seen.at >= lock.lease || !hasMechanism(state, "whole-lease wait");
}

function take(state: State, node: Node, lock: Lock | undefined, otherwise: () => void): void {
	const sent = localTime(state, node);
	const { lease } = state.parameters;
	askTable(
		state,
		node,
		(table) => {
			const seen = hasMechanism(state, "conditional takeover") ? lock?.version : table.lock?.version;
			return takeLock(table, node.id, lease, seen, state.now) ?? "refused";
		},
		(taken) => {
			if (taken === "refused") state.record.counts.lostRaces++;
			if (!taken || taken === "refused") otherwise();
			else lead(state, node, taken, sent + lease);
		},
	);
}

/** Makes a node the leader. It loads the pending requests before it serves. */
function lead(state: State, node: Node, { term, version }: Lock, validUntil: number): void {
	node.duty++;
	node.reign = { term, version, validUntil, ready: false, entries: new Map(), sequence: 0 };
	node.leader = { node: node.id, term };
	if (state.nodes.some((other) => other !== node && leads(state, other))) state.record.twoLeaders++;
	recordReignStart(state.record, state.now, node.id, term);
	scheduleOnNode(state, node, state.parameters.heartbeat, () => renew(state, node));
	watchLease(state, node);
	recover(state, node, () => {
		announce(state, node);
		scheduleOnNode(state, node, state.parameters.reconcile, () => reconcile(state, node));
	});
}

/** Renews the leader's lease, and again one heartbeat after sending. */
function renew(state: State, node: Node): void {
	const { reign } = node;
	if (!reign) return;
	const { version } = reign;
	const sent = localTime(state, node);
	scheduleOnNode(state, node, state.parameters.heartbeat, () => renew(state, node));
	askTable(
		state,
		node,
		(table) => {
			if (hasMechanism(state, "conditional renewal")) return renewLock(table, version) ?? "refused";
			return overwriteLock(table, node.id, reign.term);
		},
		(renewed) => {
			if (renewed === "refused") checkOwnership(state, node);
			else if (renewed !== undefined) {
				reign.version = renewed;
				reign.validUntil = sent + state.parameters.lease;
			}
		},
	);
}

/** Handles a rejected renewal: another node has the lock, or the answer to an earlier renewal was lost. */
function checkOwnership(state: State, node: Node): void {
	askTable(
		state,
		node,
		({ lock }) => ({ lock: lock && { ...lock } }),
		(answer) => {
			const { reign } = node;
			if (!answer || !reign) return;
			if (answer.lock?.owner === node.id && answer.lock.term === reign.term)
				reign.version = answer.lock.version;
			else stepDown(state, node, "another node holds the lock");
		},
	);
}

/** Steps down if the lease has expired; otherwise checks again when it would expire. */
function watchLease(state: State, node: Node): void {
	const { reign } = node;
	if (!reign) return;
	if (!leads(state, node)) {
		stepDown(state, node, "its lease expired");
		return;
	}
	if (!hasMechanism(state, "local lease check")) return;
	scheduleOnNode(state, node, reign.validUntil - localTime(state, node), () => watchLease(state, node));
}

/** Makes a leader a follower. */
export function stepDown(state: State, node: Node, why: string): void {
	node.duty++;
	node.reign = undefined;
	node.leader = undefined;
	node.seen = undefined;
	recordReignEnd(state.record, state.now, node.id);
	logEvent(state.record, state.now, `Node ${node.id + 1} steps down: ${why}.`, node.id);
	scheduleOnNode(state, node, 0, () => pollLock(state, node));
}

/** Shuts a leader down gracefully: stops serving, releases the lock, then calls `gone`. */
export function stopInOrder(state: State, node: Node, gone: () => void): void {
	const { reign } = node;
	if (!reign || !hasMechanism(state, "lock release")) {
		gone();
		return;
	}
	node.duty++;
	node.reign = undefined;
	recordReignEnd(state.record, state.now, node.id);
	askTable(state, node, (table) => releaseLock(table, reign.version), gone);
}
