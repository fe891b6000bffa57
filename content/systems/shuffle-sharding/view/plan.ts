import type { Lettering, SvgLabel } from "@/components/system/svg-labels";

/**
 * Layout of the drawing: the grid of tenants and workers, the service of each tenant, and the schemes' results. They
 * are beside the grid, or above it on phones.
 */
export interface Plan extends Lettering {
	labels: readonly SvgLabel[];
	/** Minimum height of a group of rows, so that its label fits, and the longest line of a label, in characters. */
	line: number;
	longest: number;
	/** Whether labels leave out what the columns' heads say. */
	isBrief: boolean;
	/** Vertical center of the workers' marks. */
	marks: number;
	grid: { left: number; right: number; top: number; tallest: number };
	served: { left: number; width: number };
	results: { left: number; top: number; width: number; pitch: number; isAbove: boolean };
}

export const wide: Plan = {
	width: 720,
	words: "",
	small: "",
	labels: [
		{ text: "tenants", x: 0, y: 11 },
		{ text: "workers (×: crashed)", x: 168, y: 11 },
		{ text: "served", x: 352, y: 11 },
		{ text: "failing requests, 0–100%", x: 720, y: 11, end: true },
	],
	line: 16,
	longest: 22,
	isBrief: false,
	marks: 24,
	grid: { left: 168, right: 344, top: 34, tallest: 290 },
	served: { left: 352, width: 70 },
	results: { left: 450, top: 34, width: 270, pitch: 58, isAbove: false },
};

export const narrow: Plan = {
	width: 320,
	words: "",
	small: "",
	labels: [
		{ text: "box: a worker; red: the bad tenant uses it, too", x: 0, y: 116 },
		{ text: "served: share of the last 32 requests answered", x: 0, y: 133 },
		{ text: "tenants", x: 0, y: 153 },
		{ text: "workers (×: crashed)", x: 106, y: 153 },
		{ text: "served", x: 320, y: 153, end: true },
	],
	line: 15,
	longest: 15,
	isBrief: true,
	marks: 166,
	grid: { left: 106, right: 264, top: 176, tallest: 190 },
	served: { left: 270, width: 50 },
	results: { left: 0, top: 20, width: 320, pitch: 20, isAbove: true },
};

/** Layout for prose, as narrow as on phones. */
export const still: Plan = { ...narrow, grid: { ...narrow.grid, tallest: 240 } };

/** Returns the distance between two rows. */
export function rowPitch(tenants: number, { grid }: Plan): number {
	return Math.min(12, grid.tallest / tenants);
}

/** Returns the distance between two columns of workers. */
export function columnPitch(workers: number, { grid }: Plan): number {
	return Math.min(30, (grid.right - grid.left) / workers);
}
