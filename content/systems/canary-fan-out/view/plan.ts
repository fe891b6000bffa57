import type { SvgLabel } from "@/components/system/drawing/svg-labels";

/** Position and size of a chart: its axes are at `left` and at `top + height`. */
export interface Box {
	left: number;
	right: number;
	top: number;
	height: number;
}

/** Layout of the drawing: the result, the schedule, and its key. */
export interface Plan {
	width: number;
	height: number;
	/** Where the number of failed tests follows the run's time. */
	result: number;
	/** Whether there is room for words in full. */
	isWordy: boolean;
	schedule: Box;
	/** Most ticks of the time axis. */
	ticks: number;
	key: { y: number };
	/** Least height of the area that a press hits. */
	touch: number;
}

/** Layout of the curve of speedups, a drawing of its own. */
export interface CurvePlan {
	width: number;
	height: number;
	curve: Box;
	labels: readonly SvgLabel[];
}

export const wide: Plan = {
	width: 720,
	height: 318,
	result: 164,
	isWordy: true,
	schedule: { left: 66, right: 706, top: 70, height: 228 },
	ticks: 7,
	key: { y: 42 },
	touch: 24,
};

export const narrow: Plan = {
	width: 320,
	height: 304,
	result: 164,
	isWordy: false,
	schedule: { left: 30, right: 306, top: 46, height: 204 },
	ticks: 5,
	key: { y: 282 },
	touch: 44,
};

const axis = "number of workers";
const ideal = "dashed: if no worker were idle";

export const wideCurve: CurvePlan = {
	width: 720,
	height: 196,
	curve: { left: 34, right: 706, top: 30, height: 130 },
	labels: [
		{ text: "times as fast as one worker: drag the point", x: 0, y: 13 },
		{ text: ideal, x: 706, y: 13, end: true },
		{ text: axis, x: 706, y: 194, end: true },
	],
};

export const narrowCurve: CurvePlan = {
	width: 320,
	height: 190,
	curve: { left: 30, right: 306, top: 48, height: 106 },
	labels: [
		{ text: "times as fast as one worker: drag the point", x: 0, y: 13 },
		{ text: ideal, x: 0, y: 31 },
		{ text: axis, x: 306, y: 188, end: true },
	],
};
