import { type Region, regionOf } from "./analysis";
import { type Parameters, parameters, type Remedy } from "./parameters";
import { answeredShare, type Bin, binLength, findRecovery } from "./record";
import { remedyOf, type State } from "./state";

export type { Bin } from "./record";

/** Data for the drawing, the read-outs and the table. */
export interface Snapshot {
	/** ms since the start. */
	now: number;
	remedy: Remedy;
	/** For each client, whether its latest call failed. */
	clients: boolean[];
	/** For each request in the service, the one in progress first: whether its client has given up. */
	requests: boolean[];
	isInBlip: boolean;
	bins: readonly Bin[];
	total: Bin;
	/** Per second, over the last complete second: calls, attempts, and calls answered. */
	rates: { calls: number; attempts: number; answered: number };
	/** Share of ended calls that were answered over the last two seconds; undefined if none ended. */
	answered: number | undefined;
	/** Share of completed requests over the last two seconds whose client had given up; undefined if none. */
	wasted: number | undefined;
	blips: State["record"]["blips"];
	/** Changes of the remedy. */
	switches: State["record"]["switches"];
	/** The latest end of a blip or change of a remedy, and the recovery after it, in ms. */
	recovery: { since: number; at: number | undefined };
}

/** Returns the readings of a run. Does not change the run. */
export function snapshot(state: State): Snapshot {
	const { now, clients, queue, serving, record, blips } = state;
	const complete = Math.floor(now / binLength);
	const [second, two] = [1000 / binLength, 2000 / binLength];
	const rate = (what: keyof Bin) => sumOver(record.bins, complete - second, complete, what);
	const wasted = sumOver(record.bins, complete - two, complete, "wasted");
	const done = wasted + sumOver(record.bins, complete - two, complete, "answered");
	const inOrder = remedyOf(state) === "newest first" ? [...queue].reverse() : queue;
	const since = Math.max(0, ...record.blips.map(({ to }) => to), ...record.switches.map(({ at }) => at));
	return {
		now,
		remedy: remedyOf(state),
		clients: clients.map(({ hasFailed }) => hasFailed),
		requests: [...(serving ? [serving] : []), ...inOrder].map(({ status }) => status === "stale"),
		isInBlip: blips > 0,
		bins: record.bins,
		total: record.total,
		rates: { calls: rate("calls"), attempts: rate("attempts"), answered: rate("answered") },
		answered: answeredShare(record, complete - two, complete),
		wasted: done > 0 ? wasted / done : undefined,
		blips: record.blips,
		switches: record.switches,
		recovery: { since, at: findRecovery(record, since, now) },
	};
}

/** Returns the number of requests in the service whose client has given up. */
export const countStale = ({ requests }: Pick<Snapshot, "requests">): number =>
	requests.filter((isStale) => isStale).length;

function sumOver(bins: readonly Bin[], from: number, to: number, what: keyof Bin): number {
	let total = 0;
	for (let index = Math.max(0, from); index < to; index++) total += bins[index]?.[what] ?? 0;
	return total;
}

let latest: { values: Parameters; region: Region } | undefined;

/** Returns the region of the present setting without its remedy. Remembers the latest, because it takes a while. */
export function getRegion(values: Parameters): Region {
	const isSame = latest && parameters.every(({ key }) => latest?.values[key] === values[key]);
	if (!isSame || !latest) latest = { values, region: regionOf(values) };
	return latest.region;
}
