/** Layout of the drawing. */
export interface Plan {
	width: number;
	/** Left and right edges of the time axis. The right edge is the present. */
	left: number;
	right: number;
	/** Height of a node's row. On phones, its text is above its bar, otherwise beside it. */
	row: number;
	wordsAbove: boolean;
	/** Height of a strip of callers' results. */
	strip: number;
	/** ms between two ticks. */
	tick: number;
	/** Height above the first node, for the bracket of a recovery. */
	top: number;
}

export const wide: Plan = {
	width: 720,
	left: 74,
	right: 506,
	row: 36,
	wordsAbove: false,
	strip: 52,
	tick: 5000,
	top: 64,
};

export const narrow: Plan = {
	width: 320,
	left: 0,
	right: 320,
	row: 48,
	wordsAbove: true,
	strip: 64,
	tick: 10_000,
	top: 60,
};

/** ms of the past to show. */
export const SHOWN = 30_000;

/**
 * Returns the time scale at a time of a run. It shows the first 30 s, later the latest 30 s. Older times map to the
 * left edge.
 */
export function createTimeScale(now: number, { left, right, tick }: Plan) {
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
