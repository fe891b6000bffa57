/** The entries of a cache in the order of their last use. Each operation takes constant time. */
export interface LruCache {
	readonly size: number;
	/** Returns the time at which an item's entry expires; 0 if there is none. */
	expiryOf(item: number): number;
	/** Makes an entry the most recently used one. */
	touch(item: number): void;
	/** Stores an item that has no entry, or a new expiry, as the most recently used entry. */
	put(item: number, expiry: number): void;
	/** Removes an item's entry, if there is one. */
	remove(item: number): void;
	/** Returns the next item in the order of use, or undefined after the last: from the least recently used one. */
	after(item?: number): number | undefined;
}

/**
 * Returns an empty cache for items from 0 to before a number. The entries are a ring of items in typed arrays, which
 * takes a tenth of the time of a Map. The place after the last item is both ends of the ring.
 */
export function createLruCache(items: number): LruCache {
	const expiries = new Float64Array(items);
	const newer = new Int32Array(items + 1);
	const older = new Int32Array(items + 1);
	const end = items;
	newer[end] = end;
	older[end] = end;
	let size = 0;

	function unlink(item: number): void {
		const [before = end, next = end] = [older[item], newer[item]];
		newer[before] = next;
		older[next] = before;
	}

	function append(item: number): void {
		const last = older[end] ?? end;
		newer[last] = item;
		older[item] = last;
		newer[item] = end;
		older[end] = item;
	}

	return {
		get size() {
			return size;
		},
		expiryOf: (item) => expiries[item] ?? 0,
		touch(item) {
			unlink(item);
			append(item);
		},
		put(item, expiry) {
			if (expiries[item] === 0) size++;
			else unlink(item);
			append(item);
			expiries[item] = expiry;
		},
		remove(item) {
			if (expiries[item] === 0) return;
			unlink(item);
			expiries[item] = 0;
			size--;
		},
		after(item = end) {
			const next = newer[item] ?? end;
			return next === end ? undefined : next;
		},
	};
}
