import { toBoxPath } from "@/components/system/drawing/box";
import { type Plan, squareOf } from "./plan";

/** The part of a frame that is on one line of the log. */
export interface Frame {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Returns the frame around the rows of the next request, in one part for each line. */
export function splitIntoFrames(
	{ from, to }: { from: number; to: number },
	isEmpty: boolean,
	plan: Plan,
): Frame[] {
	const { log } = plan;
	return splitIntoLines(from, Math.max(from + (isEmpty ? 0 : 1), to), log.perLine).map(([first, last]) => {
		const [start, end] = [squareOf(plan, first), squareOf(plan, last)];
		return { x: start.x - 3, y: start.y - 3, width: end.x - start.x + log.side + 6, height: log.side + 6 };
	});
}

/** Draws the frame around the rows of the next request. */
export function RequestFrame({ frames }: { frames: readonly Frame[] }) {
	if (frames.length === 0) return null;
	return (
		<path
			d={frames.map(({ x, y, width, height }) => toBoxPath(x, y, width, height, 6)).join("")}
			className="fill-none stroke-ink stroke-2"
		/>
	);
}

/** Splits a range of places into the parts that are on one line each, as their first and last places. */
function splitIntoLines(from: number, to: number, perLine: number): [number, number][] {
	const lines: [number, number][] = [];
	for (let first = from; first < to; ) {
		const last = Math.min(to, (Math.floor(first / perLine) + 1) * perLine) - 1;
		lines.push([first, last]);
		first = last + 1;
	}
	return lines;
}
