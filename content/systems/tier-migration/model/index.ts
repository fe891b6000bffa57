/**
 * A migration from four legacy levels to seven tiers in two phases, under traffic: old and new versions side by side,
 * session tokens that outlive a phase, rules that turn a request into a tier and say why, and unknown classes refused.
 * Time is whole milliseconds.
 */

import { type Flight, type Kind, kinds, machines } from "./flight";
import { phaseOf, versionAt } from "./journey";
import type { Phase } from "./parties";
import type { Alarm, State, Tally } from "./state";
import type { Version } from "./tokens";

export { tiers } from "@/content/systems/priority-scheduler/model/tiers";
export { advance, change, dropScript, send, start, step } from "./fleet";
export * from "./flight";
export {
	assumptions,
	defaults,
	type Key,
	type Parameters,
	parameters,
	presets,
} from "./parameters";
export * from "./parties";
export {
	type Attempt,
	classifications,
	type Decision,
	decide,
	knownRequests,
	type Refusal,
	type Request,
	type Rule,
	requestTypes,
	rules,
	serviceTiers,
} from "./rules";
export type { State } from "./state";
export * from "./tokens";

/** Everything that a drawing and a table need. */
export interface Snapshot {
	/** s since the start. */
	seconds: number;
	phase: Phase;
	/** The version of each machine, by kind. */
	fleet: { kind: Kind; versions: Version[] }[];
	/** Requests on their way, by age; and the latest that ended. */
	inFlight: readonly Flight[];
	ended: readonly Flight[];
	tally: Tally;
	alarms: readonly Alarm[];
	/** What the preset's script did last. */
	lastEvent: string | undefined;
}

/** Reads a run off. It changes nothing. */
export function snapshot(state: State): Snapshot {
	const numbers = Array.from({ length: machines }, (_, machine) => machine);
	return {
		seconds: state.now / 1000,
		phase: phaseOf(state),
		fleet: kinds.map((kind) => ({
			kind,
			versions: numbers.map((machine) => versionAt(state, kind, machine)),
		})),
		inFlight: [...state.inFlight.values()],
		ended: state.ended,
		tally: state.tally,
		alarms: state.alarms,
		lastEvent: state.applied.at(-1)?.label,
	};
}
