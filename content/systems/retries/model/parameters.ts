import { createDialHelpers, type Parameter } from "@/lib/simulation/parameters";

/** The remedies, one of which may be on. The values of the dial `remedy` are the positions in this list. */
export const remedies = [
	"none",
	"retry budget",
	"full jitter",
	"client throttling",
	"deadlines",
	"newest first",
	"load shedding",
] as const;
export type Remedy = (typeof remedies)[number];

export const remedyLabels: Readonly<Record<Remedy, string>> = {
	none: "None",
	"retry budget": "Retry budget",
	"full jitter": "Full jitter",
	"client throttling": "Client-side throttling",
	deadlines: "Deadlines",
	"newest first": "Newest first (LIFO)",
	"load shedding": "Load shedding",
};

/** What each remedy does, in a few words. */
export const remedyGlosses: Readonly<Record<Remedy, string>> = {
	none: "",
	"retry budget": "clients retry few of their calls",
	"full jitter": "retries wait a random time",
	"client throttling": "clients call less while calls fail",
	deadlines: "drop calls that are too late",
	"newest first": "answer those who still wait",
	"load shedding": "keep the queue short",
};

/** Initial settings. Example values, not any company's. */
export const defaults = {
	/** Position in `remedies`. */
	remedy: 0,
	/** Calls per second of all clients together, without retries. */
	load: 80,
	/** Retries per call after the first attempt. */
	retries: 3,
	/** How long a client waits for an answer to an attempt, ms. */
	timeout: 500,
	/** Wait before the first retry, ms. It doubles with every retry. */
	backoff: 100,
	/** % of attempts that are lost before they reach the service. */
	lost: 0,
	/** Requests per second that the service can complete. */
	capacity: 100,
	/** Room in the service: the waiting requests and the one in progress. */
	queue: 200,
	/** A blip: its length in s, and the capacity that is left, in %. */
	blipLength: 8,
	blipCapacity: 20,
	/** Retries per 100 calls that the retry budget allows. */
	budget: 10,
	/** K of client-side throttling: attempts that a client sends per accepted one. */
	multiplier: 2,
	/** With deadlines, the service drops a request that has less than this left, ms. */
	margin: 30,
	/** With load shedding, the service rejects new requests beyond this number. */
	shedAt: 20,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	choice(
		"Remedy",
		"remedy",
		"Remedy",
		remedies.map((remedy) => remedyLabels[remedy]),
	),
	dial("Clients", "load", "Calls", "/s", [5, 150]),
	dial("Clients", "retries", "Retries per call", "", [0, 5]),
	dial("Clients", "timeout", "Timeout", "ms", [100, 2000, 50]),
	dial("Clients", "backoff", "First backoff", "ms", [0, 1000, 50]),
	dial("Clients", "lost", "Attempts lost on the way", "%", [0, 90, 5]),
	dial("Service", "capacity", "Capacity", "/s", [20, 400, 10]),
	dial("Service", "queue", "Queue length", "requests", [5, 400, 5]),
	dial("Blip", "blipLength", "Length", "s", [1, 20]),
	dial("Blip", "blipCapacity", "Capacity left", "%", [0, 90, 5]),
	dial("Remedy settings", "budget", "Budget: retries", "% of calls", [0, 100, 5]),
	dial("Remedy settings", "multiplier", "Throttling: K", "", [1.1, 4, 0.1]),
	dial("Remedy settings", "margin", "Deadlines: drop with less than", "ms left", [0, 100, 5]),
	dial("Remedy settings", "shedAt", "Shedding: reject beyond", "requests", [1, 100]),
];

/** Number of clients. Each has its own retry budget and throttle. */
export const clientCount = 20;
/** Retries that a client's budget saves up, at most. */
export const savedRetries = 2;
/** Time constant of a client's throttle, in ms: how long it remembers attempts and acceptances. */
export const memory = 5000;

/** Assumptions that no source supports, one sentence each. */
export const assumptions: readonly string[] = [
	"Every number is an example: load, capacity, queue, timeout, retries, and the settings of the remedies.",
	`Calls arrive at random (a Poisson process) at ${clientCount} clients, and keep arriving while the service is down. Users who give up would lower the load; users who reload would raise it.`,
	"One server does one request at a time. A request takes an exponentially distributed time.",
	"An attempt that times out is abandoned: the client ignores a late answer, and the service does not know that the client has left.",
	"A full queue rejects at once. Rejecting and dropping cost the service nothing; in reality they cost a little, which matters at many times the capacity.",
	"Without jitter, the wait before retry n is the first backoff × 2ⁿ⁻¹. With full jitter it is uniform between 0 and that, as in the AWS article.",
	`The retry budget is a token bucket per client. Each call adds a tenth of a token by default, a retry takes one, and ${savedRetries} can be saved up.`,
	`A client’s throttle counts attempts and acceptances with a time constant of ${memory / 1000} s; Google’s book uses the last two minutes. A call that the client rejects itself fails at once, without a retry.`,
	"With deadlines, each request carries the time at which its client gives up. The service looks at it once, before it starts the request, and does not stop a request halfway.",
	"Newest first: the service takes the newest request; a full queue still rejects new ones.",
	"Messages take no time, and an answer is never lost.",
];
