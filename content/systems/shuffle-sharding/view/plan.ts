import type { Lettering, SvgLabel } from "@/components/system/svg-labels";

/**
 * Layout of the drawing: the grid of tenants and workers, the service of each tenant, and the schemes beside or below
 * it.
 */
export interface Plan extends Lettering {
	labels: readonly SvgLabel[];
	/** Minimum height of a group of rows, so that its label fits. */
	line: number;
	/** Whether group labels fit in full. */
	isWordy: boolean;
	/** Position of the key. On wide screens it is stacked and also defines the results. */
	key: { x: number; y: number };
	/** Vertical center of the workers' marks. */
	marks: number;
	grid: { left: number; right: number; top: number; tallest: number };
	served: { left: number; width: number };
	side: { left: number; width: number; pitch: number; below: boolean };
}

export const wide: Plan = {
	width: 720,
	words: "",
	small: "",
	labels: [
		{ text: "tenants, by workers shared", x: 0, y: 11 },
		{ text: "workers", x: 168, y: 11 },
		{ text: "served", x: 352, y: 11 },
		{ text: "harm to the others, by scheme", x: 450, y: 11 },
	],
	line: 16,
	isWordy: true,
	key: { x: 450, y: 272 },
	marks: 24,
	grid: { left: 168, right: 344, top: 34, tallest: 316 },
	served: { left: 352, width: 70 },
	side: { left: 450, width: 270, pitch: 56, below: false },
};

export const narrow: Plan = {
	width: 320,
	words: "",
	small: "",
	labels: [
		{ text: "tenants", x: 0, y: 29 },
		{ text: "workers", x: 106, y: 29 },
		{ text: "served", x: 320, y: 29, end: true },
	],
	line: 15,
	isWordy: false,
	key: { x: 0, y: 12 },
	marks: 42,
	grid: { left: 106, right: 264, top: 52, tallest: 172 },
	served: { left: 270, width: 50 },
	side: { left: 0, width: 320, pitch: 46, below: true },
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
