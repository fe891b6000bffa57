/** Layout of the drawing: a row for each document, from the source to the index. */
export interface Plan {
	width: number;
	height: number;
	/** Whether there is room for longer words. */
	isWordy: boolean;
	/** Baseline of the columns' headings. */
	heads: number;
	rows: { top: number; pitch: number };
	/** Columns, by their left and right edges. The last part of the lane is the worker's. */
	source: Column;
	lane: Column & { worker: number };
	index: Column;
	/** Size of a message's pressable area. */
	touch: { width: number; height: number };
	/** Legend and dead letters, by their top, and the left edge of the dead letters. */
	foot: { top: number; height: number; dead: number };
	/** Width of an item of a menu. */
	item: number;
}

/** Layout of the last half minute, a drawing of its own. */
export interface ChartPlan {
	width: number;
	height: number;
	isWordy: boolean;
	chart: Column & { top: number; height: number };
}

interface Column {
	left: number;
	right: number;
}

export const wide: Plan = {
	width: 720,
	height: 304,
	isWordy: true,
	heads: 42,
	rows: { top: 50, pitch: 36 },
	source: { left: 1, right: 150 },
	lane: { left: 160, right: 556, worker: 450 },
	index: { left: 566, right: 719 },
	touch: { width: 44, height: 34 },
	foot: { top: 274, height: 26, dead: 450 },
	item: 76,
};

export const narrow: Plan = {
	width: 320,
	height: 306,
	isWordy: false,
	heads: 40,
	rows: { top: 46, pitch: 36 },
	source: { left: 1, right: 104 },
	lane: { left: 109, right: 224, worker: 184 },
	index: { left: 230, right: 319 },
	touch: { width: 44, height: 36 },
	foot: { top: 270, height: 30, dead: 202 },
	item: 76,
};

export const wideChart: ChartPlan = {
	width: 720,
	height: 96,
	isWordy: true,
	chart: { left: 14, right: 719, top: 22, height: 52 },
};

export const narrowChart: ChartPlan = {
	width: 320,
	height: 112,
	isWordy: false,
	chart: { left: 14, right: 319, top: 38, height: 52 },
};

/** Returns the middle of a document's row. */
export const middleOf = ({ rows }: Pick<Plan, "rows">, document: number): number =>
	rows.top + (document + 0.5) * rows.pitch;
