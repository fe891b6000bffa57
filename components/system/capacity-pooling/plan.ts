interface Place {
	x: number;
	y: number;
	end?: boolean;
}

/** Where things stand: the chart, what is needed, and a row of teams for each arrangement. */
export interface Plan {
	width: number;
	/** Classes of words and of what is said besides; on phones all are as large as the sheet's. */
	words: string;
	small: string;
	/** Between the numbers of two lines of the chart, so that they don't cover each other. */
	pitch: number;
	chart: { heads: readonly string[]; left: number; right: number; top: number; height: number };
	needs: { left: number; top: number; width: number; pitch: number };
	rows: { left: number; right: number; top: number; pitch: number };
	/** Where it says what the rows' bars are. */
	legends: readonly Place[];
	/** Within a row: its minutes short, how busy it is, its waits, and what was dropped. */
	figures: readonly [short: Place, busy: Place, waits: Place, dropped: Place];
}

const wideRows = { left: 34, right: 474, top: 214, pitch: 92 };

export const wide: Plan = {
	width: 720,
	words: "text-[12px]",
	small: "text-[11px]",
	pitch: 12,
	chart: {
		heads: ["demand of all teams, servers; the lines are what each arrangement holds"],
		left: 34,
		right: 394,
		top: 24,
		height: 150,
	},
	needs: { left: 440, top: 0, width: 280, pitch: 50 },
	rows: wideRows,
	legends: [0, 1, 2].map((row) => ({ x: 474, y: wideRows.top + row * wideRows.pitch + 15, end: true })),
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
	pitch: 14,
	chart: {
		heads: ["demand of all teams, servers;", "the lines are what each arrangement holds"],
		left: 40,
		right: 320,
		top: 44,
		height: 120,
	},
	needs: { left: 0, top: 200, width: 320, pitch: 44 },
	rows: { left: 40, right: 320, top: 378, pitch: 128 },
	legends: [{ x: 0, y: 369 }],
	figures: [
		{ x: 0, y: 99 },
		{ x: 320, y: 99, end: true },
		{ x: 0, y: 117 },
		{ x: 320, y: 18, end: true },
	],
};
