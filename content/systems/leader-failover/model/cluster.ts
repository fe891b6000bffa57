import { timeOn, trueWait } from "./clock";
import type { Mechanism } from "./mechanisms";
import { tableTimeout } from "./parameters";
import type { Node, Place, State } from "./state";
import type { Table } from "./table";

/** Whether this run has a mechanism. */
export function has(state: State, mechanism: Mechanism): boolean {
	return !state.off.has(mechanism);
}

/** Plans something for in that many true ms. */
export function after(state: State, ms: number, happen: () => void): void {
	state.future.plan(state.now + ms, happen);
}

/** Has a node do something after that many ms on its own clock, unless it has died or changed its role by then. */
export function nodeAfter(state: State, node: Node, ms: number, act: () => void): void {
	const { duty } = node;
	after(state, trueWait(node.clock, ms), () =>
		runWhenAwake(node, () => {
			if (node.duty === duty) act();
		}),
	);
}

/** Lets a node act now; one that is paused does so when it goes on, and a dead one never. */
export function runWhenAwake(node: Node, act: () => void): void {
	if (!node.alive) return;
	if (node.paused) node.held.push(act);
	else act();
}

/** What a node's own clock shows. */
export function localTime(state: State, node: Node): number {
	return timeOn(node.clock, state.now);
}

/** Whether a node leads, as far as it can know: its lease lasts on its own clock. */
export function leads(state: State, node: Node): boolean {
	if (!node.alive || node.reign === undefined) return false;
	return localTime(state, node) < node.reign.validUntil || !has(state, "local lease check");
}

/** Sends a message: it arrives after the link's delay, or never. Losses are between nodes only. */
export function send(state: State, from: Place, to: Place, arrive: () => void): void {
	const { parameters, cuts, random } = state;
	if (cuts.has(`${from}>${to}`)) return;
	const isPeer = typeof from === "number" && typeof to === "number";
	const lost = random.network.next() * 100 < parameters.loss;
	if (isPeer && lost) return;
	const toTable = from === "table" || to === "table";
	after(state, toTable ? Math.ceil(parameters.tableDelay / 2) : parameters.peerDelay, arrive);
}

/**
 * Asks the table something and has the node go on with the answer, or with undefined after the timeout. An answer
 * that comes later is ignored, though what was asked for may have been done.
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
	nodeAfter(state, node, tableTimeout, once(undefined));
}
