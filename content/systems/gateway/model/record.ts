/** Length of a bin, ms. */
export const binLength = 500;

export interface RunRecord {
	total: {
		/** Attempts to connect, and those that were rejected or found no host. */
		attempts: number;
		rejected: number;
		/** Handshakes completed. */
		completed: number;
		/** Connections that were lost with a host, and those that a deployment closed. */
		lost: number;
		closed: number;
		/** Hosts that were lost, and those of them that failed a health check. */
		hostsLost: number;
		hostsFailed: number;
		/** Hosts deployed. */
		deployed: number;
	};
	/** Per bin: attempts, and clients without a connection at its end. */
	bins: { attempts: number; offline: number }[];
	/** The most attempts in a bin. */
	peak: number;
	/** Time without a connection, added up over clients, s. */
	offlineTime: number;
	/** The latest time at which a client lost its connection while all had one, and when all had one again, ms. */
	outage: { from: number; until: number | undefined } | undefined;
	/** The latest events, oldest first. */
	events: { at: number; text: string }[];
}

const EVENTS_KEPT = 40;

export const createRecord = (): RunRecord => ({
	total: {
		attempts: 0,
		rejected: 0,
		completed: 0,
		lost: 0,
		closed: 0,
		hostsLost: 0,
		hostsFailed: 0,
		deployed: 0,
	},
	bins: [],
	peak: 0,
	offlineTime: 0,
	outage: undefined,
	events: [],
});

/** Adds an event to the list. */
export function report({ events }: RunRecord, at: number, text: string): void {
	events.push({ at, text });
	if (events.length > EVENTS_KEPT) events.shift();
}

/** Notes how many clients are without a connection after a step of a length in ms that ends at a time. */
export function noteStep(
	record: RunRecord,
	at: number,
	length: number,
	attempts: number,
	offline: number,
): void {
	const { bins, outage } = record;
	const index = Math.ceil(at / binLength) - 1;
	const bin = bins[index] ?? { attempts: 0, offline };
	bins[index] = bin;
	bin.attempts += attempts;
	bin.offline = offline;
	record.peak = Math.max(record.peak, bin.attempts);
	record.offlineTime += (offline * length) / 1000;
	if (offline > 0) {
		if (!outage || outage.until !== undefined) record.outage = { from: at, until: undefined };
	} else if (outage && outage.until === undefined) outage.until = at;
}
