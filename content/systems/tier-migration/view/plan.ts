import type { Place } from "@/components/system/svg-labels";
import { type Flight, hopTime, type Kind, tiers } from "../model";

/** Layout of the drawing: the key on top, machines in columns by kind, and tiers on the right. */
export interface Plan {
	width: number;
	/** The key's levels with their tiers, and the new tiers: a name, and cells of a width behind it. */
	key: Record<"levels" | "tiers", { x: number; y: number; left: number; cell: number }>;
	/** Baselines of the number of misread priorities and of the phase. */
	result: Place;
	phase: Place;
	/** Baseline of the first of two lines of the columns' heads. */
	heads: number;
	/** Center of each kind's column. */
	column: Record<Kind, number>;
	machine: { width: number; height: number; top: number; pitch: number };
	/** Layout of the tiers' names and of the bars of served requests. */
	tiers: { left: number; bar: number; right: number; top: number; pitch: number };
	/** Whether a tier's bar is below its name, if there is no room beside it. */
	barBelow: boolean;
	foot: number;
}

const machine = { height: 22, pitch: 29 };

/** Returns the vertical layout below the columns' heads. */
function arrange(heads: number) {
	const top = heads + 37;
	return {
		heads,
		machine: { ...machine, top },
		tiers: { top: top + 4, pitch: 33 },
		foot: top + 8 * machine.pitch,
	};
}

const wideRows = arrange(84);
const narrowRows = arrange(112);

export const wide: Plan = {
	...wideRows,
	width: 720,
	key: {
		levels: { x: 0, y: 33, left: 78, cell: 92 },
		tiers: { x: 462, y: 33, left: 68, cell: 64 },
	},
	result: { x: 0, y: 58 },
	phase: { x: 720, y: 58, end: true },
	column: { gateway: 25, router: 213, scheduler: 401 },
	machine: { ...wideRows.machine, width: 48 },
	tiers: { ...wideRows.tiers, left: 540, bar: 582, right: 680 },
	barBelow: false,
};

export const narrow: Plan = {
	...narrowRows,
	width: 320,
	key: {
		levels: { x: 0, y: 31, left: 32, cell: 73 },
		tiers: { x: 0, y: 50, left: 32, cell: 73 },
	},
	result: { x: 0, y: 71 },
	phase: { x: 0, y: 89 },
	column: { gateway: 18, router: 106, scheduler: 194 },
	machine: { ...narrowRows.machine, width: 36 },
	tiers: { ...narrowRows.tiers, left: 260, bar: 260, right: 320 },
	barBelow: true,
};

interface Point {
	x: number;
	y: number;
}

/** Returns the position of a request between the last machine that handled it and the next. */
export function positionOf(flight: Flight, now: number, plan: Plan): Point {
	const done = Math.min(1, Math.max(0, (now - flight.since) / hopTime));
	const [from, to] = legOf(flight, plan);
	return { x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done };
}

function legOf(flight: Flight, plan: Plan): [Point, Point] {
	const { column, machine } = plan;
	const leave = (kind: Kind) => ({
		x: column[kind] + machine.width / 2 + 8,
		y: middleOf(flight.path[kind], plan),
	});
	const reach = (kind: Kind) => ({
		x: column[kind] - machine.width / 2 - (plan.barBelow ? 8 : 26),
		y: middleOf(flight.path[kind], plan),
	});
	const tier = flight.seen.at(-1)?.tier ?? flight.meant;
	const row = tiers.findIndex(({ name }) => name === tier);
	const queue = {
		x: plan.tiers.left - (plan.barBelow ? 15 : 50),
		y: plan.tiers.top + row * plan.tiers.pitch + 8,
	};
	if (flight.stage === "gateway") return [leave("gateway"), reach("router")];
	if (flight.stage === "router") return [leave("router"), reach("scheduler")];
	if (flight.stage === "scheduler") return [leave("scheduler"), queue];
	return [queue, queue];
}

/** Returns the vertical center of a machine. */
export function middleOf(number: number, { machine }: Plan): number {
	return machine.top + number * machine.pitch + machine.height / 2;
}
