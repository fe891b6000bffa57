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
	/** Position of the words after the hit rate. */
	result: { x: number; y: number };
	/** The first row of caches. */
	caches: Box & { gap: number };
	/** Rows of caches, and the distance between them. */
	rows: number;
	pitch: number;
	/** Explains the colors of the caches. */
	key: readonly { x: number; y: number }[];
	chart: Box;
	/** Positions of the chart's legend, in the order of its lines. */
	legend: readonly { x: number; y: number }[];
	/** Seconds between two ticks. */
	tick: number;
}

export const wide: Plan = {
	width: 720,
	height: 322,
	short: 322,
	flat: 322,
	isWide: true,
	result: { x: 112, y: 17 },
	caches: { left: 1, right: 566, top: 32, height: 100, gap: 8 },
	rows: 1,
	pitch: 0,
	key: [
		{ x: 584, y: 44 },
		{ x: 584, y: 64 },
	],
	chart: { left: 44, right: 566, top: 192, height: 104 },
	legend: [
		{ x: 584, y: 206 },
		{ x: 584, y: 228 },
		{ x: 584, y: 250 },
		{ x: 584, y: 272 },
	],
	tick: 5,
};

export const narrow: Plan = {
	width: 320,
	height: 366,
	short: 196,
	flat: 186,
	isWide: false,
	result: { x: 98, y: 16 },
	caches: { left: 1, right: 319, top: 28, height: 52, gap: 6 },
	rows: 2,
	pitch: 74,
	key: [
		{ x: 0, y: 190 },
		{ x: 152, y: 190 },
	],
	chart: { left: 44, right: 316, top: 234, height: 110 },
	legend: [
		{ x: 0, y: 222 },
		{ x: 116, y: 222 },
		{ x: 222, y: 222 },
	],
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
