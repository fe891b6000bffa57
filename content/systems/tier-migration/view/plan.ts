import type { SvgLabel } from "@/components/system/drawing/svg-labels";
import { type Flight, hopTime, type Kind, kinds, legacyTiers, machines, tiers } from "../model";

/** Layout of the drawing: a box for the machines of each kind, and tiers on the right. */
export interface Plan {
	width: number;
	/** Explains the marks of requests. */
	note: readonly SvgLabel[];
	/** Baseline of the boxes' heads. */
	heads: number;
	/** Left edge of each kind's box. */
	column: Record<Kind, number>;
	/** A box has a row of the pitch's height for each machine. */
	box: { width: number; top: number; pitch: number };
	/** Layout of the tiers' names and of the bars of served requests. */
	tiers: { left: number; name: number; bar: number; right: number; top: number; pitch: number };
	/** Whether a line of text has room for one or two words only. */
	isNarrow: boolean;
	foot: number;
}

/** Distance between a box and a request that leaves or reaches it. */
const CLEARANCE = 13;

/** What the old numbers mean. */
const mapping = `0–${legacyTiers.length - 1}: ${legacyTiers.join(", ")}`;

export const wide: Plan = {
	width: 720,
	note: [
		{
			text: `Square: a request with an old number (${mapping}). Circle: with a new one. Color: the right priority.`,
			x: 0,
			y: 39,
		},
	],
	heads: 67,
	column: { gateway: 1, router: 184, scheduler: 368 },
	box: { width: 104, top: 75, pitch: 29 },
	tiers: { left: 558, name: 573, bar: 614, right: 686, top: 91, pitch: 33 },
	isNarrow: false,
	foot: 75 + machines * 29,
};

export const narrow: Plan = {
	width: 320,
	note: [
		{ text: `Square: old number (${mapping}).`, x: 0, y: 37 },
		{ text: "Circle: new number. Color: the right priority.", x: 0, y: 53 },
	],
	heads: 76,
	column: { gateway: 1, router: 90, scheduler: 180 },
	box: { width: 42, top: 83, pitch: 28 },
	tiers: { left: 276, name: 286, bar: 276, right: 320, top: 93, pitch: 33 },
	isNarrow: true,
	foot: 83 + machines * 28,
};

interface Point {
	x: number;
	y: number;
}

/** Returns the left and right ends of the free space behind a kind's box. */
export function gapBehind(kind: Kind, { column, box, tiers }: Plan): [number, number] {
	const next = kinds[kinds.indexOf(kind) + 1];
	return [column[kind] + box.width, next ? column[next] : tiers.left - 4];
}

/** Returns the position of a request between the last machine that handled it and the next, or its tier's row. */
export function positionOf(flight: Flight, now: number, plan: Plan): Point {
	const done = Math.min(1, Math.max(0, (now - flight.since) / hopTime));
	const [from, to] = legOf(flight, plan);
	return { x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done };
}

function legOf({ stage, path, seen, meant }: Flight, plan: Plan): [Point, Point] {
	const kind = stage === "running" ? "scheduler" : stage;
	const next = kinds[kinds.indexOf(kind) + 1];
	const [left, right] = gapBehind(kind, plan);
	const from = { x: left + CLEARANCE, y: middleOf(path[kind], plan) };
	if (next) return [from, { x: right - CLEARANCE, y: middleOf(path[next], plan) }];
	const tier = seen.at(-1)?.tier ?? meant;
	const row = tiers.findIndex(({ name }) => name === tier);
	const to = { x: right - CLEARANCE, y: rowOf(row, plan) };
	// A request leaves the scheduler in the first half of the way, and runs in the second.
	const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	return stage === "running" ? [middle, to] : [from, middle];
}

/** Returns the vertical center of a machine's row. */
export const middleOf = (machine: number, { box }: Plan): number => box.top + (machine + 0.5) * box.pitch;

/** Returns the vertical center of a tier's row. */
export const rowOf = (tier: number, plan: Plan): number => plan.tiers.top + tier * plan.tiers.pitch;
