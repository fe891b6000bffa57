/** Returns the share of the copy that is repeated, if new rows come first and the reader remembers an offset. */
export const computeRepeatedShare = (inserts: number, page: number): number => Math.min(1, inserts / page);

/** Returns the number of requests until an offset has reached the end of a log that grows in front of it. */
export const computeRequests = (rows: number, inserts: number, page: number): number =>
	inserts < page ? rows / (page - inserts) : Infinity;

/**
 * Returns the share of hours that a reader by hour never reads although no file is late: a later hour's first file was
 * there at an earlier poll. First files are created at any moment of an interval of `span` whole hours, and there is a
 * poll at every full hour.
 */
export function computeOvertaken(span: number): number {
	let total = 0;
	// In its `slot`-th hour the file is created. A later hour overtakes it if its own slot is early enough.
	for (let slot = 1; slot <= span; slot++) {
		let isFirst = 1;
		for (let later = 1; later <= slot - 2; later++) isFirst *= 1 - (slot - 1 - later) / span;
		total += 1 - isFirst;
	}
	return total / span;
}
