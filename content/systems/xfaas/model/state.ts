import type { Random } from "@/lib/simulation/random";
import { createRandom } from "@/lib/simulation/random";
import { sum } from "@/lib/simulation/statistics";
import { type Catalog, drawFunctions, levels } from "./catalog";
import { createInitialPlan, type Traffic } from "./conductor";
import { drawSplit, fleetCapacity, regions, type Split } from "./fleet";
import { type Conditions, getConditions, type Incident, validateIncidents } from "./incidents";
import { type Parameters, parameters } from "./parameters";
import { emptySeries, type Series } from "./series";
import { drawServices, type Services } from "./services";
import { day, receivedShape } from "./shape";

/** Number of history rows, one per minute: enough for the longest deadline. */
export const rows = day + 2;

/**
 * The model's state. Calls are whole numbers below 2⁵³, so that rounding loses none. "By cell" is by function and
 * region: entry f × regions + i.
 */
export interface State {
	settings: Parameters;
	functions: Catalog;
	services: Services;
	incidents: readonly Incident[];
	conditions: Conditions;
	/** Minutes at which the conditions change. */
	changes: Set<number>;
	shape: Float64Array;
	/** Share of all calls from functions that send evenly over the day. */
	evenShare: number;
	random: Random;
	/** Minutes since the end of the warm-up day; negative before. */
	minute: number;
	/** Minutes since the very start. */
	clock: number;

	/** Distribution of calls over the regions now, and with all regions up. */
	split: Split;
	usualSplit: Split;
	/** New and returning calls that reach the DurableQs in this minute, by function. */
	arriving: Float64Array;
	/** Calls waiting in DurableQs: by cell, and by function. */
	queued: Float64Array;
	queuedOf: Float64Array;
	/** Calls in the DurableQs of lost regions, by cell. */
	stranded: Float64Array;
	/** Calls that a worker or a service refused and that are offered again next minute, by function. */
	returning: Float64Array;
	/** Calls with a lost acknowledgment, by minute in which their lease ends (modulo) and function. */
	unacknowledged: Float64Array;
	leaseRows: number;
	/** 1 if a row of `unacknowledged` holds calls. */
	leaseRowUsed: Uint8Array;
	/** Calls in a run queue, by function; none if flow control keeps run queues short. */
	inRunQueue: Float64Array;

	/** Since the start, by function: calls received, and calls acknowledged. */
	received: Float64Array;
	acknowledged: Float64Array;
	/** `received` at the end of each of the last minutes: row is the minute modulo `rows`, one entry per function. */
	history: Float64Array;
	/** `received` at the end of the latest minute whose calls are due, by function. */
	due: Float64Array;
	/** The minute in which each function's first waiting call was received. */
	head: Int32Array;

	/** By function, in the last minute: the limit, calls started, and calls taken by cell. */
	limit: Float64Array;
	started: Float64Array;
	taken: Float64Array;
	/** 1 if a function had no waiting calls and ran all, so that its cells were skipped. */
	whole: Uint8Array;
	/** Fractional failed calls and lost acknowledgments, carried over, by function. */
	failing: Float64Array;
	losing: Float64Array;
	/** Share of this minute's acknowledgments that are lost. */
	acksLost: number;
	/** Deviation of each function's calls from their mean. */
	stray: Float64Array;
	/** Rate allowed by back-pressure, in calls per minute, by function; Infinity without. */
	allowed: Float64Array;
	/** Share of a function's calls that failed in its downstream service in the last minute. */
	failedDownstream: Float64Array;

	/** S, the factor of opportunistic quota. */
	factor: number;
	traffic: Traffic;
	/** CPU per minute: each region's capacity, its calls' demand by level × regions, and its usage. */
	capacity: Float64Array;
	asked: Float64Array;
	used: Float64Array;
	/** Unmet CPU demand of the calls offered in each region. */
	unserved: Float64Array;
	/** Smoothed `asked` over all levels, for which the conductor plans. */
	demand: Float64Array;

	/** The minute's totals: calls, and CPU in minutes of the largest region's. */
	totals: Totals;
	/** By criticality level: calls waiting, and minutes that the oldest has waited. */
	ages: { waiting: Float64Array; oldest: Float64Array };
	series: Series;
}

/** Totals over all functions in one minute. */
interface Totals {
	received: number;
	executed: number;
	repeated: number;
	refused: number;
	/** Refused calls of clients that sent no more than usual. */
	crowdedOut: number;
	missed: number;
	held: number;
	/** CPU of opportunistic calls, and CPU of duplicate runs. */
	opportunistic: number;
	wasted: number;
}

/**
 * Returns a system that has run for one day, with yesterday's calls in its queues.
 *
 * @param incidents incidents to simulate, in minutes from the end of that day
 */
export function build(settings: Parameters, seed: number, incidents: readonly Incident[]): State {
	demandRange(settings);
	const random = createRandom(seed);
	const shape = receivedShape();
	const functions = drawFunctions(settings, fleetCapacity, random);
	const usualSplit = drawSplit(functions.count, random);
	// Slow start is over: the minute before ran as many calls as the first minute receives.
	const started = functions.rate.map((calls) => calls * (shape[0] ?? 0));
	const services = drawServices(functions, started);
	validateIncidents(incidents, regions, services.count, functions.count);
	const cells = functions.count * regions;
	const byFunction = () => new Float64Array(functions.count);
	const leaseRows = settings.lease + 1;
	return {
		settings,
		functions,
		services,
		incidents,
		conditions: getConditions(-day, incidents, regions, services.count),
		changes: new Set([-day, ...incidents.flatMap(({ from, to }) => [from, to])]),
		shape,
		evenShare: sum(functions.rate.map((rate, f) => rate * (functions.even[f] ?? 0))) / sum(functions.rate),
		random,
		minute: -day,
		clock: 0,
		split: usualSplit,
		usualSplit,
		arriving: byFunction(),
		queued: new Float64Array(cells),
		queuedOf: byFunction(),
		stranded: new Float64Array(cells),
		returning: byFunction(),
		unacknowledged: new Float64Array(leaseRows * functions.count),
		leaseRows,
		leaseRowUsed: new Uint8Array(leaseRows),
		inRunQueue: byFunction(),
		received: byFunction(),
		acknowledged: byFunction(),
		history: new Float64Array(rows * functions.count),
		due: byFunction(),
		head: new Int32Array(functions.count),
		limit: byFunction(),
		started,
		taken: new Float64Array(cells),
		whole: new Uint8Array(functions.count),
		failing: byFunction(),
		losing: byFunction(),
		acksLost: 0,
		stray: byFunction(),
		allowed: byFunction().fill(Infinity),
		failedDownstream: byFunction(),
		factor: 1,
		traffic: createInitialPlan(),
		capacity: new Float64Array(regions),
		asked: new Float64Array(levels * regions),
		used: new Float64Array(regions),
		unserved: new Float64Array(regions),
		demand: new Float64Array(regions),
		totals: {
			received: 0,
			executed: 0,
			repeated: 0,
			refused: 0,
			crowdedOut: 0,
			missed: 0,
			held: 0,
			opportunistic: 0,
			wasted: 0,
		},
		ages: { waiting: new Float64Array(levels), oldest: new Float64Array(levels) },
		series: emptySeries(settings.days * day, services.count),
	};
}

function demandRange(settings: Parameters): void {
	for (const { key, min, max } of parameters) {
		const value = settings[key];
		if (!(value >= min && value <= max)) throw new RangeError(`${key} is ${value}, not ${min} to ${max}.`);
	}
}
