import type { Agenda } from "@/lib/simulation/heap";
import type { ScriptedChange } from "@/lib/simulation/parameters";
import type { Random } from "@/lib/simulation/random";
import type { Flight } from "./flight";
import type { Key, Parameters } from "./parameters";
import type { Tier } from "./tokens";

/** A page to whoever is on call. */
export interface Alarm {
	at: number;
	text: string;
}

export type Event =
	| { kind: "session"; epoch: number }
	| { kind: "turn"; flight: Flight }
	| { kind: "hop"; flight: Flight }
	| { kind: "change"; change: ScriptedChange<Key> };

/** A run of the model. Treat it as read-only; `advance` and `change` move it. */
export interface State {
	/** ms since the start. */
	now: number;
	parameters: Parameters;
	inFlight: Map<number, Flight>;
	/** The latest that ended, the latest last. */
	ended: Flight[];
	alarms: Alarm[];
	tally: Tally;
	applied: ScriptedChange<Key>[];
	/** Whether changes of the script are still made. */
	scripted: boolean;
	future: Agenda<Event>;
	random: Random;
	epoch: number;
	issued: number;
}

/** Counts since the start. */
export interface Tally {
	sent: number;
	served: number;
	refused: number;
	/** Readings by routers and schedulers, and those that weren't what the writer meant. */
	readings: number;
	misread: number;
	/** Decisions made in the shadow, and those that would have given another tier. */
	shadow: number;
	shadowDiffers: number;
	/** Requests served, by tier. */
	byTier: Partial<Record<Tier, number>>;
}
