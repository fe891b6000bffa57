/** Does something with every item, with so many of them at the same time. Throws what the first to fail has thrown. */
export async function runConcurrently<T>(
	limit: number,
	items: Iterable<T>,
	work: (item: T) => Promise<void>,
): Promise<void> {
	const left = items[Symbol.iterator]();
	const rest = async () => {
		for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
	};
	await Promise.all(Array.from({ length: limit }, rest));
}
