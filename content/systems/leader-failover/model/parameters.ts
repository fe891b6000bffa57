import { createDialHelpers, type Parameter } from "@/lib/simulation/parameters";

/** Initial settings. Examples, not any company's figures. */
export const defaults = {
	nodes: 3,
	/** Lease, renewal interval, and polling interval, in ms. */
	lease: 6000,
	heartbeat: 1500,
	poll: 500,
	/** ms between a leader's lease check and its write. */
	writeLag: 5,
	/** Round trip to the table, and one-way delay between nodes, in ms. */
	tableDelay: 10,
	peerDelay: 2,
	/** % of messages between nodes that are lost. */
	loss: 0,
	/** Requests per second, and the number of sessions that send them. */
	load: 20,
	sessions: 12,
	/** Concurrent requests, and the time of each in ms. */
	capacity: 24,
	service: 400,
	/** Slots reserved for sessions of P60 and above. */
	reserved: 0,
	/** ms between broadcasts of the free capacity, and the age at which one expires. */
	broadcast: 500,
	capacityTtl: 2000,
	/** ms between two reconciliations of the leader's own count with the table. */
	reconcile: 3000,
	/** Whether the table rejects writes of past leaders. */
	fencing: 1,
	/** Whether a request is acknowledged before it is written. */
	ackFirst: 0,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

/** Defaults of Amazon's DynamoDB lock client: 20 s, 5 s, and 1 s. */
export const lockClientDefaults = { lease: 20_000, heartbeat: 5000, poll: 1000 } as const;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	dial("Lease", "lease", "Lease", "ms", [500, 60_000, 100]),
	dial("Lease", "heartbeat", "Heartbeat interval", "ms", [100, 20_000, 100]),
	dial("Lease", "poll", "Poll interval", "ms", [100, 10_000, 100]),
	dial("Lease", "writeLag", "Lease check to write", "ms", [0, 1000]),
	dial("Cluster", "nodes", "Nodes", "nodes", [2, 7]),
	dial("Cluster", "tableDelay", "Table round trip", "ms", [2, 5000, 2]),
	dial("Cluster", "peerDelay", "One-way latency between nodes", "ms", [1, 1000]),
	dial("Cluster", "loss", "Message loss between nodes", "%", [0, 100]),
	dial("Callers", "load", "Load", "requests/s", [0, 200]),
	dial("Callers", "sessions", "Sessions", "sessions", [1, 60]),
	dial("Capacity", "capacity", "Capacity", "requests", [1, 200]),
	dial("Capacity", "service", "Service time", "ms", [10, 10_000, 10]),
	dial("Capacity", "reserved", "Slots reserved for P60 and above", "requests", [0, 200]),
	dial("Capacity", "broadcast", "Broadcast interval", "ms", [100, 10_000, 100]),
	dial("Capacity", "capacityTtl", "Broadcast TTL", "ms", [100, 30_000, 100]),
	dial("Capacity", "reconcile", "Reconciliation interval", "ms", [500, 30_000, 100]),
	choice("Safety of writes", "fencing", "Fencing", ["off", "on"]),
	choice("Safety of writes", "ackFirst", "A request is acknowledged", [
		"after the write",
		"before the write",
	]),
];

/** Timeouts in ms: of a node for the table and for forwarding, and of a caller. */
export const tableTimeout = 1000;
export const forwardTimeout = 500;
export const callerTimeout = 2000;
/** ms until a caller's first retry, longest time between retries, and time after which it gives up. */
export const firstBackoff = 100;
export const longestBackoff = 1000;
export const callerPatience = 15_000;
/** ms between health checks, and consecutive failures that remove a node. */
export const healthCheckEvery = 1000;
export const failuresUntilOut = 2;

/** Assumptions that no source supports, as sentences for the page. */
export const assumptions = [
	"The page’s lease of 6 s, renewed every 1.5 s and polled every 0.5 s, is chosen so that recovery stays under 10 s.",
	"The lock follows the published behavior of Amazon’s DynamoDB lock client; the term, used for fencing, is an addition.",
	"An admitted request is one record in the same table, written on condition that the writer’s term is the lock’s.",
	"The table is a single consistent store. It can be slow or down, but it never loses a write.",
	"A leader stops serving when its lease expires on its own clock, counted from when it sent the renewal.",
	"A leader works for 5 ms between lease check and write.",
	"A new leader reads the pending requests before it serves and restarts their work; workers ignore repeats.",
	"Followers forward once, to the leader they last saw in the table or heard from; the receiver answers “not leader”.",
	"Work runs on workers that never fail. They report to all nodes and to the table when it is done.",
	"A node waits 1 s for the table and 0.5 s for a forward; a caller waits 2 s and retries for 15 s.",
	"The load balancer checks each node every second and removes it after two failures; with none left it uses all.",
	"A session’s cookie names its node and is signed; a forged cookie, or one whose node is out, is replaced.",
] as const;
