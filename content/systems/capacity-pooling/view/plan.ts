import type { Lettering, SvgLabel } from "@/components/system/drawing/svg-labels";

/** Layout of the drawing, with demand over time and the servers needed, and of the rows of teams below it. */
export interface Plan extends Lettering {
	height: number;
	labels: readonly SvgLabel[];
	/** Whether a row has room to label its bars. */
	isWordy: boolean;
	/** Minimum distance between two labels of the chart. */
	pitch: number;
	chart: { left: number; right: number; top: number; height: number };
	needs: { left: number; top: number; width: number; pitch: number };
	/** Distance of rows, and offsets from a row's top: the baseline of its name and of its bars, and the bars' height. */
	rows: { pitch: number; name: number; foot: number; room: number };
}

export const wide: Plan = {
	width: 720,
	height: 278,
	words: "",
	small: "",
	labels: [{ text: "demand of all teams, in servers", x: 0, y: 42 }],
	isWordy: true,
	pitch: 14,
	chart: { left: 40, right: 376, top: 62, height: 192 },
	needs: { left: 440, top: 31, width: 280, pitch: 76 },
	rows: { pitch: 70, name: 16, foot: 64, room: 36 },
};

export const narrow: Plan = {
	width: 320,
	height: 362,
	words: "",
	small: "",
	labels: [{ text: "demand of all teams, in servers", x: 0, y: 221 }],
	isWordy: false,
	pitch: 14,
	chart: { left: 40, right: 266, top: 246, height: 96 },
	needs: { left: 0, top: 22, width: 320, pitch: 56 },
	rows: { pitch: 62, name: 16, foot: 58, room: 34 },
};
