/** Layout of the drawing: the result, the workers, and a box for each tenant, in groups with their label on the left. */
export interface Plan {
	width: number;
	/** Baseline of the note on what is drawn, and its text for tenants with shards and for tenants without. */
	note: { y: number; sharded: string; shared: string };
	/** The row of the workers: its vertical center, and the part that their marks take. */
	workers: { left: number; right: number; y: number };
	/** Minimum height of a group of rows, so that its label fits, and the longest line of a label, in characters. */
	line: number;
	longest: number;
	/** Whether labels leave out what does not fit on a phone. */
	isBrief: boolean;
	/** The tenants' boxes: their columns, and the greatest height of all rows and of one. */
	grid: { left: number; right: number; top: number; columns: number; tallest: number; row: number };
}

export const wide: Plan = {
	width: 720,
	note: {
		y: 40,
		sharded:
			"A box is a tenant, its red part the share of requests that fail. Marks are its workers, red if the bad tenant has them, too.",
		shared: "A box is a tenant. Its red part is the share of its requests that fail.",
	},
	workers: { left: 176, right: 456, y: 62 },
	line: 16,
	longest: 22,
	isBrief: false,
	grid: { left: 176, right: 719, top: 80, columns: 10, tallest: 224, row: 32 },
};

export const narrow: Plan = {
	width: 320,
	note: {
		y: 37,
		sharded: "red box: requests fail; marks: its workers",
		shared: "box: a tenant; red: its failing requests",
	},
	workers: { left: 106, right: 320, y: 55 },
	line: 15,
	longest: 15,
	isBrief: true,
	grid: { left: 106, right: 319, top: 70, columns: 6, tallest: 220, row: 25 },
};

/** Layout of the drawing below the read-outs. */
export const details = { width: 320, pitch: 58, line: 17, curves: 182 };

/** Space between two boxes. */
export const SPACE = 5;

/** Returns the width of a tenant's box with the space after it. */
export const columnPitch = ({ grid: { left, right, columns } }: Plan): number =>
	(right - left + SPACE) / columns;
