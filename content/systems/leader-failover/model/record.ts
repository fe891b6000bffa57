/** A period in which a node leads, is dead, or is paused. `to` is missing while it lasts. */
export interface Span {
	node: number;
	kind: "leads" | "dead" | "paused";
	from: number;
	to?: number;
	/** Term of leadership. */
	term?: number;
}

/** A log entry. */
export interface Note {
	at: number;
	text: string;
	node?: number;
}

/** Callers' results in a period of time. */
export interface Bin {
	/** End of the bin, in ms. */
	until: number;
	accepted: number;
	errors: number;
}

/** Counts since the start. */
export interface Counts {
	/** Requests sent, acknowledged, and given up. */
	sent: number;
	accepted: number;
	givenUp: number;
	/** Answers other than an acknowledgment, and timeouts. */
	errors: number;
	busy: number;
	timeouts: number;
	forwards: number;
	failedForwards: number;
	/** Requests that a follower rejected by a recent broadcast, without asking the leader. */
	shedByFollowers: number;
	broadcasts: number;
	staleBroadcasts: number;
	/** Outdated broadcasts that a node used nevertheless. */
	misled: number;
	/** Decisions for which a follower's last broadcast was too old. */
	expiredBroadcasts: number;
	/** Rejections by nodes that knew no leader, or whose leader was not ready. */
	noLeader: number;
	/** Attempts to take the lock that failed because another node was faster. */
	lostRaces: number;
	/** Session tokens written by the other version, and those read as another tier than intended. */
	crossed: number;
	misread: number;
	/** Reserved slots used by sessions below P60. */
	reservedTaken: number;
	/** Largest number of pending requests missing from a leader's own count. */
	uncounted: number;
	/** Sessions moved to another node, and invalid cookies. */
	sessionsMoved: number;
	badCookies: number;
	/** Largest number of requests in progress. */
	mostWorking: number;
	/**
	 * Longest time between two acknowledgments, and longest time from a request's first attempt to its acknowledgment,
	 * in ms.
	 */
	longestGap: number;
	slowest: number;
}

/** The loss of a leader, and the time until the next one's first acknowledgment. */
export interface Recovery {
	/** Time of the loss. */
	from: number;
	/** ms; missing while it lasts. */
	took?: number;
	/** The last term before the loss. */
	term: number;
}

/** All counts and history of a run. */
export interface RunRecord {
	spans: Span[];
	notes: Note[];
	bins: Bin[];
	current: Omit<Bin, "until">;
	counts: Counts;
	recoveries: Recovery[];
	/** Acknowledged requests. */
	acknowledged: Set<number>;
	lastAcknowledged: number | undefined;
	/** Number of times that a node became leader while another still had a lease, by their own clocks. */
	twoLeaders: number;
}

const notesKept = 200;
const binsKept = 400;

/** Returns an empty record. */
export function createRecord(): RunRecord {
	return {
		spans: [],
		notes: [],
		bins: [],
		current: { accepted: 0, errors: 0 },
		counts: createCounts(),
		recoveries: [],
		acknowledged: new Set(),
		lastAcknowledged: undefined,
		twoLeaders: 0,
	};
}

/** Returns counts of zero. */
export function createCounts(): Counts {
	return {
		sent: 0,
		accepted: 0,
		givenUp: 0,
		errors: 0,
		busy: 0,
		timeouts: 0,
		forwards: 0,
		failedForwards: 0,
		shedByFollowers: 0,
		broadcasts: 0,
		staleBroadcasts: 0,
		misled: 0,
		expiredBroadcasts: 0,
		noLeader: 0,
		lostRaces: 0,
		crossed: 0,
		misread: 0,
		reservedTaken: 0,
		uncounted: 0,
		sessionsMoved: 0,
		badCookies: 0,
		mostWorking: 0,
		longestGap: 0,
		slowest: 0,
	};
}

/** Adds an entry to the log. */
export function logEvent({ notes }: RunRecord, at: number, text: string, node?: number): void {
	notes.push(node === undefined ? { at, text } : { at, text, node });
	if (notes.length > notesKept) notes.shift();
}

/** Records the start of a node's leadership. */
export function recordReignStart(record: RunRecord, at: number, node: number, term: number): void {
	record.spans.push({ node, kind: "leads", from: at, term });
	logEvent(record, at, `Node ${node + 1} takes the lock in term ${term}.`, node);
}

/** Records the end of a node's leadership. */
export function recordReignEnd(record: RunRecord, at: number, node: number): void {
	endSpan(record, at, node, "leads");
}

/** Records the start of a node's death or pause. */
export function beginSpan({ spans }: RunRecord, at: number, node: number, kind: Span["kind"]): void {
	spans.push({ node, kind, from: at });
}

/** Ends the open period of a kind. */
export function endSpan({ spans }: RunRecord, at: number, node: number, kind: Span["kind"]): void {
	for (const span of spans)
		if (span.node === node && span.kind === kind && span.to === undefined) span.to = at;
}

/** Starts measuring recovery: the leader of a term can no longer serve. */
export function recordLeaderLoss({ recoveries }: RunRecord, at: number, term: number): void {
	if (recoveries[recoveries.length - 1]?.term !== term) recoveries.push({ from: at, term });
}

/** Records that a request is acknowledged, with the table's term. */
export function acknowledge(
	record: RunRecord,
	at: number,
	request: number,
	term: number,
	firstSent: number,
): void {
	const { counts, acknowledged, recoveries } = record;
	if (acknowledged.has(request)) return;
	acknowledged.add(request);
	counts.accepted++;
	record.current.accepted++;
	counts.longestGap = Math.max(counts.longestGap, at - (record.lastAcknowledged ?? at));
	counts.slowest = Math.max(counts.slowest, at - firstSent);
	record.lastAcknowledged = at;
	for (const recovery of recoveries)
		if (recovery.took === undefined && term > recovery.term) recovery.took = at - recovery.from;
}

/** Closes a bin. */
export function closeBin(record: RunRecord, until: number): void {
	record.bins.push({ until, ...record.current });
	if (record.bins.length > binsKept) record.bins.shift();
	record.current = { accepted: 0, errors: 0 };
}
