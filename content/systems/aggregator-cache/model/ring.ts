/** Number of hash values. */
const CIRCLE = 2 ** 32;

/** Returns a 32-bit hash of two whole numbers: two rounds of the finalizer of MurmurHash3, which mixes all bits. */
function hash(one: number, two: number): number {
	return mix(mix(one + 0x9e3779b9) ^ two);
}

function mix(value: number): number {
	let bits = value | 0;
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) >>> 0;
}

/** Salt of the items' hashes, so that they differ from those of the hosts' points. */
const ITEMS = 0x17e5;

/**
 * Returns the host of each item by consistent hashing (Karger et al., 1997): hosts have points on a circle, and an
 * item belongs to the host of the next point after its own place.
 *
 * @param hosts the hosts that are up
 * @param points number of points per host
 */
export function assignOwners(items: number, hosts: readonly number[], points: number): Uint8Array {
	const ring = hosts
		.flatMap((host) => Array.from({ length: points }, (_, point) => ({ at: hash(point, host + 1), host })))
		.sort((one, other) => one.at - other.at);
	const places = Float64Array.from(ring, ({ at }) => at);
	return Uint8Array.from({ length: items }, (_, item) => {
		const next = findNext(places, hash(item, ITEMS));
		// After the last point comes the first.
		return ring[next === places.length ? 0 : next]?.host ?? 0;
	});
}

/** Returns the index of the first place that is not before another one, by binary search. */
function findNext(places: Float64Array, at: number): number {
	let [low, high] = [0, places.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] ?? CIRCLE) < at) low = middle + 1;
		else high = middle;
	}
	return low;
}
