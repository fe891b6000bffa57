import type { Random } from "@/lib/simulation/random";
import { type Group, groups, type Kind } from "./groups";
import * as paper from "./paper";
import type { Parameters } from "./parameters";

/** Levels of criticality: 0 is served first, 3 last. */
export const levels = 4;

/** Everything about the functions that doesn't change while the model runs: one entry a function. */
export interface Catalog {
	count: number;
	trigger: paper.Trigger[];
	kind: Kind[];
	/** Criticality, 0 to 3. */
	level: Uint8Array;
	/** 1 where calls are reserved, 0 where they are opportunistic. */
	reserved: Uint8Array;
	/** Mean calls a minute over the day. */
	rate: Float64Array;
	/** CPU a call, in minutes of the largest region's whole CPU. */
	cost: Float64Array;
	/** Minutes from receipt in which a call is to run. */
	deadline: Int32Array;
	/** Calls a minute within quota: CPU quota over the mean cost of a call, rounded down. */
	quota: Float64Array;
	/** Minutes that a call takes. */
	duration: Float64Array;
	/** 1 where calls come evenly over the day, 0 where they follow the received curve. */
	even: Uint8Array;
	/** How far the calls in a minute stray from their mean, as a share of it. */
	spread: Float64Array;
}

/** The index of the function whose burst Fig. 4 shows: patient, with the quota that the chart suggests. */
export const burstFunction = 0;

/** The index of the function with the most calls: Table 2's data stream. */
export const dataStream = 1;

/** The busiest minute of a function, over its mean: the received curve's. */
export const busiest = 2.25;

/** What a prompt function's quota holds, in its own busiest minutes. */
const promptQuota = 2;

/** Ordinary calls a minute of Fig. 4's function. */
const burstOrdinary = 2000;

/** The least quota, in calls a minute. */
const leastQuota = 10;

/**
 * Draws the functions from Table 3's spreads, so that each group has its share of calls and compute.
 *
 * @param capacity CPU of all regions, in minutes of the largest region's
 * @param random the seed's stream
 */
export function drawFunctions(settings: Parameters, capacity: number, random: Random): Catalog {
	const all = groups(settings.opportunisticShare);
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
		to.deadline[f] = paper.given.opportunisticDeadline;
	}
	to.kind[f] = kind;
	to.trigger[f] = trigger;
	to.reserved[f] = kind === "opportunistic" ? 0 : 1;
	to.even[f] = trigger === "timer" ? 1 : 0;
	to.spread[f] = f === dataStream ? 0.01 : 0.02 + 0.06 * random.next();
}

/** Costs and rates: dear functions are called less often, and none does more than fifty times another's work. */
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

/** A quantile of Table 3: straight lines between its columns, from half of P10 up to P99. */
function between(column: readonly number[], quantile: number): number {
	const shares = [0, ...paper.percentiles];
	const values = [(column[0] ?? 0) / 2, ...column];
	const above = shares.findIndex((share) => share > quantile);
	if (above < 0) return values.at(-1) ?? 0;
	const from = values[above - 1] ?? 0;
	const low = shares[above - 1] ?? 0;
	return from + (((values[above] ?? 0) - from) * (quantile - low)) / ((shares[above] ?? 1) - low);
}

/** Its calls cost what the mean call does. */
function setBurstFunction(to: Catalog, compute: number, random: Random): void {
	characterize(to, burstFunction, { kind: "patient", trigger: "queue" }, random);
	to.rate[burstFunction] = burstOrdinary;
	to.cost[burstFunction] = compute / paper.callsPerMinute;
	to.duration[burstFunction] = (paper.milliseconds.queue[1] ?? 0) / 60_000;
	to.deadline[burstFunction] = paper.given.opportunisticDeadline;
}

/** Quota is sized for the load that was expected; the load that comes may be another. */
function setQuota(to: Catalog, f: number, settings: Parameters): void {
	const rate = to.rate[f] ?? 0;
	const headroom = { prompt: promptQuota * busiest, patient: settings.quotaHeadroom, opportunistic: 1 };
	to.quota[f] =
		f === burstFunction
			? paper.results.burstExecutedPerQuarter / 15
			: Math.max(leastQuota, Math.floor(rate * headroom[to.kind[f] ?? "patient"]));
	to.rate[f] = rate * settings.load;
}
