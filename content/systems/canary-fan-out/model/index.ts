/**
 * Canary fan-out: the tests of a canary run over workers. Shows the schedule, the time that the run takes, and where
 * more workers stop helping. The whole schedule follows from the settings and the seed. Time is in whole ms.
 */

import type { Parameters } from "./parameters";
import { assignTasks, computeLowerBound, computeMakespans, type Order, orders } from "./schedule";
import { computeRedChance, createLengths, createPieces, findLongest, type Piece } from "./suite";

export {
	assumptions,
	defaults,
	type Key,
	MOST_SPLITS,
	type Parameters,
	parameters,
	presets,
} from "./parameters";

/** Most workers of the curve of speedups, and of the dial. */
export const MOST_WORKERS = 40;

/** A piece on its worker, with the times of its start and end. */
export interface Slot extends Piece {
	worker: number;
	from: number;
	to: number;
}

/** A planned run. Times are in ms from its start. */
export interface Plan {
	slots: readonly Slot[];
	/** Index of the longest slot, which the next split cuts. */
	longest: number;
	/** When the fan-out starts, and when a worker's first test does. */
	fanOut: number;
	first: number;
	end: number;
	/** The end if no worker were idle after its setup. */
	share: number;
	/** The end that no order beats: `share`, or the longest test with its retries. */
	bound: number;
	/** The end of the run on one worker, with nothing split. */
	alone: number;
	/** The end of the run for each number of workers, from 1. */
	ends: readonly number[];
	/** The end with a worker for each piece, which no number of workers beats. */
	least: number;
	redChance: number;
}

export interface State {
	now: number;
	parameters: Parameters;
	seed: number;
	plan: Plan;
}

/** Returns a run at time 0. */
export function start(parameters: Parameters, seed: number): State {
	return { now: 0, parameters, seed, plan: planRun(parameters, seed) };
}

/** Advances a run to a time, at most to its end. */
export function advance(run: State, until: number): void {
	run.now = Math.min(until, run.plan.end);
}

/** Sets the dials of a run, as if it had started with them. */
export function change(run: State, parameters: Parameters): void {
	Object.assign(run, { parameters, plan: planRun(parameters, run.seed) });
	advance(run, run.now);
}

/** Returns the schedule of a run, and what bounds it. */
export function planRun(parameters: Parameters, seed: number): Plan {
	const pieces = createPieces(parameters, seed);
	const order = orderOf(parameters);
	const fanOut = parameters.serial * 1000;
	const first = fanOut + parameters.setup * 1000;
	const assignments = assignTasks(pieces, parameters.workers, order);
	const slots = pieces.map((piece, index) => {
		const { worker = 0, start = 0 } = assignments[index] ?? {};
		return { ...piece, worker, from: first + start, to: first + start + piece.actual };
	});
	const times = pieces.map(({ actual }) => actual);
	return {
		slots,
		longest: findLongest(pieces),
		fanOut,
		first,
		end: Math.max(...slots.map(({ to }) => to)),
		share: first + times.reduce((sum, time) => sum + time, 0) / parameters.workers,
		bound: first + computeLowerBound(times, parameters.workers),
		alone: first + createLengths(parameters, seed).reduce((sum, length) => sum + length, 0),
		ends: computeMakespans(pieces, MOST_WORKERS, order).map((end) => first + end),
		least: first + Math.max(...times),
		redChance: computeRedChance(pieces.length, parameters),
	};
}

const orderOf = ({ order }: Parameters): Order => orders[order] ?? "as listed";

/** Data for the drawing, the read-outs and the table. */
export interface Snapshot {
	/** min since the start, and from the start to the times of the plan. */
	minutes: number;
	end: number;
	share: number;
	bound: number;
	alone: number;
	/** Length of the longest test or part, in min. */
	longest: number;
	/** How many times faster the run is than on one worker with nothing split, and at best with any number. */
	speedup: number;
	limit: number;
	/** The fewest workers that are ten times as fast; undefined if no number up to the most is. */
	tenfold: number | undefined;
	/** Workers with a test, or in setup, at this time. */
	busy: number;
	/** Part of the workers' time until the end in which they run no test, 0 to 1. */
	idle: number;
	redChance: number;
	/** Tests or parts that failed in every attempt by this time, and in the whole run. */
	failedSoFar: number;
	failed: number;
	workers: { tests: number; done: number; minutes: number; end: number }[];
}

const MINUTE = 60_000;

/** Returns the readings of a run. Does not change the run. */
export function snapshot({ now, parameters, plan }: State): Snapshot {
	const { slots, ends, alone, end } = plan;
	const workers = Array.from({ length: parameters.workers }, () => ({
		tests: 0,
		done: 0,
		minutes: 0,
		end: 0,
	}));
	for (const { worker, actual, to } of slots) {
		const own = workers[worker];
		if (!own) continue;
		own.tests++;
		if (to <= now) own.done++;
		own.minutes += actual / MINUTE;
		own.end = Math.max(own.end, to / MINUTE);
	}
	const testing = workers.reduce((sum, { minutes }) => sum + minutes, 0);
	const failed = slots.filter(({ hasFailed }) => hasFailed);
	const tenfold = ends.findIndex((each) => alone >= 10 * each);
	return {
		minutes: now / MINUTE,
		end: end / MINUTE,
		share: plan.share / MINUTE,
		bound: plan.bound / MINUTE,
		alone: alone / MINUTE,
		longest: (slots[plan.longest]?.expected ?? 0) / MINUTE,
		speedup: alone / end,
		limit: alone / plan.least,
		tenfold: tenfold < 0 ? undefined : tenfold + 1,
		busy: now < plan.fanOut ? 1 : workers.filter((worker) => worker.end * MINUTE > now).length,
		idle: 1 - testing / (parameters.workers * (end / MINUTE)),
		redChance: plan.redChance,
		failedSoFar: failed.filter(({ to }) => to <= now).length,
		failed: failed.length,
		workers,
	};
}
