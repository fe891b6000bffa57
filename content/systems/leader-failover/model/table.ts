/** The record of leadership. It contains a duration and no time of day, so no clock has to be right. */
export interface Lock {
	owner: number;
	/** The fencing token, incremented with every change of leader. */
	term: number;
	/** Changes with every write, like the lock client's record version. */
	version: number;
	/** ms that it must stay unchanged before another node may take it. */
	lease: number;
	/** Whether the leader released it when it shut down gracefully. */
	released: boolean;
}

/** A write that changed the lock or admitted a request, recorded for checking invariants. */
interface WriteRecord {
	at: number;
	kind: "taken" | "admitted";
	node: number;
	term: number;
}

/** A table with atomic conditional writes. */
export interface Table {
	lock: Lock | undefined;
	/** Every admitted request, and whether its work is done. */
	ledger: Map<number, { done: boolean }>;
	/** Admitted requests whose work is not done. */
	pending: Set<number>;
	versions: number;
	written: WriteRecord[];
	/** Rejected writes of a leader of an earlier term. */
	fenced: number;
}

/** Returns an empty table. */
export function createTable(): Table {
	return { lock: undefined, ledger: new Map(), pending: new Set(), versions: 0, written: [], fenced: 0 };
}

/**
 * Takes the lock if it is free or its version is still the one seen.
 *
 * @param seen the version that was unchanged for a lease; undefined if there was no record, or a released one
 * @returns the new record, or undefined if the condition failed
 */
export function takeLock(table: Table, node: number, lease: number, seen: number | undefined, now: number) {
	const { lock } = table;
	if (lock && !lock.released && lock.version !== seen) return undefined;
	const term = (lock?.term ?? 0) + 1;
	table.lock = { owner: node, term, version: ++table.versions, lease, released: false };
	table.written.push({ at: now, kind: "taken", node, term });
	return { ...table.lock };
}

/** Renews the lock if its version is still the leader's own. Returns the new version. */
export function renewLock(table: Table, version: number): number | undefined {
	if (table.lock?.version !== version || table.lock.released) return undefined;
	table.lock.version = ++table.versions;
	return table.lock.version;
}

/** Renews the lock without a condition, like a leader that never notices another one. */
export function overwriteLock(table: Table, node: number, term: number): number {
	const version = ++table.versions;
	if (table.lock) table.lock = { ...table.lock, owner: node, term, version, released: false };
	return version;
}

/** Releases the lock if it is still the leader's own. */
export function releaseLock(table: Table, version: number): boolean {
	if (table.lock?.version !== version) return false;
	table.lock.released = true;
	return true;
}

/** Result of an admission: written, already written, already done, no room, or rejected for its term. */
export type Admission = "written" | "pending" | "done" | "full" | "fenced";

/** Conditions of an admission. Optional ones can be left out, to show what they prevent. */
export interface Conditions {
	/** Largest number of pending requests. */
	capacity: number;
	/** Whether the writer's term must be the lock's. */
	fencing?: boolean;
	/** Whether a request already in the table is not written again. */
	idempotent?: boolean;
}

/**
 * Admits a request. Conditions and write are one step, as in a transaction with a condition check.
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

/** Records that a request's work is done. Idempotent. */
export function finish(table: Table, request: number): void {
	const entry = table.ledger.get(request);
	if (entry) entry.done = true;
	table.pending.delete(request);
}
