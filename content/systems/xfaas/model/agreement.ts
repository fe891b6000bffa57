import { correlation, extent, mean, rootMeanSquare } from "@/lib/simulation/statistics";
import { regions } from "./fleet";
import { executedByHour, receivedByHour, results } from "./paper";
import type { Series } from "./series";
import { day } from "./shape";

/** The model's values of the paper's numbers. Shares of calls are relative to the busiest quarter hour received. */
export interface Agreement {
	/** Calls received per minute in the busiest quarter hour. */
	busiest: number;
	receivedPeakOverTrough: number;
	executedPeakOverTrough: number;
	/** Mean calls in each hour of the day, as a share. */
	receivedByHour: Float64Array;
	executedByHour: Float64Array;
	/** Root mean square of the hourly differences from the paper's curves. */
	receivedError: number;
	executedError: number;
	/** The executed curve's error after both curves are shifted to mean 0: the error of its shape only. */
	executedShapeError: number;
	/** Hourly correlation of the executed curve with the paper's, and with the model's received curve. */
	executedCorrelation: number;
	executedWithReceived: number;
	/** The hour with the most executed calls. */
	executedPeakHour: number;
	/** Ratio of the busiest hour of any region to the idlest hour of any region. */
	cpuPeakOverTrough: number;
	/** The same ratio for the regions' mean. */
	meanCpuPeakOverTrough: number;
	meanUtilization: number;
	busiestRegionHour: number;
	idlestRegionHour: number;
	/** Opportunistic calls' share of CPU, and its hourly correlation with the others' CPU. */
	opportunisticShare: number;
	opportunisticCorrelation: number;
}

/**
 * Compares the recorded series with the paper, over the mean of its whole days.
 *
 * @throws RangeError if the series has no whole day yet
 */
export function compareWithPaper(series: Series): Agreement {
	if (series.written < day) throw new RangeError("Agreement is of a whole day.");
	const received = meanDay(series, series.received, 15);
	const busiest = extent(received).largest;
	const executed = meanDay(series, series.executed, 15);
	const share = (values: Float64Array) => values.map((calls) => calls / busiest);
	const receivedHours = share(meanDay(series, series.received, 60));
	const executedHours = share(meanDay(series, series.executed, 60));
	const cpu = meanDay(series, series.cpu, 60);
	const opportunistic = meanDay(series, series.opportunistic, 60);
	const byRegion = Array.from({ length: regions }, (_, i) =>
		meanDay(series, series.utilization, 60, regions, i),
	);
	// A region that is lost for an hour is not idle in it.
	const regionHours = extent(byRegion.flatMap((hours) => [...hours].filter((share) => share > 0)));
	return {
		busiest,
		receivedPeakOverTrough: ratio(received),
		executedPeakOverTrough: ratio(executed),
		receivedByHour: receivedHours,
		executedByHour: executedHours,
		receivedError: rootMeanSquare(receivedHours, receivedByHour),
		executedError: rootMeanSquare(executedHours, executedByHour),
		executedShapeError: rootMeanSquare(centered(executedHours), centered(executedByHour)),
		executedCorrelation: correlation(executedHours, executedByHour),
		executedWithReceived: correlation(executedHours, receivedHours),
		executedPeakHour: executedHours.indexOf(extent(executedHours).largest),
		cpuPeakOverTrough: regionHours.largest / regionHours.least,
		meanCpuPeakOverTrough: ratio(cpu),
		meanUtilization: mean(cpu),
		busiestRegionHour: regionHours.largest,
		idlestRegionHour: regionHours.least,
		opportunisticShare: mean(opportunistic) / mean(cpu),
		opportunisticCorrelation: correlation(
			opportunistic,
			cpu.map((all, hour) => all - (opportunistic[hour] ?? 0)),
		),
	};
}

/** One row of the comparison table. */
export interface AgreementRow {
	name: string;
	model: number;
	paper: number;
	/** "×" for a ratio, "share" for a fraction. */
	unit: string;
	/** Position in the paper, and whether it was read off a chart. */
	source: string;
	/** Whether the value is an input of the model, was fitted, or is computed. */
	kind: "input" | "fitted" | "output";
}

/** The columns of the comparison except the model's numbers. */
export const agreementColumns = [
	column("Calls received, peak over trough", "receivedPeakOverTrough", "×", "§2.2", "input"),
	column("Calls executed, peak over trough", "executedPeakOverTrough", "×", "Fig. 2, chart", "fitted"),
	column("CPU of any region and hour, peak over trough", "cpuPeakOverTrough", "×", "§5.1", "output"),
	column(
		"CPU averaged over regions, peak over trough",
		"meanCpuPeakOverTrough",
		"×",
		"Fig. 7, chart",
		"output",
	),
	column("Mean CPU", "meanUtilization", "share", "§5.1", "input"),
	column("Busiest hour of any region", "busiestRegionHour", "share", "Fig. 7, chart", "output"),
	column("Idlest hour of any region", "idlestRegionHour", "share", "Fig. 7, chart", "output"),
	column("Opportunistic work, share of CPU", "opportunisticShare", "share", "Fig. 11, chart", "input"),
	column("Its correlation with reserved work", "opportunisticCorrelation", "", "Fig. 11, chart", "output"),
] as const;

function column<K extends keyof typeof results & keyof Agreement>(
	name: string,
	key: K,
	unit: string,
	source: string,
	kind: AgreementRow["kind"],
) {
	return { name, key, paper: results[key], unit, source, kind };
}

/** Returns the comparison as table rows. */
export function agreementRows(model: Agreement): AgreementRow[] {
	return agreementColumns.map(({ key, ...rest }) => ({ ...rest, model: model[key] }));
}

/** The error of a constant curve against the paper's executed curve: the minimum that a model has to beat. */
export const baselines = {
	receivedMean: constantError(mean(receivedByHour)),
	executedMean: constantError(mean(executedByHour)),
	/** Correlation of the paper's own two curves. */
	executedWithReceived: correlation(executedByHour, receivedByHour),
	/** A model without lost calls executes as many as it receives, so this much of its error is a difference of means. */
	lossless: mean(receivedByHour) - mean(executedByHour),
} as const;

function constantError(value: number): number {
	return rootMeanSquare(
		executedByHour.map(() => value),
		executedByHour,
	);
}

function centered(values: ArrayLike<number>): Float64Array {
	const middle = mean(values);
	return Float64Array.from(values, (value) => value - middle);
}

/**
 * Returns a series of minutes as the mean of its whole days, in steps.
 *
 * @param minutes length of a step, which divides a day
 * @param width values per minute, of which the one at `column` is used
 */
export function meanDay(
	series: Series,
	values: Float64Array | Float32Array,
	minutes: number,
	width = 1,
	column = 0,
): Float64Array {
	const days = Math.floor(series.written / day);
	const steps = new Float64Array(day / minutes);
	for (let minute = 0; minute < days * day; minute++) {
		const at = Math.floor((minute % day) / minutes);
		steps[at] = (steps[at] ?? 0) + (values[minute * width + column] ?? 0);
	}
	return steps.map((total) => total / minutes / days);
}

function ratio(values: Float64Array): number {
	const { least, largest } = extent(values);
	return largest / least;
}
