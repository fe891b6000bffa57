import type { Version } from "@/content/systems/tier-migration/model/tokens";
import type { Agenda } from "@/lib/simulation/heap";
import type { Random } from "@/lib/simulation/random";
import type { Callers } from "./callers";
import { type Clock, timeOn, trueWait } from "./clock";
import type { Mechanism } from "./mechanisms";
import { type Parameters, tableTimeout } from "./parameters";
import type { RunRecord } from "./record";
import type { Table } from "./table";

/** Where messages come from and go to: a node by its number, or one of these. */
export type Place = number | "table" | "balancer" | "workers";

/** A time as leader, as the leader itself sees it. */
export interface Reign {
	term: number;
	version: number;
	/** On its own clock: until when its lease lasts. */
	validUntil: number;
	/** Whether it has read the pending requests and serves. */
	ready: boolean;
	/** Requests that take up capacity: being written since, written since, or of unknown fate since, on its clock. */
	entries: Map<number, { state: "writing" | "written" | "unknown"; since: number }>;
	/** Numbers its broadcasts. */
	sequence: number;
}

/** One of the nodes. */
export interface Node {
	id: number;
	alive: boolean;
	paused: boolean;
	clock: Clock;
	/** Its software, which decides the format in which it writes priorities into session tokens. */
	version: Version;
	/** Whether its broadcasts have stopped. */
	muted: boolean;
	/** What came in while it was paused. */
	held: (() => void)[];
	/** Goes up when it starts or its role changes, so that what was planned for before is dropped. */
	duty: number;
	/** The lock as last seen, and when that version was first seen, on its own clock. */
	seen: { version: number; at: number } | undefined;
	reign: Reign | undefined;
	/** Who leads, as far as it knows. */
	leader: { node: number; term: number } | undefined;
	/** The last broadcast of free capacity, and when it came, on its own clock. */
	capacity: { term: number; sequence: number; free: number; at: number } | undefined;
}

/** A run of the model. Treat it as read-only; `advance`, `act` and `change` move it. */
export interface State {
	/** ms since the start. */
	now: number;
	parameters: Parameters;
	/** Mechanisms that this run does without. */
	off: ReadonlySet<Mechanism>;
	nodes: Node[];
	table: Table;
	tableUp: boolean;
	/** Links that are cut, one way each, as "from>to". */
	cuts: Set<string>;
	callers: Callers;
	/** Requests whose work runs, and those whose work was ever started. */
	working: Set<number>;
	started: Set<number>;
	record: RunRecord;
	/** The node that the last action was done to. */
	lastTarget: number | undefined;
	/** Counts changes of the load, so that requests planned before one are dropped. */
	epoch: number;
	future: Agenda<() => void>;
	random: { network: Random; callers: Random };
}

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
		wake(node, () => {
			if (node.duty === duty) act();
		}),
	);
}

/** Lets a node act now; one that is paused does so when it goes on, and a dead one never. */
export function wake(node: Node, act: () => void): void {
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
		send(state, "table", node.id, () => wake(node, once(answer)));
	});
	nodeAfter(state, node, tableTimeout, once(undefined));
}
