import type { Flight } from "../model";
import { type Plan, placeOf } from "./plan";

/** A request's mark and its number, and where that stands: beside the mark, or above it. */
interface Label {
	says: string;
	above: boolean;
}

/** The radius of a mark. */
export const RADIUS = 6;
/** A digit's width in the drawing's mono, and the height of a line. */
const DIGIT = 7.9;
const LINE = 12;
/** Least space between two numbers, as they would read as one. On the smallest phones a unit is 0.85 px. */
const SPACE = 8;

/** What stands at a mark: its token, and what that was taken for where that is not what was meant. */
export function labelOf({ token, seen }: Flight, { barBelow }: Plan): Label {
	const wrong = seen.findLast(({ agrees }) => !agrees);
	return {
		says: wrong ? `${token} as ${wrong.tier}` : String(token),
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
 * The requests whose numbers can be read, in the order in which they are drawn: a number that would meet one that
 * stands already, or another request's mark, is left out.
 *
 * @param first the one whose number stands whatever else does
 */
export function legible(flights: readonly Flight[], now: number, plan: Plan, first?: Flight): Set<Flight> {
	const marks = flights.map((flight) => ({ flight, ...boxesOf(flight, now, plan) }));
	const ordered = [...marks].sort((a, b) => Number(b.flight === first) - Number(a.flight === first));
	const kept: typeof marks = [];
	for (const mark of ordered) {
		const covered = marks.some((other) => other !== mark && meet(other.circle, mark.words));
		const { words } = mark;
		const room = { ...words, left: words.left - SPACE, right: words.right + SPACE };
		const crowded = kept.some((other) => meet(other.words, room));
		if (mark.flight === first || (!covered && !crowded)) kept.push(mark);
	}
	return new Set(kept.map(({ flight }) => flight));
}

function boxesOf(flight: Flight, now: number, plan: Plan): { circle: Box; words: Box } {
	const { x, y } = placeOf(flight, now, plan);
	const { says, above } = labelOf(flight, plan);
	const width = says.length * DIGIT;
	const left = above ? x - width / 2 : x + 12;
	const bottom = above ? y - 12 : y + 5;
	return {
		circle: { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS },
		words: { left, right: left + width, top: bottom - LINE, bottom },
	};
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
