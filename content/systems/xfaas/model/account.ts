import { mean, sum } from "@/lib/simulation/statistics";
import { type AgreementRow, agreementRows } from "./agreement";
import { levels } from "./catalog";
import { regions } from "./fleet";
import type { Incident } from "./incidents";
import type { Parameters } from "./parameters";
import type { Series } from "./series";
import { shared } from "./services";
import { simulate } from "./snapshot";

/** Minutes of a sample: what the paper's Fig. 2 has. */
export const sampleMinutes = 15;

/** Calls of all functions or of some, by sample. */
type Values = number[];

/** A run in samples of a quarter of an hour: what a drawing needs, and little enough to be part of a page. */
export interface Samples {
	count: number;
	/** Calls a second: received, executed, refused by submitters. */
	received: Values;
	executed: Values;
	refused: Values;
	/** Share of the fleet's CPU in use; S at the sample's end. */
	cpu: Values;
	factor: Values;
	/** By region: shares of its usual CPU in use, and asked for in vain. */
	utilization: Values[];
	unserved: Values[];
	/** By level of criticality: minutes that the oldest call has waited, at most. */
	oldest: Values[];
	/** Calls that wait at the sample's end, and calls that missed their deadline in it. */
	waiting: Values;
	missed: Values;
	/** The shared downstream service: calls a second to it, and exceptions a second. */
	load: Values;
	exceptions: Values;
	/** The function of Fig. 4: calls that wait at the sample's end. */
	burstWaiting: Values;
}

/** A whole run as a page shows it. */
export interface Account {
	samples: Samples;
	/** Its mean day beside the paper's numbers. */
	rows: AgreementRow[];
	/** Root mean square of the hourly differences from the paper's curves, as shares of the busiest quarter of an hour. */
	receivedError: number;
	executedError: number;
	/** Calls received a second in the mean day's busiest quarter of an hour: what the paper's shares are of. */
	busiest: number;
}

/** Runs the days of the setting and sums them up. As `simulate`. */
export function account(settings: Parameters, seed: number, incidents: readonly Incident[] = []): Account {
	const { series, agreement, services } = simulate(settings, seed, incidents);
	return {
		samples: sampled(series, services),
		rows: agreementRows(agreement),
		receivedError: agreement.receivedError,
		executedError: agreement.executedError,
		busiest: agreement.busiest / 60,
	};
}

/** The series in samples. */
export function sampled(series: Series, services: number): Samples {
	const count = Math.floor(series.written / sampleMinutes);
	/** One of a minute's `width` values, put together over each sample and rounded: nobody sees a fifth digit. */
	const each = (values: ArrayLike<number>, together: (minutes: number[]) => number, width = 1, column = 0) =>
		Array.from({ length: count }, (_, sample) => {
			const minutes = Array.from(
				{ length: sampleMinutes },
				(_, minute) => values[(sample * sampleMinutes + minute) * width + column] ?? 0,
			);
			return Number(together(minutes).toPrecision(4));
		});
	const byRegion = (values: Float32Array) =>
		Array.from({ length: regions }, (_, region) => each(values, mean, regions, region));
	return {
		count,
		received: each(series.received, perSecond),
		executed: each(series.executed, perSecond),
		refused: each(series.refused, perSecond),
		cpu: each(series.cpu, mean),
		factor: each(series.factor, last),
		utilization: byRegion(series.utilization),
		unserved: byRegion(series.unserved),
		oldest: Array.from({ length: levels }, (_, level) => each(series.oldest, largest, levels, level)),
		waiting: waitingInAll(series, count),
		missed: each(series.missed, sum),
		load: each(series.load, perSecond, services, shared),
		exceptions: each(series.exceptions, perSecond, services, shared),
		burstWaiting: each(series.burstWaiting, last),
	};
}

function waitingInAll({ waiting }: Series, count: number): Values {
	return Array.from({ length: count }, (_, sample) => {
		const minute = (sample + 1) * sampleMinutes - 1;
		const calls = sum(waiting.subarray(minute * levels, (minute + 1) * levels));
		return Number(calls.toPrecision(4));
	});
}

const perSecond = (aMinute: number[]) => mean(aMinute) / 60;
const last = (values: number[]) => values.at(-1) ?? 0;
const largest = (values: number[]) => Math.max(...values);
