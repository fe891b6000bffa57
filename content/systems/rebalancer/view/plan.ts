import type { Place, SvgLabel } from "@/components/system/svg-labels";
import { MOST_RANK } from "../model";

/** A box, in units of the drawing. */
interface Box {
	left: number;
	right: number;
	top: number;
	height: number;
}

/** Layout of the drawing: the ranks of this week, the year below them with a row a week, and the curve of choices. */
export interface Plan {
	width: number;
	height: number;
	/** Height without the curve. */
	short: number;
	/** Whether there is room for words in full. */
	isWordy: boolean;
	/** Where words follow the turnover, and where the latest order is described. */
	result: Place;
	order: number;
	/** Ranks of this week. The grip of the limit is above, that of the count below. */
	ranks: Box;
	grips: { limit: number; count: number };
	/** Distance between two weeks' rows, and where the rows start. */
	year: { top: number; pitch: number };
	/** Bars of the stocks sold each week: their start and longest length. */
	sold: { left: number; longest: number };
	/** Places of the four marks that the key explains. */
	key: readonly { x: number; y: number }[];
	/** Where it says what a row of the year is. */
	rows: { x: number; y: number };
	curve: Box & { title: SvgLabel; axis: SvgLabel };
}

export const wide: Plan = {
	width: 720,
	height: 330,
	short: 330,
	isWordy: true,
	result: { x: 114, y: 17 },
	order: 38,
	ranks: { left: 30, right: 420, top: 70, height: 30 },
	grips: { limit: 59, count: 112 },
	year: { top: 126, pitch: 3 },
	sold: { left: 432, longest: 58 },
	key: [
		{ x: 30, y: 326 },
		{ x: 96, y: 326 },
		{ x: 160, y: 326 },
		{ x: 242, y: 326 },
	],
	rows: { x: 376, y: 326 },
	curve: {
		...{ left: 560, right: 708, top: 60, height: 220 },
		title: { text: "sold each week", x: 530, y: 38 },
		axis: { text: "mean rank (worse →)", x: 560, y: 313 },
	},
};

export const narrow: Plan = {
	width: 320,
	height: 392,
	short: 278,
	isWordy: false,
	result: { x: 320, y: 17, end: true },
	order: 37,
	ranks: { left: 30, right: 258, top: 66, height: 24 },
	grips: { limit: 55, count: 102 },
	year: { top: 117, pitch: 2 },
	sold: { left: 268, longest: 34 },
	key: [
		{ x: 0, y: 256 },
		{ x: 64, y: 256 },
		{ x: 128, y: 256 },
		{ x: 0, y: 273 },
	],
	rows: { x: 212, y: 256 },
	curve: {
		...{ left: 34, right: 310, top: 308, height: 62 },
		title: { text: "sold each week, by slack", x: 0, y: 294 },
		axis: { text: "mean rank (worse →)", x: 116, y: 386 },
	},
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
