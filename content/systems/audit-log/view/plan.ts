import { CAPACITY, HOURS } from "../model";

/** Layout of both drawings: a log with its copy below, and the hours of a day. */
export interface Plan {
	width: number;
	/** Height with the hours, and with the log and its copy. */
	height: number;
	pagesHeight: number;
	/** Whether there is room for longer words. */
	isWordy: boolean;
	/** Baseline of the deleted rows, if they do not fit beside the number of rows. */
	deleted?: number;
	/** Size of the text with the result. */
	resultSize: number;
	/** Rows of the log: cells per line, their pitch, and the square in each, with room above it to insert a row. */
	log: Grid & { side: number; above: number };
	/** Entries of the copy, with a heading and what it says of repeated and of missing rows. */
	copy: Grid & { heading: number; key: readonly number[]; lines: number; width: number; height: number };
	/** Marks of the hours that are explained below the drawing, by their place. */
	key: { y: number; at: readonly number[] };
	/** Hours of the day: lines of hours, their bars, and the place of the memory's handle. */
	day: { top: number; height: number; perLine: number; pitch: number; across: number; grip: number };
}

interface Grid {
	top: number;
	perLine: number;
	pitch: number;
	/** Distance between two lines. */
	down: number;
}

/** Size that a bar has at its highest, MB. */
export const SCALE = 720;

export const wide: Plan = {
	width: 720,
	height: 290,
	pagesHeight: 272,
	isWordy: true,
	resultSize: 19,
	log: { top: 48, perLine: 20, pitch: 35.7, down: 56, side: 28, above: 26 },
	copy: {
		top: 194,
		heading: 184,
		key: [150, 260],
		perLine: 26,
		pitch: 27.6,
		down: 26,
		lines: 3,
		width: 25,
		height: 22,
	},
	key: { y: 282, at: [0, 110, 236, 350] },
	day: { top: 60, height: 168, perLine: HOURS, pitch: 29, across: 24, grip: 708 },
};

export const narrow: Plan = {
	width: 320,
	height: 390,
	pagesHeight: 382,
	isWordy: false,
	deleted: 55,
	resultSize: 17,
	// Pages of four fill the lines, so that a frame is rarely on two.
	log: { top: 60, perLine: 12, pitch: 26.4, down: 51, side: 22, above: 26 },
	copy: {
		top: 293,
		heading: 284,
		key: [122, 224],
		perLine: 13,
		pitch: 24.6,
		down: 22,
		lines: 4,
		width: 22.5,
		height: 19,
	},
	key: { y: 383, at: [0, 68, 152, 230] },
	day: { top: 58, height: 124, perLine: 12, pitch: 25.4, across: 21, grip: 309 },
};

const round = (value: number) => Math.round(value * 10) / 10;

/** Returns the left edge and the top of a cell in a grid. */
export function cellOf({ top, perLine, pitch, down }: Grid, place: number): { x: number; y: number } {
	return { x: round((place % perLine) * pitch), y: top + Math.floor(place / perLine) * down };
}

/** Returns the left edge and the top of the square of a row. */
export function squareOf({ log }: Pick<Plan, "log">, place: number): { x: number; y: number } {
	const { x, y } = cellOf(log, place);
	return { x: x + log.pitch - log.side, y: y + log.above };
}

/** Returns the number of places where a row can be inserted, one more than there are rows unless the log is full. */
export const countGaps = (rows: number): number => Math.min(CAPACITY, rows + 1);

/** Returns the left edge of an hour and the foot of its bar. */
export function hourOf({ day }: Pick<Plan, "day">, hour: number): { x: number; foot: number } {
	const line = Math.min(Math.floor(hour / day.perLine), HOURS / day.perLine - 1);
	return {
		x: round((hour - line * day.perLine) * day.pitch),
		foot: day.top + day.height + line * (day.height + 30),
	};
}

/** Returns the height of a bar. */
export const heightOf = ({ day }: Pick<Plan, "day">, size: number): number =>
	round((Math.min(size, SCALE) / SCALE) * day.height);
