import type { Random } from "@/lib/simulation/random";
import { createGroups, type Group, type Kind } from "./groups";
import * as paper from "./paper";
import type { Parameters } from "./parameters";

/** Number of criticality levels. Level 0 is served first, level 3 last. */
export const levels = 4;

/** The constant properties of the functions, one entry per function. */
export interface Catalog {
	count: number;
	trigger: paper.Trigger[];
	kind: Kind[];
	/** Criticality, 0 to 3. */
	level: Uint8Array;
	/** 1 if calls are reserved, 0 if they are opportunistic. */
	reserved: Uint8Array;
	/** Mean calls per minute over the day. */
	rate: Float64Array;
	/** CPU per call, in minutes of the largest region's whole CPU. */
	cost: Float64Array;
	/** Minutes from receipt until a call is due. */
	deadline: Int32Array;
	/** Calls per minute within quota: CPU quota divided by the mean cost of a call, rounded down. */
	quota: Float64Array;
	/** Minutes per call. */
	duration: Float64Array;
	/** 1 if calls are spread evenly over the day, 0 if they follow the received curve. */
	even: Uint8Array;
	/** Deviation of a minute's calls from their mean, as a share of it. */
	spread: Float64Array;
}

/** Index of the function whose burst Fig. 4 shows. It is patient and has the quota that the chart suggests. */
export const burstFunction = 0;

/** Index of the function with the most calls: Table 2's data stream. */
export const dataStream = 1;

/** Ratio of a function's busiest minute to its mean, as in the received curve. */
export const busiest = 2.25;

/** Quota of a prompt function, relative to its own busiest minutes. */
const promptQuota = 2;

/** Ordinary calls per minute of Fig. 4's function. */
const burstOrdinary = 2000;

/** Minimum quota, in calls per minute. */
const leastQuota = 10;

/**
 * Draws the functions from Table 3's distributions, so that each group has its share of calls and compute.
 *
 * @param capacity CPU of all regions, in minutes of the largest region's
 * @param random random stream of the seed
 */
export function drawFunctions(settings: Parameters, capacity: number, random: Random): Catalog {
	const all = createGroups(settings.opportunisticShare);
	const counts = all.map(({ functions, trigger }) =>
		Math.max(2, Math.round(functions * paper.triggerShares[trigger].functions * settings.functions)),
	);
	const catalog = emptyCatalog(counts.reduce((a, b) => a + b, 1));
	const compute = capacity * settings.meanUtilization;
	setBurstFunction(catalog, compute, random);
	let first = dataStream;
	for (const [i, group] of all.entries()) {
		const end = first + (counts[i] ?? 0);
		for (let f = first; f < end; f++) characterize(catalog, f, group, random);
		drawCosts(catalog, group, first, end, compute, random);
		first = end;
	}
	catalog.even[dataStream] = settings.evenStream;
	for (let f = 0; f < catalog.count; f++) setQuota(catalog, f, settings);
	return catalog;
}

function emptyCatalog(count: number): Catalog {
	return {
		count,
		trigger: [],
		kind: [],
		level: new Uint8Array(count),
		reserved: new Uint8Array(count),
		rate: new Float64Array(count),
		cost: new Float64Array(count),
		deadline: new Int32Array(count),
		quota: new Float64Array(count),
		duration: new Float64Array(count),
		even: new Uint8Array(count),
		spread: new Float64Array(count),
	};
}

function characterize(
	to: Catalog,
	f: number,
	{ kind, trigger }: Pick<Group, "kind" | "trigger">,
	random: Random,
): void {
	const draw = random.next();
	if (kind === "prompt") {
		to.level[f] = draw < 0.4 ? 0 : 1;
		to.deadline[f] = trigger === "timer" ? 60 : 5;
	} else if (kind === "patient") {
		to.level[f] = draw < 0.3 ? 1 : 2;
		to.deadline[f] = draw < 0.3 ? 720 : 1440;
	} else {
		to.level[f] = draw < 0.3 ? 2 : 3;
		to.deadline[f] = paper.paperValues.opportunisticDeadline;
	}
	to.kind[f] = kind;
	to.trigger[f] = trigger;
	to.reserved[f] = kind === "opportunistic" ? 0 : 1;
	to.even[f] = trigger === "timer" ? 1 : 0;
	to.spread[f] = f === dataStream ? 0.01 : 0.02 + 0.06 * random.next();
}

/**
 * Draws costs and rates. Expensive functions are called less often, and no function does more than fifty times
 * another's work.
 */
function drawCosts(
	to: Catalog,
	group: Group,
	first: number,
	end: number,
	compute: number,
	random: Random,
): void {
	let allWork = 0;
	let drawnCalls = 0;
	const work = new Float64Array(end - first);
	for (let f = first; f < end; f++) {
		const quantile = random.next();
		const share = 1 / (0.02 + random.next());
		to.rate[f] = share / between(paper.instructions[group.trigger], quantile);
		to.duration[f] = between(paper.milliseconds[group.trigger], quantile) / 60_000;
		work[f - first] = share;
		allWork += share;
		if (f !== dataStream) drawnCalls += to.rate[f] ?? 0;
	}
	const stream = first === dataStream ? paper.dataStreamShare : 0;
	for (let f = first; f < end; f++) {
		const calls = f === dataStream ? stream : ((to.rate[f] ?? 0) / drawnCalls) * (group.calls - stream);
		to.rate[f] = calls * paper.callsPerMinute;
		to.cost[f] = ((work[f - first] ?? 0) / allWork) * group.compute * (compute / (to.rate[f] ?? 1));
	}
}

/** Returns a quantile of Table 3, linearly interpolated between its columns, from half of P10 up to P99. */
function between(column: readonly number[], quantile: number): number {
	const shares = [0, ...paper.percentiles];
	const values = [(column[0] ?? 0) / 2, ...column];
	const above = shares.findIndex((share) => share > quantile);
	if (above < 0) return values.at(-1) ?? 0;
	const from = values[above - 1] ?? 0;
	const low = shares[above - 1] ?? 0;
	return from + (((values[above] ?? 0) - from) * (quantile - low)) / ((shares[above] ?? 1) - low);
}

/** Sets the burst function. Its calls have the mean cost. */
function setBurstFunction(to: Catalog, compute: number, random: Random): void {
	characterize(to, burstFunction, { kind: "patient", trigger: "queue" }, random);
	to.rate[burstFunction] = burstOrdinary;
	to.cost[burstFunction] = compute / paper.callsPerMinute;
	to.duration[burstFunction] = (paper.milliseconds.queue[1] ?? 0) / 60_000;
	to.deadline[burstFunction] = paper.paperValues.opportunisticDeadline;
}

/** Sets the quota for the expected load, which may differ from the actual load. */
function setQuota(to: Catalog, f: number, settings: Parameters): void {
	const rate = to.rate[f] ?? 0;
	const headroom = { prompt: promptQuota * busiest, patient: settings.quotaHeadroom, opportunistic: 1 };
	to.quota[f] =
		f === burstFunction
			? paper.results.burstExecutedPerQuarter / 15
			: Math.max(leastQuota, Math.floor(rate * headroom[to.kind[f] ?? "patient"]));
	to.rate[f] = rate * settings.load;
}
