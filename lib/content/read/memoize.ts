import { getContentVersion } from "./live-content";

/**
 * Memoizes a function of the content while the content is unchanged.
 *
 * @param work gives an answer for a key; nothing may change an answer
 */
export function memoize<K, T>(work: (key: K) => T): (key: K) => T {
	const answers = new Map<K, T>();
	let version: unknown;
	return (key) => {
		const now = getContentVersion();
		if (now !== version) answers.clear();
		version = now;
		const before = answers.get(key);
		if (before !== undefined) return before;
		const answer = work(key);
		answers.set(key, answer);
		return answer;
	};
}

/** Memoizes a function without a key. */
export function memoizeOnce<T>(work: () => T): () => T {
	const memoized = memoize((_: "once") => work());
	return () => memoized("once");
}
