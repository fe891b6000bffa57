import { createDialHelpers, type Parameter } from "@/lib/simulation/parameters";

/** How long the index keeps the version of a deleted document, in ms, by the values of the dial `tombstones`. */
export const lifetimes = [10_000, 30_000, 60_000, Infinity] as const;

/** Initial settings. Example values, not any company's. */
export const defaults = {
	/** Whether the index rejects writes that are not newer than what it has: 0 or 1. */
	versions: 0,
	/** Whether a worker fetches the document (GetResource) instead of using the copy in the message: 0 or 1. */
	fetch: 0,
	/** Whether a sweep compares source and index from time to time: 0 or 1. */
	sweep: 0,
	/** Whether dead letters are redriven automatically: 0 or 1. */
	redrive: 0,
	/** % of changes whose notification is lost before it reaches the queue. */
	lost: 0,
	/** % of notifications that the queue delivers twice. */
	twice: 0,
	/** % of receives that fail. */
	fails: 0,
	/** Mean of the random part of a message's delay, ms. */
	spread: 300,
	/** Receives after which a message that still fails goes to the dead-letter queue. */
	receives: 5,
	/** Time until a message whose receive failed can be received again, s. */
	timeout: 3,
	/** Position in `lifetimes`. */
	tombstones: 3,
	/** Changes per second of all documents together. */
	rate: 0.4,
	/** % of the changes of an existing document that delete it. */
	deletes: 25,
	/** Mean of the random part of the work on an update, ms. */
	work: 300,
	/** Time between two sweeps, s. */
	sweepEvery: 10,
	/** 0: the attribute mapping is complete. 1: a row is missing. */
	mapping: 0,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = createDialHelpers(defaults);
const offOn = ["Off", "On"];

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	choice("Remedies", "versions", "Versions and tombstones", offOn),
	choice("Remedies", "fetch", "GetResource", offOn),
	choice("Remedies", "sweep", "Sweep", offOn),
	choice("Remedies", "redrive", "Redrive", offOn),
	dial("Faults", "lost", "Notifications lost", "%", [0, 100, 5]),
	dial("Faults", "twice", "Delivered twice", "%", [0, 100, 5]),
	dial("Faults", "fails", "Receives that fail", "%", [0, 90, 5]),
	dial("Faults", "spread", "Random delay, mean", "ms", [0, 5000, 100]),
	dial("Queue", "receives", "Receives until dead letter", "", [1, 10]),
	dial("Queue", "timeout", "Visibility timeout", "s", [1, 30]),
	choice("Queue", "tombstones", "Tombstones kept for", ["10 s", "30 s", "60 s", "good"]),
	dial("Source and worker", "rate", "Changes", "/s", [0, 5, 0.1]),
	dial("Source and worker", "deletes", "Changes that delete", "%", [0, 100, 5]),
	dial("Source and worker", "work", "Random work, mean", "ms", [0, 5000, 100]),
	dial("Source and worker", "sweepEvery", "Sweep every", "s", [2, 60]),
	choice("Source and worker", "mapping", "Attribute mapping", ["Complete", "A row is missing"]),
];

/** The delay of every message and the work on every message, without their random parts, ms. */
export const leastDelay = 1200;
export const leastWork = 400;
/** Time between two automatic redrives, ms. */
export const redriveEvery = 10_000;

/** Assumptions that no source supports, one sentence each. */
export const assumptions: readonly string[] = [
	"Every number is an example: six documents, rates, delays, timeouts and limits. Timeouts are seconds where real ones are minutes, so that there is something to see.",
	`A message is on its way for ${leastDelay / 1000} s and an exponentially distributed time beyond that, independently of every other message. A real queue keeps the order better than this most of the time, and much worse when a receive fails.`,
	"Any number of workers: no message waits for another.",
	"The source numbers the changes of each document, deletions included, and both the message and GetResource carry that number.",
	"The index compares the version and writes in one step. If an index cannot, a store beside it has to.",
	"A sweep lists source and index at one instant and puts a message for each difference into the queue. That message is never lost, but its receives can fail like any other.",
	"A worker that fails has written nothing. A message that is delivered twice is two messages.",
	"An update whose author attribute has no row in the mapping fails at every receive. A deletion needs no mapping.",
	"What the index shows is what search finds: it has no cache and no refresh interval.",
];
