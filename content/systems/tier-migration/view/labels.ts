import type { Flight } from "../model";
import { type Plan, positionOf } from "./plan";

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** A request's label: its token, and the wrong tier that a machine read from it, if any. */
export interface PlacedLabel {
	text: string;
	/** Offset of the text from the mark's center. */
	dx: number;
	dy: number;
	anchor: "start" | "middle";
	box: Box;
}

/** Radius of a mark. */
export const RADIUS = 6;
/** Width of a digit in the drawing's monospace font, and line height. */
const DIGIT = 7.9;
const LINE = 12;
/** Space beside a label, which separates adjacent numbers. On the smallest phones a unit is 0.85 px. */
const GAP = 4;

const beside = { dx: 12, dy: 4, anchor: "start" } as const;
const above = { dx: 0, dy: -10, anchor: "middle" } as const;
const below = { dx: 0, dy: 20, anchor: "middle" } as const;

/**
 * Returns the labels of requests, in drawing order. Each takes the first position at which it overlaps neither
 * another request's mark nor an earlier label. Without such a position it is omitted.
 *
 * @param first the request that is always labeled
 */
export function placeLabels(
	flights: readonly Flight[],
	now: number,
	plan: Plan,
	first?: Flight,
): Map<Flight, PlacedLabel> {
	const marks = flights.map((flight) => ({ flight, box: markOf(flight, now, plan) }));
	const ordered = [...flights].sort((a, b) => Number(b === first) - Number(a === first));
	const placed = new Map<Flight, PlacedLabel>();
	for (const flight of ordered) {
		const candidates = listPositions(flight, now, plan);
		const free = candidates.find(
			({ box }) =>
				!marks.some((other) => other.flight !== flight && meet(other.box, box)) &&
				![...placed.values()].some((label) => meet(label.box, box)),
		);
		const label = free ?? (flight === first ? candidates[0] : undefined);
		if (label) placed.set(flight, label);
	}
	return placed;
}

function listPositions(flight: Flight, now: number, plan: Plan): PlacedLabel[] {
	const wrong = flight.seen.findLast(({ agrees }) => !agrees);
	// On phones, a longer label would cover the machines.
	const text = wrong ? `${flight.token}${plan.barBelow ? "→" : " as "}${wrong.tier}` : String(flight.token);
	const { x, y } = positionOf(flight, now, plan);
	const width = text.length * DIGIT;
	// On phones, machines are too close together for labels beside marks.
	const places = wrong || plan.barBelow ? [above, below] : [beside, above, below];
	return places.map((place) => {
		const left = x + place.dx - (place.anchor === "middle" ? width / 2 : 0);
		const bottom = y + place.dy + 1;
		return {
			text,
			...place,
			box: { left: left - GAP, right: left + width + GAP, top: bottom - LINE, bottom },
		};
	});
}

function markOf(flight: Flight, now: number, plan: Plan): Box {
	const { x, y } = positionOf(flight, now, plan);
	return { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
