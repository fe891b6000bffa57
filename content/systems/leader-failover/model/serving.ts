import { getKnownFreeSlots, knowsNoneFree } from "./capacity";
import { askTable, hasMechanism, leads, localTime, runWhenAwake, scheduleOnNode, send } from "./cluster";
import { stepDown } from "./election";
import { forwardTimeout } from "./parameters";
import { isReservedFor, readTier } from "./priority";
import type { Node, Reign, State } from "./state";
import { admit } from "./table";
import { startWork } from "./workers";

/** Answers to a caller: accepted with the leader's term, or a reason. All but the first may be retried. */
export type Answer =
	| { accepted: true; term: number }
	| { accepted: false; why: "busy" | "no leader" | "not leader" | "unreachable" | "unknown" };

export type Reply = (answer: Answer) => void;

const refusal = (why: Extract<Answer, { accepted: false }>["why"]): Answer => ({ accepted: false, why });

/**
 * Handles a request: the leader admits it; a follower forwards it to the leader, once.
 *
 * @param isForwarded whether another node forwarded it
 */
export function receive(state: State, node: Node, request: number, isForwarded: boolean, reply: Reply): void {
	if (leads(state, node)) {
		if (node.reign?.ready) admitAsLeader(state, node, request, reply);
		else reply(refusal("no leader"));
	} else if (isForwarded) reply(refusal("not leader"));
	else forward(state, node, request, reply);
}

/**
 * Admits a request as the leader. The node checks its lease, writes the request a little later, and acknowledges it
 * after the write. If the node pauses between check and write, the write is sent when it resumes, whoever leads by
 * then.
 */
function admitAsLeader(state: State, node: Node, request: number, reply: Reply): void {
	const { reign } = node;
	if (!reign) return;
	const { term, entries } = reign;
	const isIdempotent = hasMechanism(state, "idempotent requests");
	if (isIdempotent && entries.get(request)?.state === "written") {
		reply({ accepted: true, term });
		return;
	}
	if (!entries.has(request) && !hasRoom(state, node, request)) {
		reply(refusal("busy"));
		return;
	}
	entries.set(request, { state: "writing", since: localTime(state, node) });
	const acksFirst = state.parameters.ackFirst === 1 || !hasMechanism(state, "write before acknowledgment");
	if (acksFirst) reply({ accepted: true, term });
	scheduleOnNode(state, node, state.parameters.writeLag, () =>
		writeAdmission(state, node, reign, request, reply),
	);
}

/** Returns whether the leader's own count has a slot for a request. Reserved slots are only for the upper tiers. */
function hasRoom(state: State, node: Node, request: number): boolean {
	const { reserved } = state.parameters;
	const free = getKnownFreeSlots(state, node);
	const session = state.callers.sessionOf.get(request);
	if (reserved === 0 || session === undefined) return free > 0;
	const mayUseReserved = isReservedFor(readTier(state, node, session));
	if (free === 0 || (free <= reserved && !mayUseReserved)) return false;
	const { meant } = state.callers.tokens.get(session) ?? {};
	if (free <= reserved && meant && !isReservedFor(meant)) state.record.counts.reservedTaken++;
	return true;
}

function writeAdmission(state: State, node: Node, reign: Reign, request: number, reply: Reply): void {
	const { term, entries } = reign;
	const conditions = {
		capacity: hasMechanism(state, "capacity limit") ? state.parameters.capacity : Infinity,
		fencing: state.parameters.fencing === 1 && hasMechanism(state, "term fencing"),
		idempotent: hasMechanism(state, "idempotent requests"),
	};
	askTable(
		state,
		node,
		(table) => admit(table, request, { node: node.id, term }, conditions, state.now),
		(admission) => {
			const since = localTime(state, node);
			if (admission === "written" || admission === "pending") {
				entries.set(request, { state: "written", since });
				startWork(state, node.id, request);
				reply({ accepted: true, term });
			} else if (admission === "done") {
				entries.delete(request);
				reply({ accepted: true, term });
			} else if (admission === undefined) {
				entries.set(request, { state: "unknown", since });
				reply(refusal("unknown"));
			} else {
				entries.delete(request);
				reply(refusal(admission === "full" ? "busy" : "not leader"));
				if (admission === "fenced") stepDown(state, node, "the table has a later term");
			}
		},
	);
}

/** Forwards a request to the leader that a follower knows, and returns the answer to the caller. */
function forward(state: State, node: Node, request: number, reply: Reply): void {
	const { counts } = state.record;
	const leader = node.leader && hasMechanism(state, "forwarding") ? state.nodes[node.leader.node] : undefined;
	if (!leader || leader === node) {
		reply(refusal("no leader"));
		return;
	}
	if (knowsNoneFree(state, node)) {
		counts.shedByFollowers++;
		reply(refusal("busy"));
		return;
	}
	counts.forwards++;
	let answered = false;
	const once = (answer: Answer) => {
		if (answered) return;
		answered = true;
		if (!answer.accepted && answer.why !== "busy") counts.failedForwards++;
		reply(answer);
	};
	const sendBack = (answer: Answer) =>
		send(state, leader.id, node.id, () => runWhenAwake(node, () => once(answer)));
	send(state, node.id, leader.id, () => {
		if (leader.alive) runWhenAwake(leader, () => receive(state, leader, request, true, sendBack));
		else sendBack(refusal("unreachable"));
	});
	if (hasMechanism(state, "forward timeout"))
		scheduleOnNode(state, node, forwardTimeout, () => once(refusal("unreachable")));
}
