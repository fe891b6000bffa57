import { createDialHelpers, type Parameter } from "@/lib/simulation/parameters";

/** How long clients wait before they reconnect. The values of the dial `reconnect` are the positions in this list. */
export const policies = ["fixed", "backoff", "jitter"] as const;
export type Policy = (typeof policies)[number];

/** Initial settings. Example values, not any company's. */
export const defaults = {
	/** Position in `policies`. */
	reconnect: 1,
	/** Whether a host rejects handshakes beyond half of what its health check allows: 0 or 1. */
	reject: 0,
	/** Wait before the first attempt, s. With jitter it is random, up to this. */
	wait: 1,
	/** Longest wait after failed attempts, s. */
	cap: 30,
	/** Open connections of the whole fleet, thousands. */
	connections: 80,
	hosts: 8,
	/** Handshakes that a host completes per second. */
	rate: 200,
	/** A health check that waits longer than this behind handshakes fails, s. */
	health: 3,
	/** Time until a lost or deployed host is back, s. */
	restart: 10,
	/** Connections per second that a deployment closes on the host whose turn it is. */
	drain: 1000,
	/** Which host a new connection goes to. 0: any. 1: the one with the fewest connections. */
	balance: 0,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	choice("Clients", "reconnect", "Wait before reconnecting", ["Fixed", "Backoff", "Backoff with jitter"]),
	dial("Clients", "wait", "First wait", "s", [0.5, 60, 0.5]),
	dial("Clients", "cap", "Longest wait", "s", [1, 120]),
	choice("Hosts", "reject", "Busy hosts", ["Queue all", "Reject"]),
	dial("Hosts", "connections", "Connections", "thousand", [10, 200, 10]),
	dial("Hosts", "hosts", "Hosts", "", [3, 10]),
	dial("Hosts", "rate", "Handshakes per host", "/s", [50, 1000, 50]),
	dial("Hosts", "health", "Health check timeout", "s", [1, 10]),
	dial("Hosts", "restart", "Restart takes", "s", [5, 60]),
	dial("Deployment", "drain", "Drain rate", "/s", [100, 5000, 100]),
	choice("Deployment", "balance", "New connections go to", ["any host", "the emptiest host"]),
];

/** Share of the health check's timeout at which a rejecting host's queue is full. */
export const REJECT_AT = 0.5;

/** Assumptions that no source supports, one sentence each. */
export const assumptions: readonly string[] = [
	"Every number is an example: connections, hosts, handshake rate, timeouts and waits.",
	"A client notices at once that its connection is gone. Real clients notice a host that vanished without a word only at their next heartbeat, which spreads them a little.",
	"The load balancer knows at once which hosts are up. A new connection goes to any of them with equal probability, or to the one with the fewest connections, those in handshake included.",
	"A host works on handshakes at a fixed rate, in order. Messages on open connections cost nothing, so a loaded host is slower in reality.",
	"A health check waits in the queue behind the handshakes. A host whose check waits longer than the timeout is taken out when that time is up, and restarts; all its connections are lost.",
	"A client waits for its handshake as long as its host lives. If clients gave up and tried again, hosts would do work for nobody.",
	"A rejected client was told so at once, at no cost to the host, and waits for its next attempt as after any failure.",
	"With backoff, each failed attempt doubles the wait up to the longest one. A completed handshake resets it.",
	"A deployment takes one host at a time: it accepts nothing new, closes its connections at the drain rate, restarts, and only then is the next one’s turn.",
	"A host holds any number of connections. Memory would set a limit.",
];
