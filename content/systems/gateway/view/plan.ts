import { REJECT_AT, type State } from "../model";

/** Layout of the drawing: a column for each host, and the last minute below. */
export interface Plan {
	width: number;
	height: number;
	/** Height of the drawing without the chart, for prose. */
	short: number;
	isWide: boolean;
	/** Columns of the hosts, and the baseline of their names. */
	hosts: { left: number; right: number; top: number; height: number; names: number };
	/** Position of the invitation to press a host. */
	hint: { x: number; y: number; end: boolean };
	/** Explanations of connections, queue and limit. */
	legend: readonly { x: number; y: number }[];
	chart: { left: number; right: number; top: number; height: number };
	/** Seconds between two ticks of the chart, and bins between two of its points. */
	tick: number;
	step: number;
}

export const wide: Plan = {
	width: 720,
	height: 322,
	short: 204,
	isWide: true,
	hosts: { left: 1, right: 560, top: 30, height: 150, names: 197 },
	hint: { x: 560, y: 18, end: true },
	legend: [
		{ x: 576, y: 163 },
		{ x: 576, y: 141 },
		{ x: 576, y: 92 },
	],
	chart: { left: 56, right: 560, top: 236, height: 64 },
	tick: 10,
	step: 1,
};

export const narrow: Plan = {
	width: 320,
	height: 352,
	short: 222,
	isWide: false,
	hosts: { left: 1, right: 319, top: 46, height: 128, names: 190 },
	hint: { x: 0, y: 38, end: false },
	legend: [
		{ x: 0, y: 214 },
		{ x: 89, y: 214 },
		{ x: 183, y: 214 },
	],
	chart: { left: 56, right: 319, top: 248, height: 78 },
	tick: 20,
	step: 2,
};

/** How many times the equal share of connections, and the limit of the queue, fill a column. */
const FULL = { connections: 3, queue: 2 };

/** Returns the layout of the columns, and the heights in them, of a run. */
export function layOutHosts({ hosts, clients, parameters }: State, { hosts: box }: Plan) {
	const pitch = (box.right - box.left) / hosts.length;
	const limit = parameters.rate * parameters.health;
	const scale = (value: number, full: number) => box.height * Math.min(1, value / full);
	return {
		width: Math.min(pitch - 6, 60),
		leftOf: (host: number) => box.left + host * pitch + (pitch - Math.min(pitch - 6, 60)) / 2,
		middleOf: (host: number) => box.left + (host + 0.5) * pitch,
		heightOfConnections: (count: number) => scale(count, (FULL.connections * clients) / hosts.length),
		heightOfQueue: (count: number) => scale(count, FULL.queue * limit),
		/** Position of the queue's limit, and of the one at which a host rejects. */
		limit: box.top + box.height * (1 - 1 / FULL.queue),
		rejects: box.top + box.height * (1 - REJECT_AT / FULL.queue),
	};
}
