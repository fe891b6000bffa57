import { readClock, toTrueWait } from "./clock";
import type { Mechanism } from "./mechanisms";
import { tableTimeout } from "./parameters";
import type { Node, Place, State } from "./state";
import type { Table } from "./table";

/** Returns whether this run uses a mechanism. */
export function hasMechanism(state: State, mechanism: Mechanism): boolean {
	return !state.off.has(mechanism);
}

/** Schedules a callback after a number of true ms. */
export function schedule(state: State, ms: number, happen: () => void): void {
	state.future.plan(state.now + ms, happen);
}

/** Schedules a node's action after a number of ms on its own clock, unless it dies or changes its role before. */
export function scheduleOnNode(state: State, node: Node, ms: number, act: () => void): void {
	const { duty } = node;
	schedule(state, toTrueWait(node.clock, ms), () =>
		runWhenAwake(node, () => {
			if (node.duty === duty) act();
		}),
	);
}

/** Runs a node's action now. A paused node runs it when it resumes; a dead one never does. */
export function runWhenAwake(node: Node, act: () => void): void {
	if (!node.alive) return;
	if (node.paused) node.held.push(act);
	else act();
}

/** Returns the reading of a node's own clock. */
export function localTime(state: State, node: Node): number {
	return readClock(node.clock, state.now);
}

/** Returns whether a node believes to lead: its lease is valid on its own clock. */
export function leads(state: State, node: Node): boolean {
	if (!node.alive || node.reign === undefined) return false;
	return localTime(state, node) < node.reign.validUntil || !hasMechanism(state, "local lease check");
}

/** Sends a message. It arrives after the link's delay, or is lost. Losses occur only between nodes. */
export function send(state: State, from: Place, to: Place, arrive: () => void): void {
	const { parameters, cuts, random } = state;
	if (cuts.has(`${from}>${to}`)) return;
	const isPeer = typeof from === "number" && typeof to === "number";
	const lost = random.network.next() * 100 < parameters.loss;
	if (isPeer && lost) return;
	const toTable = from === "table" || to === "table";
	schedule(state, toTable ? Math.ceil(parameters.tableDelay / 2) : parameters.peerDelay, arrive);
}

/**
 * Sends a question to the table and calls the node with the answer, or with undefined after the timeout. A late
 * answer is ignored, although the table may have performed the operation.
 */
export function askTable<Answer extends object | string | number | boolean>(
	state: State,
	node: Node,
	ask: (table: Table) => Answer,
	goOn: (answer: Answer | undefined) => void,
): void {
	const { duty } = node;
	let answered = false;
	const once = (answer: Answer | undefined) => () => {
		if (answered || node.duty !== duty) return;
		answered = true;
		goOn(answer);
	};
	send(state, node.id, "table", () => {
		if (!state.tableUp) return;
		const answer = ask(state.table);
		send(state, "table", node.id, () => runWhenAwake(node, once(answer)));
	});
	scheduleOnNode(state, node, tableTimeout, once(undefined));
}
