import { clampValues } from "@/lib/simulation/parameters";
import { sendRequest } from "./callers";
import { setClockRate } from "./clock";
import { runWhenAwake, schedule } from "./cluster";
import { boot, stopInOrder } from "./election";
import { parameters } from "./parameters";
import { beginSpan, endSpan, logEvent, recordLeaderLoss, recordReignEnd } from "./record";
import type { Node, Place, State } from "./state";

/** A node by its number or by its role: the leader in the table, the first other node, or the last target. */
export type Target = number | "leader" | "follower" | "last";

/** Every action on a cluster. */
export type Action =
	| { do: "kill" | "restart" | "stop" | "pause" | "resume"; node: Target }
	| { do: "cut" | "cut one way"; from: Target | Exclude<Place, number>; to: Target | Exclude<Place, number> }
	| { do: "isolate"; node: Target; from: "peers" | "table" | "everything" }
	| { do: "heal" }
	| { do: "run clock"; node: Target; permille: number }
	| { do: "mute" | "downgrade"; node: Target }
	| { do: "set"; key: "tableDelay" | "peerDelay" | "loss"; value: number }
	| { do: "table away" | "table back" }
	| { do: "spoil cookies"; how: "forged" | "unknown node" }
	| { do: "burst"; requests: number };

/** An action at a time in ms since the start. */
export type TimedAction = Action & { at: number };

/** Performs an action now. Does nothing if its target does not exist. */
export function performAction(state: State, action: Action): void {
	switch (action.do) {
		case "heal":
			state.cuts.clear();
			logEvent(state.record, state.now, "All links are restored.");
			break;
		case "set":
			state.parameters = clampValues(parameters, { ...state.parameters, [action.key]: action.value });
			break;
		case "table away":
		case "table back":
			state.tableUp = action.do === "table back";
			logEvent(state.record, state.now, state.tableUp ? "The table is up." : "The table is down.");
			break;
		case "spoil cookies":
			spoilCookies(state, action.how);
			break;
		case "burst":
			for (let i = 0; i < action.requests; i++) sendRequest(state);
			break;
		case "cut":
		case "cut one way":
			cut(state, resolveTarget(state, action.from), resolveTarget(state, action.to), action.do === "cut");
			break;
		default:
			actOnNode(state, action);
	}
}

type NodeAction = Extract<Action, { node: Target }>;

function actOnNode(state: State, action: NodeAction): void {
	const node = findTarget(state, action.node);
	if (!node) return;
	state.lastTarget = node.id;
	switch (action.do) {
		case "kill":
			kill(state, node);
			break;
		case "restart":
			restart(state, node);
			break;
		case "stop":
			if (node.alive && !node.paused) stopInOrder(state, node, () => kill(state, node));
			break;
		case "pause":
			pause(state, node);
			break;
		case "resume":
			resume(state, node);
			break;
		case "isolate":
			isolate(state, node, action.from);
			break;
		case "run clock":
			setClockRate(node.clock, state.now, action.permille);
			break;
		case "mute":
			node.muted = true;
			break;
		case "downgrade":
			node.version = "old";
	}
}

/** Returns the target node, or undefined if there is none. */
export function findTarget(state: State, target: Target): Node | undefined {
	if (typeof target === "number") return state.nodes[target];
	if (target === "last") return state.lastTarget === undefined ? undefined : state.nodes[state.lastTarget];
	const owner = state.table.lock?.owner;
	if (target === "leader") return owner === undefined ? undefined : state.nodes[owner];
	return state.nodes.find(({ id, alive }) => alive && id !== owner);
}

function resolveTarget(state: State, where: Target | Exclude<Place, number>): Place | undefined {
	if (where === "table" || where === "balancer" || where === "workers") return where;
	const node = findTarget(state, where);
	if (node) state.lastTarget = node.id;
	return node?.id;
}

function kill(state: State, node: Node): void {
	if (!node.alive) return;
	noteLoss(state, node);
	node.alive = false;
	node.paused = false;
	node.held = [];
	node.reign = undefined;
	node.duty++;
	recordReignEnd(state.record, state.now, node.id);
	endSpan(state.record, state.now, node.id, "paused");
	beginSpan(state.record, state.now, node.id, "dead");
	logEvent(state.record, state.now, `Node ${node.id + 1} is down.`, node.id);
}

function restart(state: State, node: Node): void {
	if (node.alive) kill(state, node);
	endSpan(state.record, state.now, node.id, "dead");
	logEvent(state.record, state.now, `Node ${node.id + 1} starts.`, node.id);
	boot(state, node);
}

function pause(state: State, node: Node): void {
	if (!node.alive || node.paused) return;
	noteLoss(state, node);
	node.paused = true;
	beginSpan(state.record, state.now, node.id, "paused");
	logEvent(state.record, state.now, `Node ${node.id + 1} pauses.`, node.id);
}

/** Resumes a node as if no time had passed: it handles the events that arrived meanwhile, in order. */
function resume(state: State, node: Node): void {
	if (!node.alive || !node.paused) return;
	node.paused = false;
	endSpan(state.record, state.now, node.id, "paused");
	logEvent(state.record, state.now, `Node ${node.id + 1} resumes.`, node.id);
	const held = node.held;
	node.held = [];
	for (const happen of held) schedule(state, 0, () => runWhenAwake(node, happen));
}

function isolate(state: State, node: Node, from: "peers" | "table" | "everything"): void {
	if (from !== "table")
		for (const other of state.nodes) if (other !== node) cut(state, node.id, other.id, true);
	if (from !== "peers") cut(state, node.id, "table", true);
	if (from === "everything") cut(state, node.id, "balancer", true);
	if (from !== "peers") noteLoss(state, node);
}

function cut(state: State, from: Place | undefined, to: Place | undefined, bothWays: boolean): void {
	if (from === undefined || to === undefined) return;
	state.cuts.add(`${from}>${to}`);
	if (bothWays) state.cuts.add(`${to}>${from}`);
	logEvent(state.record, state.now, `Link cut: from ${nameOf(from)} to ${nameOf(to)}.`);
}

function nameOf(where: Place): string {
	return typeof where === "number" ? `node ${where + 1}` : `the ${where}`;
}

/** Starts measuring recovery if the node is the leader. */
function noteLoss({ table, record, now }: State, node: Node): void {
	if (table.lock?.owner === node.id && !table.lock.released) recordLeaderLoss(record, now, table.lock.term);
}

/** Makes every cookie name a node that does not exist, or the last node with an invalid signature. */
function spoilCookies({ callers, nodes }: State, how: "forged" | "unknown node"): void {
	const bad =
		how === "forged"
			? { node: nodes.length - 1, isSigned: false }
			: { node: nodes.length + 7, isSigned: true };
	callers.cookies = callers.cookies.map((cookie) => cookie && bad);
}
