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
	/** First line of the words on the burn rate, and the distance between two. */
	burnRate: { x: number; y: number; pitch: number };
	signals: Box;
	/** Where the last hour is named, and where its signals are. */
	hour: { x: number; y: number };
	legend: { x: number; y: number };
}

export const wide: Plan = {
	width: 720,
	height: 322,
	result: { x: 150, y: 17 },
	isWordy: true,
	week: { left: 36, right: 448, top: 32, height: 238 },
	key: { x: 36, y: 312 },
	alarms: { left: 482, right: 719, top: 22, height: 130, pitch: 26, bar: 572, longest: 60 },
	titles: [
		{ text: "page on", x: 482, y: 14 },
		{ text: "false pages", x: 572, y: 14 },
		{ text: "found", x: 714, y: 14, end: true },
	],
	before: { x: 668, y: 186 },
	burnRate: { x: 482, y: 170, pitch: 16 },
	signals: { left: 482, right: 720, top: 232, height: 86 },
	hour: { x: 482, y: 210 },
	legend: { x: 482, y: 228 },
};

export const narrow: Plan = {
	width: 320,
	height: 418,
	result: { x: 320, y: 17, end: true },
	isWordy: false,
	week: { left: 32, right: 314, top: 28, height: 98 },
	key: { x: 0, y: 160 },
	alarms: { left: 1, right: 319, top: 186, height: 130, pitch: 26, bar: 92, longest: 126 },
	titles: [
		{ text: "page on", x: 1, y: 180 },
		{ text: "false pages", x: 92, y: 180 },
		{ text: "found", x: 314, y: 180, end: true },
	],
	before: { x: 176, y: 180 },
	burnRate: { x: 0, y: 332, pitch: 16 },
	signals: { left: 0, right: 320, top: 362, height: 52 },
	hour: { x: 0, y: 355 },
	legend: { x: 66, y: 355 },
};
