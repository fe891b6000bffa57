/**
 * A scheduler of inference requests: seven tiers wait in queues a variant, drained by smooth weighted round-robin
 * within concurrency limits; token buckets throttle, depth and deadlines shed, and reservations are lent while idle.
 * One thread, one inbox, one reply a request. Time is whole microseconds.
 */

import { countOf, Row, read } from "./board";
import { qosOf } from "./engine";
import { allRefused, type Bin, type Pick, type Tally, waitPercentiles } from "./readings";
import { waitingStill } from "./requests";

import { running, type State, sampleEvery, waitingByRow } from "./simulation";
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

/** s: whoever was admitted longer ago says nothing of the wait now. The default deadline: nobody waits longer. */
export const waitWindow = 2;

/** What a tier, or the provisioned requests, looks like now. Counts are requests since the start. */
export interface TierReading {
	name: string;
	weight: number | undefined;
	/** The class its work goes out as. */
	qos: number;
	waiting: number;
	arrived: number;
	admitted: number;
	served: number;
	preempted: number;
	shed: Tally["refused"];
	/** ms, of those admitted in the last `waitWindow` seconds, 256 at most; undefined where none was. */
	waitP50: number | undefined;
	waitP95: number | undefined;
	/** Of all admissions to the seven tiers in the bins kept, its part: 0 to 1; and the part its weight asks for. */
	share: number | undefined;
	fairShare: number | undefined;
}

/** What a variant looks like now. */
export interface VariantReading {
	limit: number;
	reserved: number;
	/** Whether its low-tier work can be preempted. */
	preempts: boolean;
	running: number;
	/** Of those, on their own reservation; and by others on what is reserved. */
	onReservation: number;
	lent: number;
	waiting: number;
	/** How many wait by lane, the seven tiers' and the provisioned one; counted no further than 100. */
	queues: number[];
}

/** Everything that a drawing and a table need. */
export interface Snapshot {
	/** s since the start. */
	seconds: number;
	/** The seven tiers, best first, then the provisioned requests. */
	tiers: TierReading[];
	variants: VariantReading[];
	engine: { inbox: number; busyShare: number; decisions: number };
	/** Requests in = served + shed + waiting + running, always. Those preempted count as shed. */
	totals: { in: number; served: number; shed: number; waiting: number; running: number };
	/** The past in bins of `binSeconds`, the latest last. */
	bins: readonly Bin[];
	binSeconds: number;
	/** The latest admissions, the latest last. */
	picks: readonly Pick[];
}

/** A request that runs, to draw its place. Times in µs. */
export interface RunningRequest {
	ticket: number;
	variant: number;
	row: number;
	qos: number;
	started: number;
	ends: number;
}

/** Reads a run off. It changes nothing. */
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
			shed: inRows((tally) => allRefused(tally) + tally.preempted),
			waiting: waiting.reduce((sum, count) => sum + count, state.inboxRequests),
			running: running(state),
		},
		bins: readings.bins,
		binSeconds: sampleEvery / 1_000_000,
		picks: readings.picks,
	};
}

/** The requests that run now, by variant and then by start. */
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

/** Admissions in the bins kept, a number for each tier. */
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
