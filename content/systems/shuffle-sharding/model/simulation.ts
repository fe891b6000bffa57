import { clampValues, type Preset, type ScriptedChange } from "@/lib/simulation/parameters";
import { createRandom, type Random } from "@/lib/simulation/random";
import { createFleets, type Fleet, send, settle } from "./fleet";
import { type Key, type Parameters, parameters as table } from "./parameters";

/** Good tenants' requests that ended in one bin, for each scheme in the order of `schemes`. */
export interface Bin {
	served: number[];
	failed: number[];
}

/** A run of the model. Treat it as read-only; `advance` and `change` update it. */
export interface State {
	/** µs since the start. */
	now: number;
	parameters: Parameters;
	seed: number;
	/** One per scheme. All get the same requests. */
	fleets: Fleet[];
	/** The latest bins, latest last, and the time in µs at which the open one ends. */
	bins: Bin[];
	binEnds: number;
	/** Pending and executed scripted changes. */
	script: ScriptedChange<Key>[];
	applied: ScriptedChange<Key>[];
	/** Time of the next request, in µs. */
	next: number;
	random: Random;
}

/** Length of a bin in µs, and the number of stored bins. */
export const binLength = 250_000;
export const binsKept = 80;

const second = 1_000_000;
/** Parameters whose change reassigns the shards. */
const structure = ["workers", "size", "tenants", "bound"] as const;

/**
 * Returns an empty run at time 0.
 *
 * @param values the parameters, clamped to their ranges; a shard is no larger than the fleet
 * @param seed a whole number; the same seed, parameters, and changes give the same history
 * @param script changes to make, at µs since the start
 */
export function start(values: Parameters, seed: number, script: Preset<Key>["script"] = []): State {
	const parameters = allowed(values);
	const state: State = {
		now: 0,
		parameters,
		seed,
		fleets: createFleets(parameters, seed),
		bins: [],
		binEnds: binLength,
		script: [...script].sort((a, b) => a.at - b.at),
		applied: [],
		next: 0,
		random: createRandom(seed),
	};
	planNext(state);
	return state;
}

/** Advances a run through all events up to and including `until`, in µs since the start. */
export function advance(state: State, until: number): void {
	for (let at = getNextTime(state); at <= until; at = getNextTime(state)) {
		state.now = at;
		const applied = state.script[0];
		if (state.binEnds <= at) closeBin(state);
		else if (applied && applied.at <= at) {
			state.script.shift();
			state.applied.push(applied);
			change(state, applied.set);
		} else {
			const tenant = drawTenant(state);
			for (const fleet of state.fleets) send(fleet, tenant, at, state.parameters);
			planNext(state);
		}
	}
	state.now = Math.max(state.now, until);
	for (const fleet of state.fleets) settle(fleet, state.now, state.parameters);
}

/** Advances to the next request, by one second at most. */
export function step(state: State): void {
	advance(state, Math.min(state.now + second, Math.max(state.now, state.next)));
}

/** Changes parameters from now on. Other workers, shards, or tenants are reassigned and start idle. */
export function change(state: State, values: Partial<Parameters>): void {
	const before = state.parameters;
	// Requests that have ended by now count under the old parameters.
	for (const fleet of state.fleets) settle(fleet, state.now, before);
	state.parameters = allowed({ ...before, ...values });
	if (structure.some((key) => state.parameters[key] !== before[key])) {
		state.fleets = createFleets(state.parameters, state.seed);
		state.bins = [];
	}
	planNext(state);
}

function allowed(values: Parameters): Parameters {
	const parameters = clampValues(table, values);
	return { ...parameters, size: Math.min(parameters.size, parameters.workers) };
}

function getNextTime({ next, script, binEnds }: State): number {
	return Math.min(next, script[0]?.at ?? Infinity, binEnds);
}

/** Returns the requests per second of all bad tenants, and of all others. */
function rates({ tenants, bad, badRate, rate }: Parameters): { bad: number; good: number } {
	const spoiled = Math.min(bad, tenants);
	return { bad: spoiled * badRate, good: (tenants - spoiled) * rate };
}

/** Plans the next request. Arrivals are memoryless, so the model may draw it again at any time. */
function planNext(state: State): void {
	const { bad, good } = rates(state.parameters);
	state.next =
		bad + good === 0 ? Infinity : state.now + Math.ceil(state.random.exponential(second / (bad + good)));
}

function drawTenant({ parameters, random }: State): number {
	const { bad, good } = rates(parameters);
	const spoiled = Math.min(parameters.bad, parameters.tenants);
	return random.next() * (bad + good) < bad
		? random.below(spoiled)
		: spoiled + random.below(parameters.tenants - spoiled);
}

function closeBin(state: State): void {
	for (const fleet of state.fleets) settle(fleet, state.now, state.parameters);
	const ended = state.fleets.map((fleet) => fleet.ended);
	state.bins.push({ served: ended.map(({ served }) => served), failed: ended.map(({ failed }) => failed) });
	if (state.bins.length > binsKept) state.bins.shift();
	for (const fleet of state.fleets) fleet.ended = { served: 0, failed: 0 };
	state.binEnds += binLength;
}
