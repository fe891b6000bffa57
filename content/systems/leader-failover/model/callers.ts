import { hasMechanism, runWhenAwake, schedule, send } from "./cluster";
import {
	callerPatience,
	callerTimeout,
	failuresUntilOut,
	firstBackoff,
	healthCheckEvery,
	longestBackoff,
	type Parameters,
} from "./parameters";
import { acknowledge } from "./record";
import { type Answer, receive } from "./serving";
import type { Callers, Cookie, Node, State } from "./state";

/** Returns callers without requests. */
export function createCallers({ sessions, nodes }: Parameters): Callers {
	return {
		cookies: new Array<Cookie | undefined>(sessions).fill(undefined),
		failures: new Array<number>(nodes).fill(0),
		next: 0,
		issued: 0,
		open: new Set(),
		sessionOf: new Map(),
		tokens: new Map(),
	};
}

/** A caller's request, across all its attempts. */
interface Call {
	request: number;
	session: number;
	first: number;
	attempts: number;
}

/** Sends a request of a random session. */
export function sendRequest(state: State): void {
	const { callers, record, random, parameters } = state;
	const request = ++callers.issued;
	const session = random.callers.below(parameters.sessions);
	callers.open.add(request);
	callers.sessionOf.set(request, session);
	record.counts.sent++;
	attempt(state, { request, session, first: state.now, attempts: 0 });
}

function attempt(state: State, call: Call): void {
	const { callers, record } = state;
	const node = route(state, call.session);
	call.attempts++;
	if (!node) {
		countError(state, "unreachable");
		tryAgain(state, call);
		return;
	}
	let answered = false;
	const once = (answer: Answer) => {
		if (answer.accepted) {
			callers.open.delete(call.request);
			acknowledge(record, state.now, call.request, answer.term, call.first);
		}
		if (answered) return;
		answered = true;
		if (answer.accepted) return;
		countError(state, answer.why);
		if (answer.why === "unreachable") leaveNode(state, call.session, node);
		tryAgain(state, call);
	};
	const sendBack = (answer: Answer) => send(state, node.id, "balancer", () => once(answer));
	send(state, "balancer", node.id, () => {
		if (node.alive) runWhenAwake(node, () => receive(state, node, call.request, false, sendBack));
		else once({ accepted: false, why: "unreachable" });
	});
	schedule(state, callerTimeout, () => {
		if (!answered) record.counts.timeouts++;
		once({ accepted: false, why: "unknown" });
	});
}

function countError({ record }: State, why: Extract<Answer, { accepted: false }>["why"]): void {
	record.counts.errors++;
	record.current.errors++;
	if (why === "busy") record.counts.busy++;
	if (why === "no leader") record.counts.noLeader++;
}

/** Moves the session to another node for its next attempt, because this one is down or cannot reach the leader. */
function leaveNode(state: State, session: number, node: Node): void {
	const { callers, record } = state;
	if (!hasMechanism(state, "session rerouting") || callers.cookies[session]?.node !== node.id) return;
	record.counts.sessionsMoved++;
	callers.cookies[session] = undefined;
}

/** Retries with the same number, so that a request is never admitted twice, until the caller gives up. */
function tryAgain(state: State, call: Call): void {
	if (!state.callers.open.has(call.request)) return;
	const backoff = Math.min(longestBackoff, firstBackoff * 2 ** (call.attempts - 1));
	const wait = Math.ceil(backoff * (0.5 + state.random.callers.next() / 2));
	if (state.now + wait - call.first > callerPatience || !hasMechanism(state, "caller retries")) {
		state.callers.open.delete(call.request);
		state.record.counts.givenUp++;
		return;
	}
	schedule(state, wait, () => {
		if (state.callers.open.has(call.request)) attempt(state, call);
	});
}

/**
 * Returns the load balancer's choice: the cookie's node if the cookie is valid and the node is healthy, otherwise
 * another node with a new cookie. Undefined only in a run without the check that the node exists.
 */
function route(state: State, session: number): Node | undefined {
	const { callers, nodes, record } = state;
	const cookie = callers.cookies[session];
	const isTrusted = cookie && (cookie.isSigned || !hasMechanism(state, "cookie signature"));
	const named = isTrusted ? nodes[cookie.node] : undefined;
	if (isTrusted && !named && !hasMechanism(state, "cookie target")) return undefined;
	if (cookie && !named) record.counts.badCookies++;
	if (named && isRouted(state, named) && hasMechanism(state, "sticky cookies")) return named;
	const chosen = nextNode(state);
	if (cookie && chosen.id !== cookie.node) record.counts.sessionsMoved++;
	callers.cookies[session] = { node: chosen.id, isSigned: true };
	return chosen;
}

/** Returns the next healthy node in turn, or the next node if none is healthy. */
function nextNode(state: State): Node {
	const { callers, nodes } = state;
	const turn = [...nodes.slice(callers.next), ...nodes.slice(0, callers.next)];
	const chosen = turn.find((node) => isRouted(state, node)) ?? turn[0];
	if (!chosen) throw new RangeError("A cluster needs a node.");
	callers.next = (chosen.id + 1) % nodes.length;
	return chosen;
}

/** Returns whether the load balancer routes to a node. */
export function isRouted(state: State, node: Node): boolean {
	const { callers } = state;
	if (!hasMechanism(state, "health checks")) return true;
	return (callers.failures[node.id] ?? 0) < failuresUntilOut;
}

/** Checks every node's health, every second. */
export function checkHealth(state: State): void {
	for (const node of state.nodes) {
		const isWell = node.alive && !node.paused && !state.cuts.has(`balancer>${node.id}`);
		state.callers.failures[node.id] = isWell ? 0 : (state.callers.failures[node.id] ?? 0) + 1;
	}
	schedule(state, healthCheckEvery, () => checkHealth(state));
}
