import type { SvgLabel } from "@/components/system/svg-labels";

/** Position and size of a chart: its axes are at `left` and at `top + height`. */
export interface Box {
	left: number;
	right: number;
	top: number;
	height: number;
}

/** Layout of the drawing: the result, the schedule, its key, and the curve of speedups. */
export interface Plan {
	width: number;
	/** Height with and without the curve. */
	height: number;
	short: number;
	/** Where the speedup follows the run's time. */
	result: number;
	/** Whether there is room for words in full. */
	isWordy: boolean;
	schedule: Box;
	/** Most ticks of the time axis. */
	ticks: number;
	key: { x: number; y: number };
	curve: Box;
	title: SvgLabel;
	/** Least height of the area that a press hits. */
	touch: number;
}

export const wide: Plan = {
	width: 720,
	height: 320,
	short: 320,
	result: 164,
	isWordy: true,
	schedule: { left: 66, right: 464, top: 34, height: 264 },
	ticks: 7,
	key: { x: 508, y: 212 },
	curve: { left: 536, right: 708, top: 34, height: 144 },
	title: { text: "speedup, by workers: drag the point", x: 508, y: 13 },
	touch: 24,
};

export const narrow: Plan = {
	width: 320,
	height: 392,
	short: 254,
	result: 164,
	isWordy: false,
	schedule: { left: 30, right: 306, top: 30, height: 168 },
	ticks: 5,
	key: { x: 0, y: 232 },
	curve: { left: 30, right: 306, top: 286, height: 86 },
	title: { text: "speedup, by workers: drag the point", x: 0, y: 274 },
	touch: 44,
};
