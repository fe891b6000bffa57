/** A version of a document: its content, or its deletion. */
export interface Version {
	/** Number of the change in the source. */
	version: number;
	isPresent: boolean;
}

/** What the index has of a document. An entry that is not present is the tombstone of a deleted document. */
export interface Entry extends Version {
	/** Time of the last write, ms. */
	at: number;
}

/** How an index decides about a write. */
export interface Rule {
	/** Whether it compares versions. Otherwise the last write wins. */
	comparesVersions: boolean;
	/** How long it keeps a tombstone, ms. Afterwards it does not know that the document existed. */
	lifetime: number;
}

/** Returns whether an index applies a write. */
export function accepts(entry: Entry, write: Version, rule: Rule, now: number): boolean {
	if (!rule.comparesVersions) return true;
	return isForgotten(entry, rule, now) || write.version > entry.version;
}

const isForgotten = ({ isPresent, at }: Entry, { lifetime }: Rule, now: number) =>
	!isPresent && now - at > lifetime;

/** Returns an entry after a write. */
export const write = (entry: Entry, { version, isPresent }: Version, rule: Rule, now: number): Entry =>
	accepts(entry, { version, isPresent }, rule, now) ? { version, isPresent, at: now } : entry;

/** The ways in which the index can differ from the source, and "current" if it does not. */
export type Status = "current" | "stale" | "missing" | "not deleted" | "came back";

/**
 * Compares the index with the source.
 *
 * @param isBack whether the index had applied the deletion of the document, and then an older update
 */
export function compare(source: Version, entry: Version, isBack: boolean): Status {
	if (!source.isPresent) return entry.isPresent ? (isBack ? "came back" : "not deleted") : "current";
	if (!entry.isPresent) return "missing";
	return entry.version === source.version ? "current" : "stale";
}
