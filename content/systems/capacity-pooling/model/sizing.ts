import { mean, normalQuantile, sum } from "@/lib/simulation/statistics";
import { createSource, deferrablePart, nextDemand, requestsPerServer } from "./demand";
import type { Parameters } from "./parameters";

/** Servers needed at the chosen risk, to the hundredth. */
export interface Needs {
	/** By the teams apart, all of them together; and by one team. */
	apart: number;
	each: number;
	/** In one pool; and in one pool whose work waits off the peak where it can. */
	pooled: number;
	shaped: number;
	/** What normal demand gives in closed form; undefined where bursts or a daily swing make it something else. */
	closed: { apart: number; pooled: number } | undefined;
}

/** Minutes of demand that servers are sized from. */
const history = 5 * 1440;

/**
 * Servers for a setting, from five days of demand.
 *
 * @param minutes of demand to look at
 */
export function sizeFor(parameters: Parameters, seed: number, minutes = history): Needs {
	const source = createSource(parameters, seed);
	const totals = new Float64Array(minutes);
	const deferrable = new Float64Array(minutes);
	// Teams are alike over whole days, so one team's need may be read off all of them at once.
	const frequency = new Uint32Array(mostOf(parameters) + 1);
	for (let minute = 0; minute < minutes; minute++) {
		const demands = nextDemand(source, parameters);
		for (const demand of demands) {
			const place = Math.min(demand, frequency.length - 1);
			frequency[place] = (frequency[place] ?? 0) + 1;
			deferrable[minute] = (deferrable[minute] ?? 0) + deferrablePart(demand, parameters);
		}
		totals[minute] = sum(demands);
	}
	const within = 1 - parameters.risk / 100;
	const each = leastCovering(frequency, Math.ceil(within * minutes * parameters.teams));
	const most = totals.slice().sort()[Math.ceil(within * minutes) - 1] ?? 0;
	const pooled = Math.min(each * parameters.teams, most);
	return {
		apart: (each * parameters.teams) / requestsPerServer,
		each: each / requestsPerServer,
		pooled: pooled / requestsPerServer,
		shaped: sizeShaped(totals, deferrable, parameters, pooled) / requestsPerServer,
		closed: closedForm(parameters),
	};
}

/** More than one team ever asks for, in requests: eight deviations out. */
function mostOf({ mean, deviation, swing, burstSize }: Parameters): number {
	return Math.ceil((mean * (1 + swing / 100 + burstSize) + 8 * deviation) * requestsPerServer);
}

/** The least value that this many of the counted ones don't exceed. */
function leastCovering(frequency: Uint32Array, many: number): number {
	let value = 0;
	for (let covered = frequency[0] ?? 0; covered < many && value < frequency.length; )
		covered += frequency[++value] ?? 0;
	return value;
}

/**
 * n(m + z·s) apart, n·m + z·s·√(n + n(n − 1)ρ) together: the quantile of one normal demand, and of the sum of n with
 * correlation ρ. In servers, not rounded.
 */
export function closedForm(parameters: Parameters): Needs["closed"] {
	const { teams, mean, deviation, correlation, risk, swing, bursts } = parameters;
	if (swing > 0 || bursts > 0) return undefined;
	const z = normalQuantile(1 - risk / 100);
	return {
		apart: teams * (mean + z * deviation),
		pooled: teams * mean + z * deviation * Math.sqrt(teams + (teams * (teams - 1) * correlation) / 100),
	};
}

/**
 * The least capacity, in requests a minute, that is short in no more minutes than the risk allows when deferrable
 * work waits. No plan does with less than the mean: what waits longer than the days looked at would seem to vanish.
 */
function sizeShaped(
	totals: Float64Array,
	deferrable: Float64Array,
	{ risk, patience }: Parameters,
	pooled: number,
): number {
	let [few, enough] = [Math.min(Math.ceil(mean(totals)), pooled) - 1, pooled];
	while (enough - few > 1) {
		const middle = Math.floor((few + enough) / 2);
		if (shortMinutes(totals, deferrable, patience, middle) <= (risk / 100) * totals.length) enough = middle;
		else few = middle;
	}
	return enough;
}

/** Minutes in which urgent work, or work at its deadline, doesn't fit. */
function shortMinutes(
	totals: Float64Array,
	deferrable: Float64Array,
	patience: number,
	room: number,
): number {
	let [short, late, due, came, done] = [0, 0, 0, 0, 0];
	for (let minute = 0; minute < totals.length; minute++) {
		came += deferrable[minute] ?? 0;
		due += deferrable[minute - patience] ?? 0;
		const urgent = late + (totals[minute] ?? 0) - (deferrable[minute] ?? 0);
		const overdue = Math.max(0, due - done);
		if (urgent + overdue > room) short++;
		late = Math.max(0, urgent - room);
		done += Math.min(came - done, Math.max(0, room - urgent));
	}
	return short;
}
