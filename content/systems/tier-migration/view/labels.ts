import { type Flight, tiersAscending } from "../model";
import { gapBehind, type Plan, positionOf } from "./plan";

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** A request's label: two lines, centered, with the baseline of the first. */
export interface PlacedLabel {
	lines: readonly string[];
	x: number;
	y: number;
	box: Box;
}

/** Radius of a request, and of the ring around a misread one. */
export const RADIUS = 6;
export const RING = 10;
/** Width of a character at most, and height of a line. */
const CHARACTER = 7.4;
export const LINE = 14;
/** Distance between a ring and its label. */
const GAP = 3;

/** Returns the last reading of a request that differs from what its writer meant, if there is one. */
export const misreadingOf = ({ seen }: Flight) => seen.findLast(({ agrees }) => !agrees);

/**
 * Returns the labels of misread requests and of the visitor's own, by request. A label is above or below its request,
 * within the space between two boxes, and overlaps no request and no other label. Without such a position it is
 * omitted.
 *
 * @param own the visitor's own request, which is always labeled
 */
export function placeLabels(
	flights: readonly Flight[],
	now: number,
	plan: Plan,
	own?: Flight,
): Map<Flight, PlacedLabel> {
	const placed = new Map<Flight, PlacedLabel>();
	for (const flight of sortByInterest(flights, own)) {
		const candidates = listPositions(flight, now, plan);
		const free = candidates.find(
			({ box }) =>
				box.top >= plan.box.top &&
				box.bottom <= plan.foot &&
				!flights.some((other) => other !== flight && meet(ringOf(other, now, plan), box)) &&
				![...placed.values()].some((label) => meet(label.box, box)),
		);
		const label = free ?? (flight === own ? candidates[0] : undefined);
		if (label) placed.set(flight, label);
	}
	return placed;
}

/** Returns the requests that have something to say: the visitor's own, then misread ones, the lowest tier first. */
function sortByInterest(flights: readonly Flight[], own: Flight | undefined): Flight[] {
	const rankOf = (flight: Flight) =>
		flight === own ? -1 : tiersAscending.findIndex(({ name }) => name === flight.meant);
	return flights
		.filter((flight) => flight === own || misreadingOf(flight))
		.sort((a, b) => rankOf(a) - rankOf(b) || a.id - b.id);
}

function listPositions(flight: Flight, now: number, plan: Plan): PlacedLabel[] {
	const lines = describe(flight, plan);
	const half = (Math.max(...lines.map(({ length }) => length)) * CHARACTER) / 2;
	const height = lines.length * LINE;
	const { x, y } = positionOf(flight, now, plan);
	const [from, to] = gapBehind(flight.stage === "running" ? "scheduler" : flight.stage, plan);
	// The label stays between the boxes while its request leaves one and reaches the next.
	const middle = Math.min(to - half - 2, Math.max(from + half + 2, x));
	return [y - RING - GAP - height, y + RING + GAP].map((top) => ({
		lines,
		x: middle,
		y: top + LINE - 3,
		box: { left: middle - half, right: middle + half, top, bottom: top + height },
	}));
}

/** Says what a reader made of a request, or that it is the visitor's. */
function describe(flight: Flight, { isNarrow }: Plan): string[] {
	const misreading = misreadingOf(flight);
	if (!misreading) return ["yours"];
	return isNarrow
		? [`${flight.meant} as`, misreading.tier]
		: [`${flight.meant} read`, `as ${misreading.tier}`];
}

function ringOf(flight: Flight, now: number, plan: Plan): Box {
	const { x, y } = positionOf(flight, now, plan);
	const radius = misreadingOf(flight) ? RING : RADIUS;
	return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
