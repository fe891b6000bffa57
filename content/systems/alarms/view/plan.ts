import type { SvgLabel } from "@/components/system/svg-labels";

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
	/** Height without the last hour. */
	short: number;
	/** Where words follow the number of false pages. */
	result: number;
	/** Whether there is room for words in full. */
	isWordy: boolean;
	week: Box;
	key: { x: number; y: number };
	/** Rows of the alarms: their names, and the start and the longest length of the bars. */
	alarms: Box & { pitch: number; bar: number; longest: number };
	titles: readonly SvgLabel[];
	signals: Box;
	/** Where the names of the signals are, for the last hour. */
	legend: { x: number; y: number };
}

export const wide: Plan = {
	width: 720,
	height: 322,
	short: 322,
	result: 138,
	isWordy: true,
	week: { left: 36, right: 462, top: 32, height: 238 },
	key: { x: 36, y: 312 },
	alarms: { left: 496, right: 720, top: 24, height: 130, pitch: 26, bar: 564, longest: 86 },
	titles: [
		{ text: "false pages", x: 564, y: 14 },
		{ text: "faults found", x: 720, y: 14, end: true },
	],
	signals: { left: 496, right: 720, top: 198, height: 116 },
	legend: { x: 496, y: 186 },
};

export const narrow: Plan = {
	width: 320,
	height: 392,
	short: 306,
	result: 130,
	isWordy: false,
	week: { left: 32, right: 314, top: 30, height: 119 },
	key: { x: 0, y: 184 },
	alarms: { left: 0, right: 320, top: 210, height: 90, pitch: 18, bar: 66, longest: 150 },
	titles: [
		{ text: "false pages", x: 66, y: 205 },
		{ text: "faults found", x: 320, y: 205, end: true },
	],
	signals: { left: 0, right: 320, top: 328, height: 60 },
	legend: { x: 0, y: 320 },
};
