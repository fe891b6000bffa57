import { mean, sum } from "@/lib/simulation/statistics";
import { type AgreementRow, agreementRows } from "./agreement";
import { levels } from "./catalog";
import { regions } from "./fleet";
import type { Incident } from "./incidents";
import type { Parameters } from "./parameters";
import type { Series } from "./series";
import { shared } from "./services";
import { simulate } from "./snapshot";

/** Length of a sample in minutes, as in the paper's Fig. 2. */
export const sampleMinutes = 15;

/** One value per sample. */
type Values = number[];

/** A run in samples of 15 minutes: all data of the drawing, small enough to embed in a page. */
export interface Samples {
	count: number;
	/** Calls per second: received, executed, refused by submitters. */
	received: Values;
	executed: Values;
	refused: Values;
	/** Fraction of the fleet's CPU in use, and S at the end of each sample. */
	cpu: Values;
	factor: Values;
	/** By region: CPU in use and unmet demand, as shares of its usual CPU. */
	utilization: Values[];
	unserved: Values[];
	/** By criticality level: longest wait of the oldest call, in minutes. */
	oldest: Values[];
	/** Calls waiting at the end of each sample, and calls that missed their deadline in it. */
	waiting: Values;
	missed: Values;
	/** The shared downstream service: calls and exceptions per second. */
	load: Values;
	exceptions: Values;
	/** The function of Fig. 4: calls waiting at the end of each sample. */
	burstWaiting: Values;
}

/** A whole run as a page shows it. */
export interface Account {
	samples: Samples;
	/** The mean day beside the paper's numbers. */
	rows: AgreementRow[];
	/** Root mean square of the hourly differences from the paper's curves, as shares of the busiest quarter hour. */
	receivedError: number;
	executedError: number;
	executedShapeError: number;
	executedCorrelation: number;
	/** Calls received per second in the mean day's busiest quarter hour. The paper's shares refer to it. */
	busiest: number;
}

/** Runs the days of the setting and summarizes them. Parameters as for `simulate`. */
export function summarizeDays(
	settings: Parameters,
	seed: number,
	incidents: readonly Incident[] = [],
): Account {
	const { series, agreement, services } = simulate(settings, seed, incidents);
	return {
		samples: sampleSeries(series, services),
		rows: agreementRows(agreement),
		receivedError: agreement.receivedError,
		executedError: agreement.executedError,
		executedShapeError: agreement.executedShapeError,
		executedCorrelation: agreement.executedCorrelation,
		busiest: agreement.busiest / 60,
	};
}

/** Returns the series in samples. */
export function sampleSeries(series: Series, services: number): Samples {
	const count = Math.floor(series.written / sampleMinutes);
	/** Aggregates one of a minute's `width` values over each sample, rounded to four digits. */
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
