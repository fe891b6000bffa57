import { clampValues, type Preset, type ScriptedChange } from "@/lib/simulation/parameters";
import { advanceDemand, createSource, type Source } from "./demand";
import { type Key, type Parameters, parameters as table } from "./parameters";
import { type Needs, sizeFor } from "./sizing";
import { arrangements, createWorld, resize, simulateMinute, type World } from "./world";

/** A run of the model. Treat it as read-only; `advance` and `change` update it. */
export interface State {
	/** Minutes since the start. */
	now: number;
	parameters: Parameters;
	seed: number;
	/** Servers that the setting needs. A scripted surge does not change them, because it is unplanned. */
	needs: Needs;
	source: Source;
	/** One per arrangement. All get the same demand. */
	worlds: World[];
	/** Each team's demand in the last minute, and the total of the latest minutes, latest last. In requests. */
	demands: number[];
	past: number[];
	script: ScriptedChange<Key>[];
	applied: ScriptedChange<Key>[];
}

/** Minutes of history to keep. */
export const HISTORY_MINUTES = 240;

/**
 * Returns an empty run at its first minute.
 *
 * @param values the parameters, clamped to their ranges
 * @param seed a whole number; the same seed, parameters, and changes give the same history
 * @param script changes to make, at minutes since the start
 * @param needs servers that the setting needs; computed by default, which is slow
 */
export function start(
	values: Parameters,
	seed: number,
	script: Preset<Key>["script"] = [],
	needs = computeNeeds(values, seed),
): State {
	const parameters = clampValues(table, values);
	return {
		now: 0,
		parameters,
		seed,
		needs,
		source: createSource(parameters, seed),
		worlds: arrangements.map((arrangement, index) =>
			createWorld(arrangement, serversOf(needs, parameters, index), parameters),
		),
		demands: Array.from({ length: parameters.teams }, () => 0),
		past: [],
		script: [...script].sort((a, b) => a.at - b.at),
		applied: [],
	};
}

/** Returns the servers that a setting needs, sized on other days than those of the run. */
export function computeNeeds(values: Parameters, seed: number): Needs {
	return sizeFor(clampValues(table, values), seed + 1);
}

/** Advances a run through all events up to and including the minute `until`. */
export function advance(state: State, until: number): void {
	while (state.now < until) {
		state.now++;
		for (let next = state.script[0]; next && next.at <= state.now; next = state.script[0]) {
			state.script.shift();
			state.applied.push(next);
			state.parameters = clampValues(table, { ...state.parameters, ...next.set });
		}
		state.demands = advanceDemand(state.source, state.parameters);
		for (const world of state.worlds) simulateMinute(world, state.demands, state.now, state.parameters);
		state.past.push(state.demands.reduce((sum, demand) => sum + demand, 0));
		if (state.past.length > HISTORY_MINUTES) state.past.shift();
	}
}

/** Advances a run by one minute. */
export function step(state: State): void {
	advance(state, state.now + 1);
}

/**
 * Changes parameters from now on, and the servers with them. Another number of teams resets the teams.
 *
 * @param needs as for `start`
 */
export function change(
	state: State,
	values: Partial<Parameters>,
	needs = computeNeeds({ ...state.parameters, ...values }, state.seed),
): void {
	const teams = state.parameters.teams;
	const parameters = clampValues(table, { ...state.parameters, ...values });
	state.parameters = parameters;
	state.needs = needs;
	if (parameters.teams !== teams) {
		const { source, worlds, demands } = start(parameters, state.seed, [], needs);
		Object.assign(state, { source, worlds, demands, past: [] });
	}
	for (const [index, world] of state.worlds.entries())
		resize(world, serversOf(needs, parameters, index), parameters, state.now);
}

/** Returns the servers of an arrangement, by its index in `arrangements`. */
function serversOf(needs: Needs, { provision }: Parameters, index: number): number {
	return (provision === 1 ? needs.pooled : [needs.apart, needs.pooled, needs.shaped][index]) ?? needs.pooled;
}
