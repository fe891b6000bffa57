import fc from "fast-check";
import { expect, test } from "vitest";
import { createLruCache, type LruCache } from "./lru";

const ITEMS = 8;
const operation = fc.record({
	what: fc.constantFrom("put", "touch", "remove"),
	item: fc.integer({ min: 0, max: ITEMS - 1 }),
	expiry: fc.integer({ min: 1, max: 100 }),
});

function listEntries(cache: LruCache): [number, number][] {
	const entries: [number, number][] = [];
	for (let item = cache.after(); item !== undefined; item = cache.after(item))
		entries.push([item, cache.expiryOf(item)]);
	return entries;
}

test("a cache agrees with a map that inserts each used entry again", () => {
	fc.assert(
		fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
			const cache = createLruCache(ITEMS);
			const map = new Map<number, number>();
			for (const { what, item, expiry } of operations) {
				const found = map.get(item);
				map.delete(item);
				if (what === "put") {
					cache.put(item, expiry);
					map.set(item, expiry);
				} else if (what === "remove") cache.remove(item);
				else if (found !== undefined) {
					cache.touch(item);
					map.set(item, found);
				}
				expect(cache.size).toBe(map.size);
				expect(listEntries(cache)).toEqual([...map]);
				expect(cache.expiryOf(item)).toBe(map.get(item) ?? 0);
			}
		}),
	);
});
