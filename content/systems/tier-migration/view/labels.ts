import type { Flight } from "../model";
import { type Plan, positionOf } from "./plan";

/** A request's label, beside its mark or above it. */
interface Label {
	text: string;
	above: boolean;
}

/** Radius of a mark. */
export const RADIUS = 6;
/** Width of a digit in the drawing's monospace font, and line height. */
const DIGIT = 7.9;
const LINE = 12;

/** Returns the label of a mark: its token, and the wrong tier that a machine read from it, if any. */
export function labelOf({ token, seen }: Flight, { barBelow }: Plan): Label {
	const wrong = seen.findLast(({ agrees }) => !agrees);
	return {
		text: wrong ? `${token} as ${wrong.tier}` : String(token),
		above: wrong !== undefined || barBelow,
	};
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/**
 * Returns the requests with legible numbers, in drawing order. Omits a number that would overlap an earlier one or
 * another request's mark.
 *
 * @param first the request whose number is always shown
 */
export function getLegibleLabels(
	flights: readonly Flight[],
	now: number,
	plan: Plan,
	first?: Flight,
): Set<Flight> {
	const marks = flights.map((flight) => ({ flight, ...boxesOf(flight, now, plan) }));
	const ordered = [...marks].sort((a, b) => Number(b.flight === first) - Number(a.flight === first));
	const readable: typeof marks = [];
	for (const mark of ordered) {
		const covered = marks.some((other) => other !== mark && meet(other.circle, mark.words));
		const crowded = readable.some(({ words }) => meet(words, mark.words));
		if (mark.flight === first || (!covered && !crowded)) readable.push(mark);
	}
	return new Set(readable.map(({ flight }) => flight));
}

function boxesOf(flight: Flight, now: number, plan: Plan): { circle: Box; words: Box } {
	const { x, y } = positionOf(flight, now, plan);
	const { text, above } = labelOf(flight, plan);
	const width = text.length * DIGIT;
	const left = above ? x - width / 2 : x + 12;
	const bottom = above ? y - 12 : y + 5;
	return {
		circle: { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS },
		words: { left, right: left + width, top: bottom - LINE, bottom },
	};
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
