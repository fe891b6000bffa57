import type { Place, SvgLabel } from "@/components/system/drawing/svg-labels";

export const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** A box, in units of the drawing. */
interface Box {
	left: number;
	right: number;
	top: number;
	height: number;
}

/** Layout of the drawing: the result, and the week with a row a day. */
export interface Plan {
	width: number;
	height: number;
	/** Where words follow the number of false pages. */
	result: Place;
	/** Whether there is room for words in full. */
	isWordy: boolean;
	week: Box;
	key: { x: number; y: number };
}

/** Layout of the drawing below the read-outs: the alarms side by side, and the last hour. */
export interface DetailsPlan {
	width: number;
	height: number;
	/** Rows of the alarms: their names, and the start and the longest length of the bars. */
	alarms: Box & { pitch: number; bar: number; longest: number };
	titles: readonly SvgLabel[];
	/** Where the mark of the previous run is explained. */
	before: { x: number; y: number };
	/** First line of the words on the burn rate, the distance between two, and their number. */
	burnRate: { x: number; y: number; pitch: number; lines: 1 | 2 };
	signals: Box;
	/** Where the last hour is named, and where its signals are. */
	hour: { x: number; y: number };
	legend: { x: number; y: number };
}

export const wide: Plan = {
	width: 720,
	height: 304,
	result: { x: 180, y: 17 },
	isWordy: true,
	week: { left: 36, right: 712, top: 34, height: 245 },
	key: { x: 434, y: 17 },
};

export const narrow: Plan = {
	width: 320,
	height: 252,
	result: { x: 320, y: 17, end: true },
	isWordy: false,
	week: { left: 32, right: 314, top: 50, height: 182 },
	key: { x: 0, y: 40 },
};

/** Layout of the week for prose, where the alarms follow at once. */
export const still: Plan = {
	...narrow,
	height: 172,
	week: { ...narrow.week, height: 98 },
};

export const wideDetails: DetailsPlan = {
	width: 720,
	height: 184,
	alarms: { left: 1, right: 344, top: 22, height: 130, pitch: 26, bar: 112, longest: 120 },
	titles: [
		{ text: "page on", x: 1, y: 14 },
		{ text: "false pages", x: 112, y: 14 },
		{ text: "found", x: 339, y: 14, end: true },
	],
	before: { x: 206, y: 14 },
	burnRate: { x: 1, y: 176, pitch: 16, lines: 1 },
	signals: { left: 382, right: 720, top: 44, height: 108 },
	hour: { x: 382, y: 14 },
	legend: { x: 382, y: 34 },
};

export const narrowDetails: DetailsPlan = {
	width: 320,
	height: 280,
	alarms: { left: 1, right: 319, top: 22, height: 130, pitch: 26, bar: 92, longest: 126 },
	titles: [
		{ text: "page on", x: 1, y: 14 },
		{ text: "false pages", x: 92, y: 14 },
		{ text: "found", x: 314, y: 14, end: true },
	],
	before: { x: 176, y: 14 },
	burnRate: { x: 0, y: 170, pitch: 16, lines: 2 },
	signals: { left: 0, right: 320, top: 217, height: 60 },
	hour: { x: 0, y: 209 },
	legend: { x: 66, y: 209 },
};
