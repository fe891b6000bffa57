/** A box, in units of the drawing. */
interface Box {
	left: number;
	right: number;
	top: number;
	height: number;
}

/** Layout of the drawing: the result, a box for each host's cache, and a chart of the last half minute. */
export interface Plan {
	width: number;
	height: number;
	/** Height without the chart, and without the caches. */
	short: number;
	flat: number;
	/** Whether there is room for words in full. */
	isWide: boolean;
	/** The first row of caches. */
	caches: Box & { gap: number };
	/** Rows of caches, and the distance between them. */
	rows: number;
	pitch: number;
	/** Baseline of what a box is. */
	note: number;
	/** Explains the colors of the caches. */
	key: readonly { x: number; y: number }[];
	chart: Box;
	/** Where the names of the lines start: below each other on the right of the chart, or in a row above it. */
	legend: { x: number; y: number };
	/** Seconds between two ticks. */
	tick: number;
}

export const wide: Plan = {
	width: 720,
	height: 326,
	short: 326,
	flat: 326,
	isWide: true,
	note: 41,
	caches: { left: 1, right: 566, top: 52, height: 100, gap: 8 },
	rows: 1,
	pitch: 0,
	key: [
		{ x: 584, y: 64 },
		{ x: 584, y: 84 },
	],
	chart: { left: 44, right: 566, top: 204, height: 96 },
	legend: { x: 576, y: 204 },
	tick: 5,
};

export const narrow: Plan = {
	width: 320,
	height: 349,
	short: 195,
	flat: 188,
	isWide: false,
	note: 37,
	caches: { left: 1, right: 319, top: 45, height: 46, gap: 6 },
	rows: 2,
	pitch: 66,
	key: [
		{ x: 0, y: 189 },
		{ x: 152, y: 189 },
	],
	chart: { left: 44, right: 316, top: 231, height: 96 },
	legend: { x: 0, y: 217 },
	tick: 10,
};

/** Returns the position and size of each host's cache. */
export function placeCaches(hosts: number, { caches, rows, pitch }: Plan): Box[] {
	const { left, right, top, height, gap } = caches;
	const columns = Math.max(5, Math.ceil(hosts / rows));
	const across = (right - left + gap) / columns;
	return Array.from({ length: hosts }, (_, host) => {
		const from = Math.round(left + (host % columns) * across);
		return {
			left: from,
			right: Math.round(from + across - gap),
			top: top + Math.floor(host / columns) * pitch,
			height,
		};
	});
}
