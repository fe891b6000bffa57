import type { SvgLabel } from "@/components/system/svg-labels";
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
	/** Number of weeks. */
	shown: number;
	/** Where it says at which rank a stock is sold: on one line, or with the rank on a second one. */
	limit: { x: number; down: number; words: readonly string[]; hasLines: boolean };
	/** Places of the five marks that the key explains, on one line. */
	key: { x: readonly number[]; y: number };
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
	weeks: { left: 54, right: 578, top: 56, height: 240 },
	shown: 12,
	limit: { x: 602, down: 4, words: ["sold below"], hasLines: false },
	key: { x: [54, 112, 310, 426, 510], y: 42 },
};

export const narrow: Plan = {
	width: 320,
	height: 302,
	isWordy: false,
	weeks: { left: 50, right: 250, top: 58, height: 218 },
	shown: 7,
	limit: { x: 256, down: 25, words: ["sold below"], hasLines: true },
	key: { x: [0, 45, 137, 200, 276], y: 42 },
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

/** Ranks that are shown above the last one that is bought, and below the last one that is held. */
const [ABOVE, BELOW] = [24, 30];

/** Returns the positions of weeks and ranks. Ranks beyond the first and the last that are shown are at the edges. */
export function createScale(
	{ parameters: { count }, plan: { limit, size } }: Pick<State, "parameters" | "plan">,
	index: number,
	{ weeks: { left, right, top, height }, shown }: Plan,
) {
	const [first, last] = [Math.max(1, count - ABOVE), Math.min(size, limit + BELOW)];
	const from = Math.max(0, index - shown + 1);
	const pitch = (right - left) / shown;
	const round = (place: number) => Math.round(10 * place) / 10;
	const inset = 5;
	const ranks = Math.max(1, last - first);
	return {
		from,
		first,
		last,
		pitch,
		x: (week: number) => round(left + pitch * (week - from + 0.5)),
		y: (rank: number) => {
			const share = (Math.min(last, Math.max(first, rank)) - first) / ranks;
			return round(top + inset + (height - 2 * inset) * share);
		},
		rankAt: (place: number) => first + ((place - top - inset) * ranks) / (height - 2 * inset),
	};
}
