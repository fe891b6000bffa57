import { freeAt, knowsOfNone } from "./capacity";
import { askTable, leads, localTime, type Node, nodeAfter, type State, send, wake } from "./cluster";
import { stepDown } from "./election";
import { forwardTimeout } from "./parameters";
import { admit } from "./table";
import { startWork } from "./workers";

/** What a caller can be told: accepted with the leader's term, or why not. All but the first may be tried again. */
export type Answer =
	| { accepted: true; term: number }
	| { accepted: false; why: "busy" | "no leader" | "not leader" | "unreachable" | "unknown" };

export type Reply = (answer: Answer) => void;

const refusal = (why: Extract<Answer, { accepted: false }>["why"]): Answer => ({ accepted: false, why });

/**
 * A node receives a request: the leader admits it, a follower forwards it to the leader, once.
 *
 * @param isForwarded whether another node sent it on
 */
export function receive(state: State, node: Node, request: number, isForwarded: boolean, reply: Reply): void {
	if (leads(state, node)) {
		if (node.reign?.ready) admitAsLeader(state, node, request, reply);
		else reply(refusal("no leader"));
	} else if (isForwarded) reply(refusal("not leader"));
	else forward(state, node, request, reply);
}

/** The leader writes the request down and acknowledges it once that is done. */
function admitAsLeader(state: State, node: Node, request: number, reply: Reply): void {
	const { reign } = node;
	const { capacity, fencing, ackFirst } = state.parameters;
	if (!reign) return;
	const { term, entries } = reign;
	if (entries.get(request)?.state === "written") {
		reply({ accepted: true, term });
		return;
	}
	if (!entries.has(request) && freeAt(state, node) === 0) {
		reply(refusal("busy"));
		return;
	}
	entries.set(request, { state: "writing", since: localTime(state, node) });
	if (ackFirst === 1) reply({ accepted: true, term });
	askTable(
		state,
		node,
		(table) => admit(table, request, { node: node.id, term }, capacity, fencing === 1, state.now),
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
				if (admission === "fenced") stepDown(state, node, "a later leader’s term is in the table");
			}
		},
	);
}

/** A follower sends the request on to whom it takes for the leader, and the answer back. */
function forward(state: State, node: Node, request: number, reply: Reply): void {
	const { counts, current } = state.record;
	const leader = node.leader && state.nodes[node.leader.node];
	if (!leader || leader === node) {
		reply(refusal("no leader"));
		return;
	}
	if (knowsOfNone(state, node)) {
		counts.shedByFollowers++;
		reply(refusal("busy"));
		return;
	}
	counts.forwards++;
	current.forwarded++;
	let answered = false;
	const once = (answer: Answer) => {
		if (answered) return;
		answered = true;
		if (!answer.accepted && answer.why !== "busy") counts.failedForwards++;
		reply(answer);
	};
	const sendBack = (answer: Answer) => send(state, leader.id, node.id, () => wake(node, () => once(answer)));
	send(state, node.id, leader.id, () => {
		if (leader.alive) wake(leader, () => receive(state, leader, request, true, sendBack));
		else sendBack(refusal("unreachable"));
	});
	nodeAfter(state, node, forwardTimeout, () => once(refusal("unreachable")));
}
