import type { SvgLabel } from "@/components/system/drawing/svg-labels";
import type { State } from "../model";

/** A box, in units of the drawing. */
interface Box {
	left: number;
	right: number;
	top: number;
	height: number;
}

/** Layout of the drawing: the latest weeks from left to right, with the ranks from top to bottom. */
export interface Plan {
	width: number;
	height: number;
	/** Whether there is room for words in full. */
	isWordy: boolean;
	weeks: Box;
	/** The column right of the weeks with what is held now, and what it is called. */
	held: { left: number; right: number; name: string };
	/** Number of weeks. */
	shown: number;
	/** Where it says at which rank a stock is sold: on one line, or with the rank on a second one. */
	limit: { x: number; down: number; words: readonly string[]; hasLines: boolean };
	/** Baseline of the words that continue the headline, if they do not fit beside it. */
	more?: number;
	/** Places of the five marks that the key explains. */
	key: readonly (readonly [x: number, y: number])[];
}

/** Layout of the curve of choices. */
export interface CurvePlan extends Box {
	width: number;
	title: SvgLabel;
	axis: SvgLabel;
}

export const wide: Plan = {
	width: 720,
	height: 322,
	isWordy: true,
	weeks: { left: 54, right: 528, top: 56, height: 240 },
	held: { left: 540, right: 578, name: "held now" },
	shown: 12,
	limit: { x: 602, down: 4, words: ["sold below"], hasLines: false },
	key: [
		[54, 42],
		[218, 42],
		[318, 42],
		[410, 42],
		[544, 42],
	],
};

export const narrow: Plan = {
	width: 320,
	height: 336,
	isWordy: false,
	weeks: { left: 50, right: 214, top: 92, height: 218 },
	held: { left: 220, right: 250, name: "held" },
	shown: 6,
	limit: { x: 256, down: 25, words: ["sold below"], hasLines: true },
	more: 37,
	key: [
		[0, 58],
		[172, 58],
		[0, 76],
		[100, 76],
		[234, 76],
	],
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

/** Ranks that are shown below the last one that is held. */
const BELOW = 30;

/** Returns the positions of weeks and ranks. Ranks beyond the last that is shown are at the edge. */
export function createScale(
	{ plan: { limit, size } }: Pick<State, "plan">,
	index: number,
	{ weeks: { left, right, top, height }, shown }: Plan,
) {
	const last = Math.min(size, limit + BELOW);
	const from = Math.max(0, index - shown + 1);
	const pitch = (right - left) / shown;
	const round = (place: number) => Math.round(10 * place) / 10;
	const inset = 5;
	const ranks = Math.max(1, last - 1);
	return {
		from,
		last,
		pitch,
		x: (week: number) => round(left + pitch * (week - from + 0.5)),
		y: (rank: number) => {
			const share = (Math.min(last, rank) - 1) / ranks;
			return round(top + inset + (height - 2 * inset) * share);
		},
		rankAt: (place: number) => 1 + ((place - top - inset) * ranks) / (height - 2 * inset),
	};
}
