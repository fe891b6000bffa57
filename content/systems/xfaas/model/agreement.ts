import { correlation, extent, mean, rootMeanSquare } from "@/lib/simulation/statistics";
import { regions } from "./fleet";
import { executedByHour, receivedByHour, results } from "./paper";
import type { Series } from "./series";
import { day } from "./shape";

/** What the model gives where the paper gives a number. Shares of calls are of the busiest quarter of an hour received. */
export interface Agreement {
	/** Calls a minute received in the busiest quarter of an hour. */
	busiest: number;
	receivedPeakOverTrough: number;
	executedPeakOverTrough: number;
	/** Mean calls in each hour of the day, as a share. */
	receivedByHour: Float64Array;
	executedByHour: Float64Array;
	/** Root mean square of the hourly differences from the paper's curves. */
	receivedError: number;
	executedError: number;
	/** The busiest hour of any region over the idlest of any. */
	cpuPeakOverTrough: number;
	/** The same of the regions' mean. */
	meanCpuPeakOverTrough: number;
	meanUtilization: number;
	busiestRegionHour: number;
	idlestRegionHour: number;
	/** Opportunistic calls' share of CPU, and its hourly correlation with the others' CPU. */
	opportunisticShare: number;
	opportunisticCorrelation: number;
}

/**
 * Compares what was written down with the paper, over the mean of its whole days.
 *
 * @throws RangeError when there isn't a whole day yet
 */
export function agreement(series: Series): Agreement {
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
	// A region that is lost for an hour isn't idle in it.
	const regionHours = extent(byRegion.flatMap((hours) => [...hours].filter((share) => share > 0)));
	return {
		busiest,
		receivedPeakOverTrough: ratio(received),
		executedPeakOverTrough: ratio(executed),
		receivedByHour: receivedHours,
		executedByHour: executedHours,
		receivedError: rootMeanSquare(receivedHours, receivedByHour),
		executedError: rootMeanSquare(executedHours, executedByHour),
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

/** One line of the comparison, ready for a table. */
export interface AgreementRow {
	name: string;
	model: number;
	paper: number;
	/** "×" for a ratio, "share" for a fraction. */
	unit: string;
	/** Where in the paper, and whether it was read off a chart. */
	source: string;
}

/** The comparison as a table. */
export function agreementRows(model: Agreement): AgreementRow[] {
	return [
		row("Calls received, peak over trough", "receivedPeakOverTrough", "×", "§2.2"),
		row("Calls executed, peak over trough", "executedPeakOverTrough", "×", "Fig. 2, chart"),
		row("CPU of any region and hour, peak over trough", "cpuPeakOverTrough", "×", "§5.1"),
		row("CPU averaged over regions, peak over trough", "meanCpuPeakOverTrough", "×", "Fig. 7, chart"),
		row("Mean CPU", "meanUtilization", "share", "§5.1; the fleet is sized for it"),
		row("Busiest hour of any region", "busiestRegionHour", "share", "Fig. 7, chart"),
		row("Idlest hour of any region", "idlestRegionHour", "share", "Fig. 7, chart"),
		row("Opportunistic work, of CPU", "opportunisticShare", "share", "Fig. 11, chart; an input"),
		row("Its correlation with reserved work", "opportunisticCorrelation", "", "Fig. 11, chart"),
	];

	function row(name: string, key: keyof typeof results & keyof Agreement, unit: string, source: string) {
		return { name, model: Number(model[key]), paper: results[key], unit, source };
	}
}

/**
 * A row of minutes as the mean of its whole days, in steps.
 *
 * @param minutes of a step, which divide a day
 * @param width values a minute, of which the one at `column` is taken
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
