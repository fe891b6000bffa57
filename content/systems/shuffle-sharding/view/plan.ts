import type { Lettering, SvgLabel } from "@/components/system/svg-labels";

/**
 * Layout of the drawing: the grid of tenants and workers, the service of each tenant, and the schemes beside or below
 * it.
 */
export interface Plan extends Lettering {
	labels: readonly SvgLabel[];
	/** Minimum distance between the baselines of two group labels. */
	line: number;
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
		{ text: "tenants", x: 0, y: 11 },
		{ text: "workers (×: crashed)", x: 82, y: 11 },
		{ text: "served of last 32", x: 330, y: 11 },
		{ text: "tenants hurt and requests failing, by scheme", x: 450, y: 11 },
	],
	line: 14,
	marks: 24,
	grid: { left: 82, right: 322, top: 34, tallest: 340 },
	served: { left: 330, width: 86 },
	side: { left: 450, width: 270, pitch: 56, below: false },
};

export const narrow: Plan = {
	width: 320,
	words: "",
	small: "",
	labels: [
		{ text: "tenants", x: 0, y: 13 },
		{ text: "workers (×: crashed)", x: 80, y: 13 },
		{ text: "served of last 32", x: 320, y: 13, end: true },
	],
	line: 15,
	marks: 31,
	grid: { left: 80, right: 260, top: 44, tallest: 250 },
	served: { left: 266, width: 54 },
	side: { left: 0, width: 320, pitch: 48, below: true },
};

/** For prose: as narrow as on phones, with a lower grid. */
export const still: Plan = { ...narrow, grid: { ...narrow.grid, tallest: 240 } };

/** Returns the distance between two rows. */
export function rowPitch(tenants: number, { grid }: Plan): number {
	return Math.min(12, grid.tallest / tenants);
}

/** Returns the distance between two columns of workers. */
export function columnPitch(workers: number, { grid }: Plan): number {
	return Math.min(30, (grid.right - grid.left) / workers);
}
