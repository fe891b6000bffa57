/** A binary heap. Reading the first item costs O(1), push and pop O(log n). */
export interface Heap<Item> {
	readonly size: number;
	push(item: Item): void;
	/** Removes and returns the first item, or undefined if empty. */
	pop(): Item | undefined;
	/** Returns the first item without removing it. */
	peek(): Item | undefined;
}

/**
 * Returns an empty heap.
 *
 * @param before whether the first argument comes out before the second; a strict order
 */
export function createHeap<Item>(before: (a: Item, b: Item) => boolean): Heap<Item> {
	const items: Item[] = [];

	/** Moves up from `hole` to the position of `item`, shifting parents down. */
	function rise(item: Item, hole: number): void {
		while (hole > 0) {
			const above = (hole - 1) >> 1;
			const parent = items[above];
			if (parent === undefined || !before(item, parent)) break;
			items[hole] = parent;
			hole = above;
		}
		items[hole] = item;
	}

	/** Moves down from the top to the position of `item`, shifting the earlier child up. */
	function sink(item: Item): void {
		let hole = 0;
		for (;;) {
			let below = 2 * hole + 1;
			let child = items[below];
			if (child === undefined) break;
			const other = items[below + 1];
			if (other !== undefined && before(other, child)) {
				child = other;
				below++;
			}
			if (!before(child, item)) break;
			items[hole] = child;
			hole = below;
		}
		items[hole] = item;
	}

	return {
		get size() {
			return items.length;
		},
		push: (item) => rise(item, items.length),
		pop() {
			const first = items[0];
			const last = items.pop();
			if (last !== undefined && items.length > 0) sink(last);
			return first;
		},
		peek: () => items[0],
	};
}

/** An event with its tick. */
export interface Scheduled<Event> {
	at: number;
	event: Event;
}

/** The pending events of a simulation, by time, and in scheduling order at equal times. */
export interface Agenda<Event> {
	readonly size: number;
	/** Schedules an event for the tick `at`. */
	plan(at: number, event: Event): void;
	/** Removes and returns the next event if it is due by `until`; otherwise undefined. */
	due(until: number): Scheduled<Event> | undefined;
	/** Returns the tick of the next event, or Infinity. */
	nextAt(): number;
}

/** Returns an empty agenda. */
export function createAgenda<Event>(): Agenda<Event> {
	let planned = 0;
	const events = createHeap<Scheduled<Event> & { order: number }>(
		(a, b) => a.at < b.at || (a.at === b.at && a.order < b.order),
	);
	const nextAt = () => events.peek()?.at ?? Infinity;
	return {
		get size() {
			return events.size;
		},
		plan: (at, event) => events.push({ at, event, order: planned++ }),
		due: (until) => (nextAt() <= until ? events.pop() : undefined),
		nextAt,
	};
}
