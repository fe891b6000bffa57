/** The record by which one node leads. It holds a duration and no time of day, so nobody's clock has to be right. */
export interface Lock {
	owner: number;
	/** Goes up by one with every change of leader: the fencing token. */
	term: number;
	/** Another number after every write, as the lock client's record version. */
	version: number;
	/** ms that it has to stay unchanged before another node may take it. */
	lease: number;
	/** Given back by a leader that stopped in good order. */
	released: boolean;
}

/** A write that changed the lock or admitted a request, kept so that the laws can be checked afterwards. */
interface Written {
	at: number;
	kind: "taken" | "admitted";
	node: number;
	term: number;
}

/** A table with conditional writes, each done at once or not at all. */
export interface Table {
	lock: Lock | undefined;
	/** Every request ever admitted, and whether its work is done. */
	ledger: Map<number, { done: boolean }>;
	/** Those admitted whose work isn't. */
	pending: Set<number>;
	versions: number;
	written: Written[];
	/** Writes that came from a leader of an earlier term and were refused. */
	fenced: number;
}

/** An empty table. */
export function emptyTable(): Table {
	return { lock: undefined, ledger: new Map(), pending: new Set(), versions: 0, written: [], fenced: 0 };
}

/**
 * Takes the lock, on condition that nobody has it or that its version is still the one seen.
 *
 * @param seen the version that stood unchanged for a lease; undefined if there was no record, or a released one
 * @returns the record as it is now, or undefined if the condition failed
 */
export function takeLock(table: Table, node: number, lease: number, seen: number | undefined, now: number) {
	const { lock } = table;
	if (lock && !lock.released && lock.version !== seen) return undefined;
	const term = (lock?.term ?? 0) + 1;
	table.lock = { owner: node, term, version: ++table.versions, lease, released: false };
	table.written.push({ at: now, kind: "taken", node, term });
	return { ...table.lock };
}

/** Renews the lock, on condition that its version is still the leader's own, and gives the new one. */
export function renewLock(table: Table, version: number): number | undefined {
	if (table.lock?.version !== version || table.lock.released) return undefined;
	table.lock.version = ++table.versions;
	return table.lock.version;
}

/** Renews the lock without a condition, as a leader would that never finds out about another one. */
export function overwriteLock(table: Table, node: number, term: number): number {
	const version = ++table.versions;
	if (table.lock) table.lock = { ...table.lock, owner: node, term, version, released: false };
	return version;
}

/** Gives the lock back, on condition that it is still the leader's own. */
export function releaseLock(table: Table, version: number): boolean {
	if (table.lock?.version !== version) return false;
	table.lock.released = true;
	return true;
}

/** Result of a request to admit: written, written before or even done, no room, or rejected for its term. */
export type Admission = "written" | "pending" | "done" | "full" | "fenced";

/** The conditions of an admission. Those that are optional can be left out, to show what they prevent. */
export interface Conditions {
	/** The most requests that may be pending at once. */
	capacity: number;
	/** Whether the writer's term must be the lock's. */
	fencing?: boolean;
	/** Whether a request that is in the table is not written again. */
	idempotent?: boolean;
}

/**
 * Records that a request is admitted. Conditions and write are one step, as in a transaction with a condition check.
 *
 * @param now ms since the start
 */
export function admit(
	table: Table,
	request: number,
	leader: { node: number; term: number },
	{ capacity, fencing = true, idempotent = true }: Conditions,
	now: number,
): Admission {
	if (fencing && table.lock?.term !== leader.term) {
		table.fenced++;
		return "fenced";
	}
	const known = idempotent ? table.ledger.get(request) : undefined;
	if (known) return known.done ? "done" : "pending";
	if (table.pending.size >= capacity) return "full";
	table.ledger.set(request, { done: false });
	table.pending.add(request);
	table.written.push({ at: now, kind: "admitted", ...leader });
	return "written";
}

/** Writes down that a request's work is done; again does no harm. */
export function finish(table: Table, request: number): void {
	const entry = table.ledger.get(request);
	if (entry) entry.done = true;
	table.pending.delete(request);
}
