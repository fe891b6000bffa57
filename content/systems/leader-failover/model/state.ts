import type { Tier, Version } from "@/content/systems/tier-migration/model/tokens";
import type { Agenda } from "@/lib/simulation/heap";
import type { Random } from "@/lib/simulation/random";
import type { Clock } from "./clock";
import type { Mechanism } from "./mechanisms";
import type { Parameters } from "./parameters";
import type { RunRecord } from "./record";
import type { Table } from "./table";

/** An endpoint of messages: a node by its number, or one of these. */
export type Place = number | "table" | "balancer" | "workers";

/** A period of leadership, as the leader itself sees it. */
export interface Reign {
	term: number;
	version: number;
	/** End of its lease, on its own clock. */
	validUntil: number;
	/** Whether it has loaded the pending requests and serves. */
	ready: boolean;
	/** Requests that use capacity, with their state since a time on its clock. */
	entries: Map<number, { state: "writing" | "written" | "unknown"; since: number }>;
	/** Number of its next broadcast. */
	sequence: number;
}

/** One of the nodes. */
export interface Node {
	id: number;
	alive: boolean;
	paused: boolean;
	clock: Clock;
	/** Software version, which determines the format of priorities in session tokens. */
	version: Version;
	/** Whether its broadcasts are stopped. */
	muted: boolean;
	/** Events that arrived while it was paused. */
	held: (() => void)[];
	/** Incremented when it starts or changes its role, which cancels what was scheduled before. */
	duty: number;
	/** The last seen version of the lock, and when it was first seen, on its own clock. */
	seen: { version: number; at: number } | undefined;
	reign: Reign | undefined;
	/** The leader that it knows of. */
	leader: { node: number; term: number } | undefined;
	/** The last broadcast of free capacity, and its arrival time on its own clock. */
	capacity: { term: number; sequence: number; free: number; at: number } | undefined;
}

/** A run of the model. Treat it as read-only; `advance`, `act`, and `change` update it. */
export interface State {
	/** ms since the start. */
	now: number;
	parameters: Parameters;
	/** Mechanisms that this run turns off. */
	off: ReadonlySet<Mechanism>;
	nodes: Node[];
	table: Table;
	tableUp: boolean;
	/** Cut links, one direction each, as "from>to". */
	cuts: Set<string>;
	callers: Callers;
	/** Requests in progress, and requests whose work ever started. */
	working: Set<number>;
	started: Set<number>;
	record: RunRecord;
	/** The target of the last action. */
	lastTarget: number | undefined;
	/** Incremented when the load changes, which drops requests scheduled before. */
	epoch: number;
	future: Agenda<() => void>;
	random: { network: Random; callers: Random };
}

/** A session's cookie: its node, and whether the load balancer's signature is valid. */
export interface Cookie {
	node: number;
	isSigned: boolean;
}

/** Callers and the load balancer in front of the nodes. */
export interface Callers {
	/** Cookie of each session, once it has one. */
	cookies: (Cookie | undefined)[];
	/** Consecutive failed health checks, by node. */
	failures: number[];
	/** The node for the next session without a cookie. */
	next: number;
	issued: number;
	/** Requests that were sent and are neither acknowledged nor given up. */
	open: Set<number>;
	/** The session of every request, and the token of every session that has one. */
	sessionOf: Map<number, number>;
	tokens: Map<number, SessionToken>;
}

/** A session's token from its first admitted request on: its priority, in the format of the leader that wrote it. */
export interface SessionToken {
	number: number;
	writtenBy: Version;
	/** The tier that the writer intended. */
	meant: Tier;
}
