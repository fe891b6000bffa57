import { getContentVersion } from "./live-content";

/**
 * Memoizes a function of the content while the content is unchanged.
 *
 * @param compute returns the value for a key; nothing may change a value
 */
export function memoize<K, T>(compute: (key: K) => T): (key: K) => T {
	const values = new Map<K, { value: T }>();
	let version: unknown;
	return (key) => {
		const now = getContentVersion();
		if (now !== version) values.clear();
		version = now;
		// A value may be undefined.
		const cached = values.get(key) ?? { value: compute(key) };
		values.set(key, cached);
		return cached.value;
	};
}

/** Memoizes a function without a key. */
export function memoizeOnce<T>(compute: () => T): () => T {
	const memoized = memoize((_: "once") => compute());
	return () => memoized("once");
}
