import { advance, start } from "./advance";
import { type Agreement, type AgreementRow, agreementRows, compareWithPaper } from "./agreement";
import { levels } from "./catalog";
import { regions } from "./fleet";
import type { Incident } from "./incidents";
import { regionCapacity } from "./paper";
import type { Parameters } from "./parameters";
import type { Series } from "./series";
import { day } from "./shape";
import type { State } from "./state";

/** A number with its unit. */
export interface ReadOut {
	name: string;
	value: number;
	unit: string;
}

/** The last minute, as plain data. */
export interface Snapshot {
	minute: number;
	readOuts: ReadOut[];
	/** By region: CPU in use and unmet demand, as shares of its usual capacity. */
	utilization: Float64Array;
	unserved: Float64Array;
	/** T[i × regions + j]: the share of region j's calls that region i pulls. */
	traffic: Float64Array;
	/** By criticality level: calls waiting, and minutes that the oldest has waited. */
	waiting: Float64Array;
	oldest: Float64Array;
}

/** Returns the state of the last minute. It shares no data with the run. */
export function snapshot(state: State): Snapshot {
	const { totals, used, unserved, capacity, ages } = state;
	const ofUsual = (cpu: Float64Array) => cpu.map((value, i) => value / (regionCapacity[i] ?? 1));
	const busy = sum(used) / Math.max(sum(capacity), Number.MIN_VALUE);
	return {
		minute: state.minute - 1,
		readOuts: [
			{ name: "Received", value: totals.received / 60, unit: "calls/s" },
			{ name: "Executed", value: totals.executed / 60, unit: "calls/s" },
			{ name: "CPU", value: busy, unit: "share" },
			{ name: "S", value: state.factor, unit: "×" },
			{ name: "Waiting", value: sum(ages.waiting), unit: "calls" },
			{ name: "Deadlines missed", value: totals.missed, unit: "calls/min" },
			{ name: "To be repeated", value: totals.repeated, unit: "calls/min" },
			{ name: "Refused by submitters", value: totals.refused, unit: "calls/min" },
			{ name: "Exceptions downstream", value: sum(state.services.exceptions), unit: "calls/min" },
		],
		utilization: ofUsual(used),
		unserved: ofUsual(unserved),
		traffic: state.traffic.slice(),
		waiting: ages.waiting.slice(),
		oldest: ages.oldest.slice(),
	};
}

/** A whole run as plain data for a Web Worker to post: series by minute, and the comparison with the paper. */
export interface Outcome {
	series: Series;
	agreement: Agreement;
	rows: AgreementRow[];
	/** Number of values per minute in the series by region, by level, and by service. */
	regions: number;
	levels: number;
	services: number;
}

/** Runs the days of the setting after the warm-up day. Parameters as for `start`. */
export function simulate(settings: Parameters, seed: number, incidents: readonly Incident[] = []): Outcome {
	const state = start(settings, seed, incidents);
	advance(state, settings.days * day);
	const compared = compareWithPaper(state.series);
	return {
		series: state.series,
		agreement: compared,
		rows: agreementRows(compared),
		regions,
		levels,
		services: state.services.count,
	};
}

/** One hour of the day as a table row. */
export interface HourRow {
	hour: number;
	/** Calls per second. */
	received: number;
	executed: number;
	/** Fraction of the fleet's CPU. */
	cpu: number;
	/** S at the end of the hour. */
	factor: number;
	/** Wait of the oldest call of each level at the end of the hour, in minutes. */
	oldest: number[];
	/** Calls that missed their deadline. */
	missed: number;
}

/** Returns the series by hour, as table rows. */
export function summarizeHours(series: Series): HourRow[] {
	const hours = Math.floor(series.written / 60);
	return Array.from({ length: hours }, (_, hour) => {
		const from = hour * 60;
		const last = from + 59;
		const inHour = (values: Float64Array | Float32Array) => sum(values.subarray(from, from + 60));
		return {
			hour,
			received: inHour(series.received) / 3600,
			executed: inHour(series.executed) / 3600,
			cpu: inHour(series.cpu) / 60,
			factor: series.factor[last] ?? 0,
			oldest: [...series.oldest.subarray(last * levels, last * levels + levels)],
			missed: inHour(series.missed),
		};
	});
}

function sum(values: Float64Array | Float32Array): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}
