/**
 * A migration under traffic, from four legacy levels to seven tiers, in two phases. It covers mixed versions, session
 * tokens that outlive a phase, rules that map a request to a tier and give the reason, and refused unknown classes.
 * Time is in whole ms.
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

/** Data for the drawing and the table. */
export interface Snapshot {
	/** s since the start. */
	seconds: number;
	phase: Phase;
	/** The version of each machine, by kind. */
	fleet: { kind: Kind; versions: Version[] }[];
	/** Requests in flight, by age, and the latest that ended. */
	inFlight: readonly Flight[];
	ended: readonly Flight[];
	tally: Tally;
	alarms: readonly Alarm[];
	/** The last step of the preset's script. */
	lastEvent: string | undefined;
}

/** Returns the readings of a run. Does not change the run. */
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
