/** A binary heap: the item that comes before all others is at hand, push and pop cost O(log n). */
export interface Heap<Item> {
	readonly size: number;
	push(item: Item): void;
	/** Takes out the first item, or gives undefined when empty. */
	pop(): Item | undefined;
	/** The first item, left where it is. */
	peek(): Item | undefined;
}

/**
 * An empty heap.
 *
 * @param before whether the first argument comes out before the second; a strict order
 */
export function heap<Item>(before: (a: Item, b: Item) => boolean): Heap<Item> {
	const items: Item[] = [];

	/** Moves up from `hole` to where `item` belongs, making room on the way. */
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

	/** Moves down from the top to where `item` belongs, pulling the earlier child up on the way. */
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

/** What happens, and the tick it happens at. */
export interface Scheduled<Event> {
	at: number;
	event: Event;
}

/** The future of a simulation: events by time, and in the order they were planned where the time is the same. */
export interface Agenda<Event> {
	readonly size: number;
	/** Plans an event for the tick `at`. */
	plan(at: number, event: Event): void;
	/** Takes out the next event if it is due by `until`; undefined otherwise. */
	due(until: number): Scheduled<Event> | undefined;
	/** The tick of the next event, or Infinity. */
	nextAt(): number;
}

/** An agenda with nothing on it. */
export function agenda<Event>(): Agenda<Event> {
	let planned = 0;
	const events = heap<Scheduled<Event> & { order: number }>(
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
