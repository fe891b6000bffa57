import type { Lettering, Place, SvgLabel } from "@/components/system/svg-labels";

/** Layout of the drawing: the chart, the servers needed, and a row of teams per arrangement. */
export interface Plan extends Lettering {
	labels: readonly SvgLabel[];
	/** Whether a row has room to label its bars. */
	isWordy: boolean;
	/** Minimum distance between two labels of the chart. */
	pitch: number;
	chart: { left: number; right: number; top: number; height: number };
	needs: { left: number; top: number; width: number; pitch: number };
	/** Offsets from a row's top: the baseline of its name and of its bars; `room` is the height of the bars. */
	rows: {
		left: number;
		right: number;
		top: number;
		pitch: number;
		name: number;
		foot: number;
		room: number;
	};
	/** Positions of a row's figures: time short, utilization, waits, and dropped work, as far as there is room. */
	figures: readonly Place[];
}

const wideRows = { left: 0, right: 474, top: 150, pitch: 70, name: 16, foot: 64, room: 36 };

export const wide: Plan = {
	width: 720,
	words: "",
	small: "",
	labels: [{ text: "all teams’ demand in servers; colored lines: servers held", x: 0, y: 13 }],
	isWordy: true,
	pitch: 14,
	chart: { left: 40, right: 394, top: 24, height: 98 },
	needs: { left: 440, top: 0, width: 280, pitch: 40 },
	rows: wideRows,
	figures: [
		{ x: 490, y: 16 },
		{ x: 490, y: 33 },
		{ x: 490, y: 50 },
		{ x: 490, y: 67 },
	],
};

export const narrow: Plan = {
	width: 320,
	words: "",
	small: "",
	labels: [
		{ text: "all teams’ demand; colored lines: servers held", x: 0, y: 146 },
		{ text: "box: a team’s demand; line: its servers", x: 0, y: 246 },
	],
	isWordy: false,
	pitch: 14,
	chart: { left: 40, right: 320, top: 156, height: 58 },
	needs: { left: 0, top: 0, width: 320, pitch: 34 },
	rows: { left: 0, right: 320, top: 254, pitch: 62, name: 16, foot: 58, room: 34 },
	figures: [{ x: 320, y: 16, end: true }],
};
