/** A box, in units of the drawing. */
interface Box {
	left: number;
	right: number;
	top: number;
	height: number;
}

/** Layout of the drawing: clients, queue and service above, a chart of the last minute below. */
export interface Plan {
	width: number;
	height: number;
	/** Whether there is room for a column of words at the right. */
	isWide: boolean;
	clients: { left: number; top: number; pitch: number; columns: number };
	/** Position of the note on red clients. */
	failed: { x: number; y: number; end?: boolean };
	/** Position of the rate of attempts. */
	flow: { x: number; y: number };
	/** Rows of the queue's cells. The next request is at the right. */
	queue: Box & { rows: number };
	service: Box;
	chart: Box;
	/** Positions of the legend: calls, with retries, answered, capacity. */
	legend: readonly { x: number; y: number }[];
	/** Seconds between two ticks, and bins between two points of a line. */
	tick: number;
	step: number;
}

export const wide: Plan = {
	width: 720,
	height: 322,
	isWide: true,
	clients: { left: 9, top: 34, pitch: 19, columns: 5 },
	failed: { x: 0, y: 120 },
	flow: { x: 104, y: 58 },
	queue: { left: 188, right: 568, top: 24, height: 80, rows: 8 },
	service: { left: 600, right: 720, top: 24, height: 80 },
	chart: { left: 42, right: 568, top: 132, height: 166 },
	legend: [
		{ x: 590, y: 150 },
		{ x: 590, y: 172 },
		{ x: 590, y: 194 },
		{ x: 590, y: 216 },
	],
	tick: 10,
	step: 1,
};

export const narrow: Plan = {
	width: 320,
	height: 396,
	isWide: false,
	clients: { left: 8, top: 26, pitch: 16, columns: 20 },
	failed: { x: 320, y: 13, end: true },
	flow: { x: 0, y: 54 },
	queue: { left: 0, right: 320, top: 80, height: 70, rows: 10 },
	service: { left: 0, right: 320, top: 166, height: 30 },
	chart: { left: 42, right: 311, top: 250, height: 122 },
	legend: [
		{ x: 0, y: 219 },
		{ x: 160, y: 219 },
		{ x: 0, y: 237 },
		{ x: 160, y: 237 },
	],
	tick: 20,
	step: 2,
};
