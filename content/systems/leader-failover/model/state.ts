import type { Tier, Version } from "@/content/systems/tier-migration/model/tokens";
import type { Agenda } from "@/lib/simulation/heap";
import type { Random } from "@/lib/simulation/random";
import type { Clock } from "./clock";
import type { Mechanism } from "./mechanisms";
import type { Parameters } from "./parameters";
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

/** What a session's cookie says: its node, and whether the load balancer's signature on it is good. */
export interface Cookie {
	node: number;
	isSigned: boolean;
}

/** Callers and the load balancer in front of the nodes. */
export interface Callers {
	/** A cookie a session, once it has one. */
	cookies: (Cookie | undefined)[];
	/** Health checks failed in a row, by node. */
	failures: number[];
	/** The node that the next session without a cookie is given. */
	next: number;
	issued: number;
	/** Requests that were sent and neither acknowledged nor given up. */
	open: Set<number>;
	/** The session of every request, and the token of every session that has one. */
	sessionOf: Map<number, number>;
	tokens: Map<number, SessionToken>;
}

/** What a session carries from its first admitted request on: its priority, as the leader of that time wrote it. */
export interface SessionToken {
	number: number;
	writtenBy: Version;
	/** The tier that the writer meant. */
	meant: Tier;
}
