/** Returns the share of messages that go to the dead-letter queue after n receives, each failing with probability p. */
export const computeDeadShare = (p: number, n: number): number => p ** n;

/** Returns the expected number of receives per message: 1 + p + … + pⁿ⁻¹. */
export const computeReceives = (p: number, n: number): number => (p === 1 ? n : (1 - p ** n) / (1 - p));

/**
 * Returns the probability that an update is written after the deletion that follows it, if the delays have an
 * exponentially distributed part. Both times in the same unit.
 *
 * @param gap time from the update to the deletion, in the source
 * @param mean of the random part of the delay
 */
export const computeLate = (gap: number, mean: number): number => 0.5 * Math.exp(-gap / mean);

/** Returns the same if update and deletion are both delivered twice: the last copy of each decides. */
export function computeLateOfTwo(gap: number, mean: number): number {
	const x = Math.exp(-gap / mean);
	return (2 / 3) * x - x ** 2 / 6;
}

/** Returns the share of the orders of n events of a document in which its last event does not arrive last. */
export const computeWrongOrders = (n: number): number => 1 - 1 / n;
