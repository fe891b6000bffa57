import type { Lettering, Place, SvgLabel } from "@/components/system/svg-labels";

/** Where things stand: the chart, what is needed, and a row of teams for each arrangement. */
export interface Plan extends Lettering {
	heads: readonly SvgLabel[];
	/** Between the numbers of two lines of the chart, so that they don't cover each other. */
	pitch: number;
	chart: { left: number; right: number; top: number; height: number };
	needs: { left: number; top: number; width: number; pitch: number };
	/** With the baseline of a row's name, from its top. */
	rows: { left: number; right: number; top: number; pitch: number; name: number };
	/** Within a row: its minutes short, how busy it is, its waits, and what was dropped. */
	figures: readonly [short: Place, busy: Place, waits: Place, dropped: Place];
}

const wideRows = { left: 34, right: 474, top: 214, pitch: 92, name: 15 };
const bars = "hollow: demand; filled: waiting; pale: deferred";

export const wide: Plan = {
	width: 720,
	words: "text-[12px]",
	small: "text-[11px]",
	heads: [
		{ says: "demand of all teams, servers; the lines are what each arrangement holds", x: 0, y: 11 },
		...[0, 1, 2].map((row) => ({
			says: bars,
			x: wideRows.right,
			y: wideRows.top + row * wideRows.pitch + wideRows.name,
			end: true,
		})),
	],
	pitch: 12,
	chart: { left: 34, right: 394, top: 24, height: 150 },
	needs: { left: 440, top: 0, width: 280, pitch: 50 },
	rows: wideRows,
	figures: [
		{ x: 490, y: 22 },
		{ x: 490, y: 39 },
		{ x: 490, y: 56 },
		{ x: 490, y: 73 },
	],
};

export const narrow: Plan = {
	width: 320,
	words: "",
	small: "",
	heads: [
		{ says: "demand of all teams, servers;", x: 0, y: 13 },
		{ says: "the lines are what each arrangement holds", x: 0, y: 30 },
		{ says: bars, x: 0, y: 369 },
	],
	pitch: 14,
	chart: { left: 40, right: 320, top: 44, height: 120 },
	needs: { left: 0, top: 200, width: 320, pitch: 44 },
	rows: { left: 40, right: 320, top: 378, pitch: 128, name: 18 },
	figures: [
		{ x: 0, y: 99 },
		{ x: 320, y: 99, end: true },
		{ x: 0, y: 117 },
		{ x: 320, y: 18, end: true },
	],
};
