import type { Place, SvgLabel } from "@/components/system/svg-labels";
import { MOST_RANK } from "../model";

/** A box, in units of the drawing. */
interface Box {
	left: number;
	right: number;
	top: number;
	height: number;
}

/** Layout of the drawing: the ranks of this week, and the year below them with a row a week. */
export interface Plan {
	width: number;
	height: number;
	/** Whether there is room for words in full. */
	isWordy: boolean;
	/** Baseline of the latest order. */
	order: number;
	/** Ranks of this week. The grip of the limit is above, that of the count below. */
	ranks: Box;
	grips: { limit: number; count: number };
	/** Distance between two weeks' rows, and where the rows start. */
	year: { top: number; pitch: number };
	/** Bars of the stocks sold each week: their start, their longest length, and the baseline of their title. */
	sold: { left: number; longest: number; title: number };
	/** Places of the four marks that the key explains. */
	key: readonly { x: number; y: number }[];
	/** Where it says what a dot of the year is. */
	dot: Place;
}

/** Layout of the curve of choices. */
export interface CurvePlan extends Box {
	width: number;
	title: SvgLabel;
	axis: SvgLabel;
}

export const wide: Plan = {
	width: 720,
	height: 330,
	isWordy: true,
	order: 38,
	ranks: { left: 74, right: 560, top: 70, height: 30 },
	grips: { limit: 59, count: 112 },
	year: { top: 126, pitch: 3 },
	sold: { left: 580, longest: 126, title: 112 },
	key: [
		{ x: 290, y: 326 },
		{ x: 356, y: 326 },
		{ x: 420, y: 326 },
		{ x: 502, y: 326 },
	],
	dot: { x: 74, y: 326 },
};

export const narrow: Plan = {
	width: 320,
	height: 321,
	isWordy: false,
	order: 37,
	ranks: { left: 58, right: 258, top: 66, height: 24 },
	grips: { limit: 55, count: 102 },
	year: { top: 113, pitch: 3 },
	sold: { left: 268, longest: 50, title: 105 },
	key: [
		{ x: 0, y: 317 },
		{ x: 60, y: 317 },
		{ x: 116, y: 317 },
		{ x: 192, y: 317 },
	],
	dot: { x: 0, y: 300 },
};

export const wideCurve: CurvePlan = {
	...{ width: 720, left: 44, right: 708, top: 28, height: 150 },
	title: { text: "Sold each week, by slack: a dot is a whole year with that slack", x: 0, y: 14 },
	axis: { text: "mean rank held (worse →)", x: 300, y: 194 },
};

export const narrowCurve: CurvePlan = {
	...{ width: 320, left: 40, right: 310, top: 28, height: 100 },
	title: { text: "Sold each week, by slack (a dot: a whole year)", x: 0, y: 14 },
	axis: { text: "mean rank held (worse →)", x: 100, y: 160 },
};

/** Returns the last rank that the drawing shows, and the position of a rank. Ranks beyond the last are at the edge. */
export function createRankScale({ ranks: { left, right } }: Plan, size: number) {
	const last = Math.min(size, MOST_RANK);
	const pitch = (right - left) / last;
	return {
		last,
		pitch,
		/** Where the cell of a rank starts. */
		x: (rank: number) => Math.round((left + pitch * (Math.min(rank, last) - 1)) * 10) / 10,
		/** Where a line after a rank is. */
		after: (rank: number) => Math.round((left + pitch * Math.min(rank, last)) * 10) / 10,
		rankAt: (position: number) => (position - left) / pitch,
	};
}
