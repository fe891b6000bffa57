import type { Agenda } from "@/lib/simulation/heap";
import type { ScriptedChange } from "@/lib/simulation/parameters";
import type { Random } from "@/lib/simulation/random";
import type { Flight } from "./flight";
import type { Key, Parameters } from "./parameters";
import type { Tier } from "./tokens";

/** An alarm for the engineer on call. */
export interface Alarm {
	at: number;
	text: string;
}

export type Event =
	| { kind: "session"; epoch: number }
	| { kind: "turn"; flight: Flight }
	| { kind: "hop"; flight: Flight }
	| { kind: "change"; change: ScriptedChange<Key> };

/** A run of the model. Treat it as read-only; `advance` and `change` update it. */
export interface State {
	/** ms since the start. */
	now: number;
	parameters: Parameters;
	inFlight: Map<number, Flight>;
	/** The latest requests that ended, latest last. */
	ended: Flight[];
	alarms: Alarm[];
	tally: Tally;
	applied: ScriptedChange<Key>[];
	/** Whether the script is still active. */
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
	/** Readings by routers and schedulers, and those that differ from the writer's intention. */
	readings: number;
	misread: number;
	/** Decisions in shadow mode, and those that would have given another tier. */
	shadow: number;
	shadowDiffers: number;
	/** Requests served, by tier. */
	byTier: Partial<Record<Tier, number>>;
	/** Requests served as another tier than their writer meant: by the tier that they got, then the one meant. */
	mistaken: Partial<Record<Tier, Partial<Record<Tier, number>>>>;
}
