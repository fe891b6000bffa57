import { receivedByHour } from "./paper";

/** Minutes in a day. */
export const day = 1440;

/**
 * Returns the calls received in each minute of the paper's mean day, as multiples of the day's mean. Hourly means are
 * the chart's. The course within an hour is an assumption: linear, with the midnight spike's knots chosen so that the
 * busiest quarter hour is 4.3 times the quietest.
 *
 * @returns 1,440 values with mean 1
 */
export function receivedShape(): Float64Array {
	const shape = Float64Array.from({ length: day }, (_, minute) => alongKnots((minute + 0.5) / 60));
	for (const [hour, wanted] of receivedByHour.entries()) {
		const minutes = shape.subarray(hour * 60, hour * 60 + 60);
		const factor = wanted / average(minutes);
		for (const [i, value] of minutes.entries()) minutes[i] = value * factor;
	}
	const overall = average(shape);
	return shape.map((value) => value / overall);
}

/** Knots of the spike within its hours. All other knots are at the middles of hours. */
const spike: readonly (readonly [hour: number, share: number])[] = [
	[0, 0.234],
	[0.75, 0.229],
	[1, 0.3],
	[1.5, 0.72],
	[2, 1],
	[2.17, 1.04],
	[2.45, 0.72],
	[3, 0.74],
];

const knots = [
	...spike,
	...receivedByHour.slice(3).map((share, i) => [i + 3.5, share] as const),
	[24, 0.236],
];

function alongKnots(hour: number): number {
	const next = knots.findIndex(([at = 0]) => at > hour);
	const [fromHour = 0, from = 0] = knots[next - 1] ?? [];
	const [toHour = 24, to = 0] = knots[next] ?? [];
	return from + ((to - from) * (hour - fromHour)) / (toHour - fromHour);
}

function average(values: Float64Array): number {
	let total = 0;
	for (const value of values) total += value;
	return total / values.length;
}
