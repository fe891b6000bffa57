import type { Random } from "@/lib/simulation/random";
import type { Reading } from "./parties";
import { classifications, type Request, serviceTiers } from "./rules";
import type { Tier, Version } from "./tokens";

/** Machines of each kind: gateways write tokens, routers and schedulers read them. */
export const machines = 8;

/** The parties that handle a token, in the order a request passes them. */
export const kinds = ["gateway", "router", "scheduler"] as const;

export type Kind = (typeof kinds)[number];

/** Where a request can be: at one of the parties, or running. */
export type Stage = Kind | "running";

/** Where it goes from there; undefined when it is done. */
export const nextStage = {
	gateway: "router",
	router: "scheduler",
	scheduler: "running",
	running: undefined,
} as const;

/** What one party made of a request. */
export interface Seen extends Reading {
	by: Kind;
	machine: number;
	version: Version;
	/** Whether it is the tier that the writer meant. */
	agrees: boolean;
}

/** One turn of a session on its way. */
export interface Flight {
	id: number;
	session: number;
	turn: number;
	request: Request;
	/** The machine of each kind that it passes. */
	path: Readonly<Record<Kind, number>>;
	stage: Stage;
	/** ms: when it came to that stage. */
	since: number;
	token: number;
	meant: Tier;
	seen: Seen[];
	/** Set when it was refused. */
	refused?: string;
}

/** ms that a request is at each party, and that a caller takes until the next turn. */
export const hopTime = 250;
export const thinkTime = 1500;
/** What callers with a class send as their request type. */
const usualTypes: Record<string, string> = {
	PROVISIONED_V1: "PROVISIONED",
	PROVISIONED_V2: "PROVISIONED",
	PRIORITY_ACCESS: "PRIORITY",
	BATCH: "BATCH",
	EVALUATION: "BATCH",
};

/** A session's first request. What is drawn doesn't depend on the phase or the mix, so that runs can be compared. */
export function drawRequest(random: Random, unknownPercent: number): Request {
	const known = classifications[random.below(classifications.length)] ?? "ON_DEMAND";
	const asked = random.below(2 * serviceTiers.length);
	return {
		classification: random.next() * 100 < unknownPercent ? "SPOT" : known,
		serviceTier: serviceTiers[asked],
		requestType: usualTypes[known] ?? "ON_DEMAND",
	};
}

/** The machines that a request will pass. */
export function drawPath(random: Random): Flight["path"] {
	return {
		gateway: random.below(machines),
		router: random.below(machines),
		scheduler: random.below(machines),
	};
}

/** A request that has only just come in. */
export function newFlight(id: number, request: Request, path: Flight["path"], now: number): Flight {
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

/** The next turn of the session, with the token of the last. */
export function nextTurn(flight: Flight, id: number, path: Flight["path"]): Flight {
	return { ...flight, id, path, turn: flight.turn + 1, stage: "gateway", seen: [] };
}
