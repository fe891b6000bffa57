/** Places on the drawing: names on the left, time in the middle, what each node is now on the right. */
export const WIDTH = 720;
export const LEFT = 62;
/** Where time ends: now. */
export const AXIS = 566;

/** ms of the past that are shown. */
const SHOWN = 30_000;
const TICK = 5000;

/**
 * Time as a scale for a moment of a run: its start on the left until half a minute has passed, then the latest half
 * minute. Times of the past that are shown no longer fall on its left edge.
 */
export function timeline(now: number) {
	const from = Math.max(0, now - SHOWN);
	const x = (at: number) => Number((LEFT + ((Math.max(from, at) - from) / SHOWN) * (AXIS - LEFT)).toFixed(2));
	const first = Math.ceil(from / TICK);
	const ticks = Array.from(
		{ length: Math.floor((from + SHOWN) / TICK) - first + 1 },
		(_, i) => (first + i) * TICK,
	);
	return { from, x, ticks };
}
