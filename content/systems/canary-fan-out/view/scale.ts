import { MOST_WORKERS } from "../model";
import type { Box } from "./plan";

const MINUTE = 60_000;
/** Distances between two ticks, in min. */
const STEPS = [1, 2, 5, 10, 20, 30, 60, 120];

/** Maps times in ms to a chart. */
export interface TimeScale {
	x: (at: number) => number;
	/** Times of the ticks, in min. The first is not 0. */
	ticks: readonly number[];
}

/** Returns a time axis from 0 to the first tick at or after the last time in ms, with at most `most` ticks. */
export function createTimeScale(last: number, { left, right }: Box, most: number): TimeScale {
	const minutes = Math.max(1, last / MINUTE);
	const step = STEPS.find((each) => minutes / each <= most) ?? Math.ceil(minutes / most);
	const count = Math.ceil(minutes / step);
	return {
		x: (at) => left + ((right - left) * at) / (count * step * MINUTE),
		ticks: Array.from({ length: count }, (_, index) => (index + 1) * step),
	};
}

/** The largest speedup of the curve's axis. */
export const MOST_SPEEDUP = 20;

/** Maps a number of workers and a speedup to the curve's chart. Speedups beyond its top are at the top. */
export function createCurveScale({ left, right, top, height }: Box) {
	const perWorker = (right - left) / (MOST_WORKERS - 1);
	return {
		x: (workers: number) => left + (workers - 1) * perWorker,
		workersAt: (x: number) => 1 + (x - left) / perWorker,
		y: (speedup: number) => top + height * (1 - Math.min(speedup, MOST_SPEEDUP) / MOST_SPEEDUP),
	};
}

/** Returns the distance between two workers' rows. */
export const rowPitch = (workers: number, { height }: Box): number => Math.min(26, height / workers);
