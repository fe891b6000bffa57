import type { Random } from "@/lib/simulation/random";
import type { Reading } from "./parties";
import { classifications, type Request, serviceTiers } from "./rules";
import type { Tier, Version } from "./tokens";

/** Machines of each kind. Gateways write tokens; routers and schedulers read them. */
export const machines = 8;

/** The parties that handle a token, in the order in which a request passes them. */
export const kinds = ["gateway", "router", "scheduler"] as const;

export type Kind = (typeof kinds)[number];

/** The stage of a request: at one of the parties, or running. */
export type Stage = Kind | "running";

/** The stage after each one; undefined if the request is done. */
export const nextStage = {
	gateway: "router",
	router: "scheduler",
	scheduler: "running",
	running: undefined,
} as const;

/** A party's reading of a request. */
export interface StageReading extends Reading {
	by: Kind;
	machine: number;
	version: Version;
	/** Whether it is the tier that the writer intended. */
	agrees: boolean;
}

/** One turn of a session in flight. */
export interface Flight {
	id: number;
	session: number;
	turn: number;
	request: Request;
	/** The machine of each kind on its path. */
	path: Readonly<Record<Kind, number>>;
	stage: Stage;
	/** Time in ms at which it reached the stage. */
	since: number;
	token: number;
	meant: Tier;
	seen: StageReading[];
	/** Reason if it was refused. */
	refused?: string;
}

/** ms that a request spends at each party, and ms until a caller's next turn. */
export const hopTime = 250;
export const thinkTime = 1500;
/** Request types that callers with a class usually send. */
const usualTypes: Record<string, string> = {
	PROVISIONED_V1: "PROVISIONED",
	PROVISIONED_V2: "PROVISIONED",
	PRIORITY_ACCESS: "PRIORITY",
	BATCH: "BATCH",
	EVALUATION: "BATCH",
};

/** Draws a session's first request. The draw does not depend on the phase or the mix, so that runs are comparable. */
export function drawRequest(random: Random, unknownPercent: number): Request {
	const known = classifications[random.below(classifications.length)] ?? "ON_DEMAND";
	const asked = random.below(2 * serviceTiers.length);
	return {
		classification: random.next() * 100 < unknownPercent ? "SPOT" : known,
		serviceTier: serviceTiers[asked],
		requestType: usualTypes[known] ?? "ON_DEMAND",
	};
}

/** Draws the machines on a request's path. */
export function drawPath(random: Random): Flight["path"] {
	return {
		gateway: random.below(machines),
		router: random.below(machines),
		scheduler: random.below(machines),
	};
}

/** Returns a request that has just arrived. */
export function createFlight(id: number, request: Request, path: Flight["path"], now: number): Flight {
	return {
		id,
		session: id,
		turn: 1,
		request,
		path,
		stage: "gateway",
		since: now,
		token: 0,
		meant: "P5",
		seen: [],
	};
}

/** Returns the next turn of a session, with the token of the last turn. */
export function nextTurn(flight: Flight, id: number, path: Flight["path"]): Flight {
	return { ...flight, id, path, turn: flight.turn + 1, stage: "gateway", seen: [] };
}
