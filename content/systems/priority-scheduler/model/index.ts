/**
 * A scheduler of inference requests. Seven tiers wait in queues per variant, which smooth weighted round-robin drains
 * within concurrency limits. Token buckets throttle, depth and deadlines shed, and idle reservations are lent. One
 * thread, one inbox, one reply per request. Time is in whole µs.
 */

import { countOf, Row, read } from "./board";
import { qosOf } from "./engine";
import { type Bin, countRefused, type Pick, type Tally, waitPercentiles } from "./readings";
import { waitingStill } from "./requests";

import { countRunning, type State, sampleEvery, waitingByRow } from "./simulation";
import { laneCount, provisionedLane, tiers } from "./tiers";
import { weightsOf } from "./workload";

export { disciplines } from "./disciplines";
export { type Refusal, refusals } from "./engine";
export {
	assumptions,
	defaults,
	type Key,
	type Parameters,
	parameters,
} from "./parameters";
export { presets } from "./presets";
export { advance, change, type State, start, step } from "./simulation";
export { provisionedLane, tierCount, tiers } from "./tiers";
export {
	type Bench,
	heapBench,
	outranks,
	type PriorityQueue,
	schedulerBench,
	type Waiting,
} from "./workbench";

/** Window of recent admissions for wait times, in s. It equals the default deadline, the longest possible wait. */
export const waitWindow = 2;

/** The present state of a tier, or of the provisioned requests. Counts are requests since the start. */
export interface TierReading {
	name: string;
	weight: number | undefined;
	/** Quality-of-service class of its work. */
	qos: number;
	waiting: number;
	arrived: number;
	admitted: number;
	served: number;
	preempted: number;
	shed: Tally["refused"];
	/** Wait in ms over at most 256 admissions of the last `waitWindow` seconds; undefined if there were none. */
	waitP50: number | undefined;
	waitP95: number | undefined;
	/** Its fraction of the admissions to the seven tiers in the stored bins, and the fraction that its weight implies. */
	share: number | undefined;
	fairShare: number | undefined;
}

/** The present state of a variant. */
export interface VariantReading {
	limit: number;
	reserved: number;
	/** Whether its low-tier work can be preempted. */
	preempts: boolean;
	running: number;
	/** Running requests on their own reservation, and running requests of others on reserved slots. */
	onReservation: number;
	lent: number;
	waiting: number;
	/** Waiting requests by lane, the seven tiers' and the provisioned one, counted up to 100. */
	queues: number[];
}

/** Data for the drawing and the table. */
export interface Snapshot {
	/** s since the start. */
	seconds: number;
	/** The seven tiers, best first, then the provisioned requests. */
	tiers: TierReading[];
	variants: VariantReading[];
	engine: { inbox: number; busyShare: number; decisions: number };
	/** Invariant: requests in = served + shed + waiting + running. Preempted requests count as shed. */
	totals: { in: number; served: number; shed: number; waiting: number; running: number };
	/** History in bins of `binSeconds`, latest last. */
	bins: readonly Bin[];
	binSeconds: number;
	/** The latest admissions, latest last. */
	picks: readonly Pick[];
}

/** A running request, for drawing its slot. Times are in µs. */
export interface RunningRequest {
	ticket: number;
	variant: number;
	row: number;
	qos: number;
	started: number;
	ends: number;
}

/** Returns the readings of a run. Does not change the run. */
export function snapshot(state: State): Snapshot {
	const { readings, parameters } = state;
	const waiting = waitingByRow(state);
	const inRows = (count: (tally: Tally) => number) =>
		readings.rows.reduce((sum, tally) => sum + count(tally), 0);
	return {
		seconds: state.now / 1_000_000,
		tiers: readTiers(state, waiting),
		variants: Array.from({ length: parameters.variants }, (_, variant) => readVariant(state, variant)),
		engine: {
			inbox: state.inbox,
			busyShare: state.now > 0 ? Math.min(state.worked, state.now) / state.now : 0,
			decisions: state.decisions,
		},
		totals: {
			in: inRows((tally) => tally.arrived),
			served: inRows((tally) => tally.served),
			shed: inRows((tally) => countRefused(tally) + tally.preempted),
			waiting: waiting.reduce((sum, count) => sum + count, state.inboxRequests),
			running: countRunning(state),
		},
		bins: readings.bins,
		binSeconds: sampleEvery / 1_000_000,
		picks: readings.picks,
	};
}

/** Returns the running requests, by variant and then by start. */
export function runningRequests({ engine }: State): RunningRequest[] {
	const { requests } = engine;
	const found: RunningRequest[] = [];
	for (let request = 1; request < requests.ticket.length; request++) {
		const started = requests.started[request] ?? 0;
		if ((requests.ticket[request] ?? 0) === 0 || started === waitingStill) continue;
		found.push({
			ticket: requests.ticket[request] ?? 0,
			variant: requests.variant[request] ?? 0,
			row: (requests.provisioned[request] ?? 0) === 1 ? provisionedLane : (requests.tier[request] ?? 0),
			qos: qosOf(engine, request),
			started,
			ends: started + (requests.service[request] ?? 0),
		});
	}
	return found.sort((a, b) => a.variant - b.variant || a.started - b.started || a.ticket - b.ticket);
}

function readTiers(state: State, waiting: number[]): TierReading[] {
	const { readings, parameters } = state;
	const weights = weightsOf(parameters);
	const admitted = recentlyAdmitted(readings.bins);
	const allAdmitted = total(admitted);
	return readings.rows.map((tally, row) => {
		const weight = weights[row];
		const [waitP50, waitP95] = waitPercentiles(tally, state.now - waitWindow * 1_000_000, 0.5, 0.95);
		return {
			name: tiers[row]?.name ?? "Provisioned",
			weight,
			qos: tiers[row]?.qos ?? 0,
			waiting: waiting[row] ?? 0,
			arrived: tally.arrived,
			admitted: tally.admitted,
			served: tally.served,
			preempted: tally.preempted,
			shed: tally.refused,
			waitP50: waitP50 && waitP50 / 1000,
			waitP95: waitP95 && waitP95 / 1000,
			share: weight === undefined || allAdmitted === 0 ? undefined : (admitted[row] ?? 0) / allAdmitted,
			fairShare: weight === undefined ? undefined : weight / total(weights),
		};
	});
}

/** Returns the admissions per tier in the stored bins. */
function recentlyAdmitted(bins: readonly Bin[]): number[] {
	return tiers.map((_, tier) => bins.reduce((sum, bin) => sum + (bin.admitted[tier] ?? 0), 0));
}

function total(numbers: Iterable<number>): number {
	let sum = 0;
	for (const number of numbers) sum += number;
	return sum;
}

function readVariant({ engine }: State, variant: number): VariantReading {
	const { board, requests, rules } = engine;
	const all = read(board, variant, Row.running);
	const onReservation = read(board, variant, Row.runningProvisioned);
	return {
		limit: rules.limit,
		reserved: rules.reserved,
		preempts: variant < rules.qosVariants,
		running: all,
		onReservation,
		lent: Math.max(0, all - onReservation - (rules.limit - rules.reserved)),
		waiting: read(board, variant, Row.waiting) + read(board, variant, Row.waitingProvisioned),
		queues: Array.from({ length: laneCount }, (_, lane) => countOf(board, requests, variant, lane, 100)),
	};
}
