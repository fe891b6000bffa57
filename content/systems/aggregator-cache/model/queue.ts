/** Items in the order in which they were added. Adding and removing takes constant time on average. */
export interface Queue<Item> {
	readonly size: number;
	push(item: Item): void;
	/** Returns the first item without removing it. */
	peek(): Item | undefined;
	/** Removes and returns the first item. */
	pop(): Item | undefined;
}

/** Number of removed items whose room is kept: removing them one by one would move all others each time. */
const SLACK = 1024;

export function createQueue<Item>(): Queue<Item> {
	let items: Item[] = [];
	let first = 0;
	return {
		get size() {
			return items.length - first;
		},
		push: (item) => items.push(item),
		peek: () => items[first],
		pop() {
			const item = items[first];
			if (item !== undefined) first++;
			if (first > SLACK && first > items.length / 2) {
				items = items.slice(first);
				first = 0;
			}
			return item;
		},
	};
}
