import { createAgenda } from "@/lib/simulation/heap";
import { clampValues } from "@/lib/simulation/parameters";
import { createRandom } from "@/lib/simulation/random";
import { performAction, type TimedAction } from "./actions";
import { checkHealth, createCallers, sendRequest } from "./callers";
import { createClock } from "./clock";
import { schedule } from "./cluster";
import { boot } from "./election";
import type { Mechanism } from "./mechanisms";
import { type Parameters, parameters as table } from "./parameters";
import { closeBin, createRecord } from "./record";
import type { Node, State } from "./state";
import { createTable } from "./table";

/** Length of a bin, in ms. */
export const binLength = 250;

/** Upper limit of the clocks' initial readings. Readings of different nodes are unrelated. */
const anyTime = 1_000_000_000;

/**
 * Returns a cluster at time 0: all nodes have just started, and none leads.
 *
 * @param values the parameters, clamped to their ranges
 * @param seed a whole number; the same seed, parameters, and actions give the same history
 * @param script actions to perform at given times
 * @param off mechanisms that the run turns off
 */
export function start(
	values: Parameters,
	seed: number,
	script: readonly TimedAction[] = [],
	off: readonly Mechanism[] = [],
): State {
	const parameters = clampValues(table, values);
	const random = { network: createRandom(seed), callers: createRandom(seed ^ 0x0ca1_1e25) };
	const state: State = {
		now: 0,
		parameters,
		off: new Set(off),
		nodes: Array.from({ length: parameters.nodes }, (_, id) => newNode(id, random.network.below(anyTime))),
		table: createTable(),
		tableUp: true,
		cuts: new Set(),
		callers: createCallers(parameters),
		working: new Set(),
		started: new Set(),
		record: createRecord(),
		lastTarget: undefined,
		epoch: 0,
		future: createAgenda(),
		random,
	};
	for (const node of state.nodes) boot(state, node);
	for (const action of script) state.future.plan(action.at, () => performAction(state, action));
	checkHealth(state);
	planRequest(state);
	planBin(state);
	return state;
}

function newNode(id: number, clockShows: number): Node {
	return {
		id,
		alive: true,
		paused: false,
		clock: createClock(clockShows, 0),
		version: "new",
		muted: false,
		held: [],
		duty: 0,
		seen: undefined,
		reign: undefined,
		leader: undefined,
		capacity: undefined,
	};
}

/** Advances a run through all events up to and including a time in ms. */
export function advance(state: State, until: number): void {
	for (let next = state.future.due(until); next; next = state.future.due(until)) {
		state.now = next.at;
		next.event();
	}
	state.now = Math.max(state.now, until);
}

/** Advances to the next event, by one second at most. */
export function step(state: State): void {
	advance(state, Math.min(state.now + 1000, Math.max(state.now, state.future.nextAt())));
}

/** Changes parameters from now on, clamped to their ranges. The number of nodes does not change. */
export function change(state: State, values: Partial<Parameters>): void {
	const { load, nodes } = state.parameters;
	state.parameters = clampValues(table, { ...state.parameters, ...values, nodes });
	if (state.parameters.load === load) return;
	state.epoch++;
	planRequest(state);
}

function planRequest(state: State): void {
	const { epoch, random, parameters } = state;
	if (parameters.load === 0) return;
	schedule(state, Math.max(1, Math.round(random.callers.exponential(1000 / parameters.load))), () => {
		if (state.epoch !== epoch) return;
		sendRequest(state);
		planRequest(state);
	});
}

function planBin(state: State): void {
	schedule(state, binLength, () => {
		closeBin(state.record, state.now);
		planBin(state);
	});
}
