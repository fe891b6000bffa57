import type { Account } from "../model";
import type { Event } from "./day";
import type { PlotLabel } from "./plot";

type Samples = Account["samples"];

/** What of a run is drawn: the calls per second at the plot's top, and the number of samples. */
interface Shown {
	top: number;
	shown: number;
}

/** Least distance between the labels of the curves, as a share of the plot's height. */
const APART = 0.12;
/** Width that the label of calls executed takes on a phone, as a share of the plot's. */
const LABEL = 0.2;
/** Height of a line of the legend, as a share of the plot's. */
const LINE = 0.1;
/** Distance of a label from a peak, as a share of the plot's width, and from a handle there, in em. */
const BESIDE = 0.012;
const HANDLE = 1;

/**
 * Returns the names of the curves, in their colors: beside the peak so far of calls received, and below that of calls
 * executed. The former is below the legend, of which it takes the number of lines.
 */
export function labelCurves(
	{ received, executed, count }: Samples,
	{
		top,
		shown,
		events,
		legend = 0,
		isDraggable = false,
	}: Shown & { events: number; legend?: number; isDraggable?: boolean },
): PlotLabel[] {
	const peakOf = (values: readonly number[]) => {
		const soFar = values.slice(0, shown);
		const most = Math.max(...soFar);
		return { most, at: soFar.indexOf(most) };
	};
	const label = (at: number, y: number, isByHandle = false): Omit<PlotLabel, "label"> => {
		const x = (at + 0.5) / count;
		const side = x > 0.5 ? -1 : 1;
		return {
			x: x + side * BESIDE,
			y,
			anchor: side < 0 ? "end" : "start",
			...(isByHandle && { shift: side * HANDLE }),
		};
	};
	const [above, below] = [peakOf(received), peakOf(executed)];
	const first = below.at / count > 0.5 ? below.at - LABEL * count : below.at;
	const near = [received, executed].flatMap((values) => values.slice(first, first + LABEL * count));
	const clear = events > 0 ? heightOf(Math.min(events, LINES)) : 0.02;
	const low = Math.max(clear, Math.min(...near) / top - APART);
	const high = Math.min(0.94 - LINE * legend, Math.max(above.most / top - 0.03, low + APART));
	return [
		{
			...label(above.at, high, isDraggable),
			label: "received",
			invitation: isDraggable ? ": drag to change the load" : undefined,
			className: "fill-tier-1 font-semibold",
		},
		{
			...label(below.at, Math.min(low, high - APART)),
			label: "executed",
			className: "fill-tier-6 font-semibold",
		},
	];
}

/** Width of a letter on a phone, and height of a line, as shares of the plot's. */
const GAP = { across: 0.017, down: 0.075 };

/** Says between the curves, where there is room, that calls wait, and that those that have waited run. */
export function labelGaps({ received, executed, count }: Samples, { top, shown }: Shown): PlotLabel[] {
	return [
		{ label: "calls wait", sign: 1 },
		{ label: "then run", sign: -1 },
	].flatMap(({ label, sign }) => {
		const isWide = (sample: number) =>
			sign * ((received[sample] ?? 0) - (executed[sample] ?? 0)) > GAP.down * top;
		const run = findLongestRun(shown, isWide);
		if (run.length < label.length * GAP.across * count) return [];
		const middle = Math.floor(run.first + run.length / 2);
		const y = ((received[middle] ?? 0) + (executed[middle] ?? 0)) / 2 / top - 0.025;
		return [{ x: middle / count, y, label, anchor: "middle" as const }];
	});
}

/** Returns the longest run of samples for which something is so. */
function findLongestRun(count: number, isSo: (sample: number) => boolean): { first: number; length: number } {
	let longest = { first: 0, length: 0 };
	for (let first = 0, end = 0; first < count; first = end + 1) {
		for (end = first; end < count && isSo(end); ) end++;
		if (end - first > longest.length) longest = { first, length: end - first };
	}
	return longest;
}

/** Number of lines of event labels, and the height of each from the bottom, from 0 to 1. */
const LINES = 5;
const heightOf = (line: number) => 0.04 + 0.07 * line;

/** Mean width of a letter, in em. */
const LETTER = 0.5;

/** Returns the events' labels. That of a later event is shifted further left, so that none is clipped at an edge. */
export function labelEvents(events: readonly Event[], hours: number): PlotLabel[] {
	return events.map(({ at, label }, index) => {
		const x = at / 60 / hours;
		return { x, y: heightOf(index % LINES), label, shift: -x * label.length * LETTER };
	});
}
