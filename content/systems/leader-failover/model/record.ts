/** A stretch of a node's time: leading, dead or paused. `to` is missing while it lasts. */
export interface Span {
	node: number;
	kind: "leads" | "dead" | "paused";
	from: number;
	to?: number;
	/** Of a reign. */
	term?: number;
}

/** Something that happened, in words, for the log. */
export interface Note {
	at: number;
	text: string;
	node?: number;
}

/** What callers met with in a stretch of time. */
export interface Bin {
	/** ms: when it ends. */
	until: number;
	accepted: number;
	errors: number;
	forwarded: number;
}

/** Counts since the start. */
export interface Counts {
	/** Requests that callers sent, those acknowledged, those that callers gave up on. */
	sent: number;
	accepted: number;
	givenUp: number;
	/** Answers other than an acknowledgment, and waits that ended without one. */
	errors: number;
	busy: number;
	timeouts: number;
	forwards: number;
	failedForwards: number;
	/** Requests that a follower turned away by a fresh broadcast, without asking the leader. */
	shedByFollowers: number;
	broadcasts: number;
	staleBroadcasts: number;
	/** Broadcasts that were older than what the node knew, and that it followed all the same. */
	misled: number;
	/** Decisions of followers that a broadcast was too old to go by. */
	expiredBroadcasts: number;
	/** Refusals by nodes that knew no leader, or whose leader was not ready. */
	noLeader: number;
	/** Attempts to take the lock that failed, since another node was faster. */
	lostRaces: number;
	/** Session tokens that the other version wrote, and those that were read as another tier than was meant. */
	crossed: number;
	misread: number;
	/** Reserved slots that went to sessions below P60. */
	reservedTaken: number;
	/** The most pending requests that a leader's own count lacked. */
	uncounted: number;
	/** Sessions that were given another node, and cookies that were wrong. */
	sessionsMoved: number;
	badCookies: number;
	/** The most requests whose work ran at once. */
	mostWorking: number;
	/** The longest time between two acknowledgments, and from a request's first attempt to its acknowledgment, ms. */
	longestGap: number;
	slowest: number;
}

/** A leader's loss and how long it took until another's first acknowledgment. */
export interface Recovery {
	/** When the leader was lost. */
	from: number;
	/** ms; missing while it lasts. */
	took?: number;
	/** The last term before. */
	term: number;
}

/** Everything counted and remembered. */
export interface RunRecord {
	spans: Span[];
	notes: Note[];
	bins: Bin[];
	current: Omit<Bin, "until">;
	counts: Counts;
	recoveries: Recovery[];
	/** Requests that callers were told are accepted. */
	acknowledged: Set<number>;
	lastAcknowledged: number | undefined;
	/** Times that a node began to lead while another still had a lease, by their own clocks. */
	twoLeaders: number;
}

const notesKept = 200;
const binsKept = 400;

/** A record with nothing on it. */
export function freshRecord(): RunRecord {
	return {
		spans: [],
		notes: [],
		bins: [],
		current: { accepted: 0, errors: 0, forwarded: 0 },
		counts: freshCounts(),
		recoveries: [],
		acknowledged: new Set(),
		lastAcknowledged: undefined,
		twoLeaders: 0,
	};
}

/** Counts of nothing. */
export function freshCounts(): Counts {
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

/** Writes something in the log. */
export function note({ notes }: RunRecord, at: number, text: string, node?: number): void {
	notes.push(node === undefined ? { at, text } : { at, text, node });
	if (notes.length > notesKept) notes.shift();
}

/** A node begins to lead. */
export function reignBegins(record: RunRecord, at: number, node: number, term: number): void {
	record.spans.push({ node, kind: "leads", from: at, term });
	note(record, at, `Node ${node + 1} takes the lock in term ${term}.`, node);
}

/** A node leads no longer. */
export function reignEnds(record: RunRecord, at: number, node: number): void {
	endSpan(record, at, node, "leads");
}

/** A node dies or is paused. */
export function beginSpan({ spans }: RunRecord, at: number, node: number, kind: Span["kind"]): void {
	spans.push({ node, kind, from: at });
}

/** Ends what lasts of that kind. */
export function endSpan({ spans }: RunRecord, at: number, node: number, kind: Span["kind"]): void {
	for (const span of spans)
		if (span.node === node && span.kind === kind && span.to === undefined) span.to = at;
}

/** The leader of that term can't serve from now on: the clock of recovery runs. */
export function leaderLost({ recoveries }: RunRecord, at: number, term: number): void {
	if (recoveries[recoveries.length - 1]?.term !== term) recoveries.push({ from: at, term });
}

/** A caller is told that its request is accepted, in that term of the table. */
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

/** Closes a stretch of the past. */
export function closeBin(record: RunRecord, until: number): void {
	record.bins.push({ until, ...record.current });
	if (record.bins.length > binsKept) record.bins.shift();
	record.current = { accepted: 0, errors: 0, forwarded: 0 };
}
