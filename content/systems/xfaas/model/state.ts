import type { Random } from "@/lib/simulation/random";
import { seeded } from "@/lib/simulation/random";
import { type Catalog, drawFunctions, levels } from "./catalog";
import { identity, type Traffic } from "./conductor";
import { drawSplit, fleetCapacity, regions, type Split } from "./fleet";
import { type Conditions, conditionsAt, demandSense, type Incident } from "./incidents";
import { type Parameters, parameters } from "./parameters";
import { emptySeries, type Series } from "./series";
import { drawServices, type Services } from "./services";
import { day, receivedShape } from "./shape";

/** Rows of the history: one a minute, enough for the longest deadline. */
export const rows = day + 2;

/**
 * Everything the model knows. Calls are whole numbers, below 2⁵³, so that none can get lost by rounding. "By cell" is
 * by function and region: entry f × regions + i.
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
	random: Random;
	/** Minutes since the warm-up day ended; before, they are negative. */
	minute: number;
	/** Minutes since the very start. */
	clock: number;

	/** Where calls come in now, and where they do with all regions up. */
	split: Split;
	usualSplit: Split;
	/** Calls that come to the DurableQs in this minute, new ones and returning ones, by function. */
	arriving: Float64Array;
	/** Calls that wait in DurableQs: by cell, and by function. */
	queued: Float64Array;
	queuedOf: Float64Array;
	/** Calls in the DurableQs of regions that are lost, by cell. */
	stranded: Float64Array;
	/** Calls that were refused by a worker or a service and are offered again next minute, by function. */
	returning: Float64Array;
	/** Calls whose acknowledgment got lost, by minute in which their lease ends (modulo) and function. */
	unacknowledged: Float64Array;
	leaseRows: number;
	/** 1 where a row of `unacknowledged` holds calls. */
	leaseRowUsed: Uint8Array;
	/** Calls that sit in a run queue, by function; none where flow control keeps run queues short. */
	inRunQueue: Float64Array;

	/** Since the start, by function: calls received, calls acknowledged. */
	received: Float64Array;
	acknowledged: Float64Array;
	/** `received` at the end of each of the last minutes: row minute modulo rows, one entry a function. */
	history: Float64Array;
	/** `received` at the end of the minute whose calls are due before the next, by function. */
	due: Float64Array;
	/** The minute in which each function's first waiting call was received. */
	head: Int32Array;

	/** By function, in the last minute: the limit in force, calls started, and calls taken by cell. */
	limit: Float64Array;
	started: Float64Array;
	taken: Float64Array;
	/** 1 where a function had nothing waiting and ran everything, so that its cells weren't looked at. */
	whole: Uint8Array;
	/** Fractions of failed calls and of lost acknowledgments, carried over, by function. */
	failing: Float64Array;
	losing: Float64Array;
	/** Share of this minute's acknowledgments that get lost. */
	acksLost: number;
	/** How far each function's calls stray from their mean. */
	stray: Float64Array;
	/** What back-pressure allows, in calls a minute, by function; Infinity without. */
	allowed: Float64Array;
	/** Share of a function's calls that its downstream service failed in the last minute. */
	failedDownstream: Float64Array;

	/** S, the factor of opportunistic quota. */
	factor: number;
	traffic: Traffic;
	/** CPU a minute: what each region has, what its calls asked for by level × regions, what it used. */
	capacity: Float64Array;
	asked: Float64Array;
	used: Float64Array;
	/** CPU that calls offered in each region didn't get. */
	unserved: Float64Array;
	/** Smoothed `asked`, all levels: what the conductor plans for. */
	demand: Float64Array;

	/** The minute's sums: calls, and CPU in minutes of the largest region's. */
	totals: Totals;
	/** By level of criticality: calls waiting, and minutes that the oldest has waited. */
	ages: { waiting: Float64Array; oldest: Float64Array };
	series: Series;
}

/** Sums over all functions in one minute. */
interface Totals {
	received: number;
	executed: number;
	repeated: number;
	refused: number;
	/** Those of them whose clients sent no more than usual. */
	crowdedOut: number;
	missed: number;
	held: number;
	/** CPU of opportunistic calls, and CPU of calls that somebody else ran too. */
	opportunistic: number;
	wasted: number;
}

/**
 * A system that has run for one day, so that yesterday's calls are in its queues.
 *
 * @param incidents what is to happen, in minutes from the end of that day
 */
export function build(settings: Parameters, seed: number, incidents: readonly Incident[]): State {
	demandRange(settings);
	const random = seeded(seed);
	const shape = receivedShape();
	const functions = drawFunctions(settings, fleetCapacity, random);
	const usualSplit = drawSplit(functions.count, random);
	// Slow start is over: what ran in the minute before is what comes in the first.
	const started = functions.rate.map((calls) => calls * (shape[0] ?? 0));
	const services = drawServices(functions, started);
	demandSense(incidents, regions, services.count, functions.count);
	const cells = functions.count * regions;
	const byFunction = () => new Float64Array(functions.count);
	const leaseRows = settings.lease + 1;
	return {
		settings,
		functions,
		services,
		incidents,
		conditions: conditionsAt(-day, incidents, regions, services.count),
		changes: new Set([-day, ...incidents.flatMap(({ from, to }) => [from, to])]),
		shape,
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
		traffic: identity(),
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
