/** Where things stand in the drawing. */
export interface Plan {
	width: number;
	/** Where time begins and where it ends: now. */
	left: number;
	right: number;
	/** Height of a node's row; on phones its words stand above its bar, else beside it. */
	row: number;
	wordsAbove: boolean;
	/** Height of a strip of what callers met with. */
	strip: number;
	/** ms between two marks of time. */
	tick: number;
}

export const wide: Plan = {
	width: 720,
	left: 74,
	right: 506,
	row: 36,
	wordsAbove: false,
	strip: 48,
	tick: 5000,
};

export const narrow: Plan = {
	width: 320,
	left: 0,
	right: 320,
	row: 48,
	wordsAbove: true,
	strip: 64,
	tick: 10_000,
};

/** ms of the past that are shown. */
export const SHOWN = 30_000;

/**
 * Time as a scale for a moment of a run: its start on the left until half a minute has passed, then the latest half
 * minute. Times of the past that are shown no longer fall on its left edge.
 */
export function timeline(now: number, { left, right, tick }: Plan) {
	const from = Math.max(0, now - SHOWN);
	const x = (at: number) =>
		Number((left + ((Math.max(from, at) - from) / SHOWN) * (right - left)).toFixed(2));
	const first = Math.ceil(from / tick);
	const ticks = Array.from(
		{ length: Math.floor((from + SHOWN) / tick) - first + 1 },
		(_, i) => (first + i) * tick,
	);
	return { from, x, ticks };
}
