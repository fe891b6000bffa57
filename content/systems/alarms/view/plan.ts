import type { Place, SvgLabel } from "@/components/system/svg-labels";

export const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** A box, in units of the drawing. */
interface Box {
	left: number;
	right: number;
	top: number;
	height: number;
}

/** Layout of the drawing: the result, the week with a row a day, the alarms side by side, and the last hour. */
export interface Plan {
	width: number;
	height: number;
	/** Where words follow the number of false pages. */
	result: Place;
	/** Whether there is room for words in full. */
	isWordy: boolean;
	week: Box;
	key: { x: number; y: number };
	/** Rows of the alarms: their names, and the start and the longest length of the bars. */
	alarms: Box & { pitch: number; bar: number; longest: number };
	titles: readonly SvgLabel[];
	/** Where the mark of the previous run is explained. */
	before: { x: number; y: number };
	signals: Box;
	/** Where the names of the signals are, for the last hour. */
	legend: { x: number; y: number };
}

export const wide: Plan = {
	width: 720,
	height: 322,
	result: { x: 150, y: 17 },
	isWordy: true,
	week: { left: 36, right: 448, top: 32, height: 238 },
	key: { x: 36, y: 312 },
	alarms: { left: 482, right: 720, top: 24, height: 130, pitch: 26, bar: 556, longest: 70 },
	titles: [
		{ text: "alarm on", x: 488, y: 14 },
		{ text: "false pages", x: 556, y: 14 },
		{ text: "faults found", x: 714, y: 14, end: true },
	],
	before: { x: 558, y: 168 },
	signals: { left: 482, right: 720, top: 198, height: 116 },
	legend: { x: 482, y: 186 },
};

export const narrow: Plan = {
	width: 320,
	height: 392,
	result: { x: 320, y: 17, end: true },
	isWordy: false,
	week: { left: 32, right: 314, top: 30, height: 119 },
	key: { x: 0, y: 184 },
	alarms: { left: 0, right: 320, top: 210, height: 90, pitch: 18, bar: 66, longest: 150 },
	titles: [
		{ text: "alarm on", x: 2, y: 205 },
		{ text: "false pages", x: 66, y: 205 },
		{ text: "faults found", x: 314, y: 205, end: true },
	],
	before: { x: 250, y: 320 },
	signals: { left: 0, right: 320, top: 328, height: 60 },
	legend: { x: 0, y: 320 },
};
