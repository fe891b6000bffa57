import { deviation, extent, mean } from "@/lib/simulation/statistics";
import { advance, start } from "./advance";
import { agreement } from "./agreement";
import { levels } from "./catalog";
import { regions } from "./fleet";
import type { Incident } from "./incidents";
import { defaults, type Mechanism, mechanisms, type Parameters } from "./parameters";
import type { Series } from "./series";
import { day } from "./shape";

/** What one run is judged by. */
export const measures = [
	{ key: "executedPeakOverTrough", label: "Calls executed, peak over trough", unit: "×" },
	{ key: "executedError", label: "Executed curve’s distance from the paper’s", unit: "share" },
	{ key: "cpuPeakOverTrough", label: "CPU of any region and hour, peak over trough", unit: "×" },
	{ key: "meanUtilization", label: "Mean CPU", unit: "share" },
	{ key: "full", label: "Minutes in which a region was full, mean of regions", unit: "min" },
	{ key: "held", label: "Reserved calls held although quota was free, at the worst minute", unit: "calls" },
	{ key: "missed", label: "Calls that missed their deadline", unit: "per million" },
	{ key: "criticalAge", label: "Oldest call of the most critical level", unit: "min" },
	{ key: "exceptions", label: "Exceptions of downstream services", unit: "per million calls" },
	{ key: "wasted", label: "CPU spent on calls run twice", unit: "share" },
	{ key: "crowdedOut", label: "Calls refused because others sent too many", unit: "per million" },
	{ key: "running", label: "Running calls of a hanging function, over its cap", unit: "×" },
] as const;

/** The name of a measure. */
export type Measure = (typeof measures)[number]["key"];

/** A row of the table: what was off, and each measure's mean and standard deviation over the seeds. */
export interface AblationRow {
	off: Mechanism | "nothing" | "everything";
	measures: Record<Measure, { mean: number; deviation: number }>;
}

/**
 * Runs the model with everything on, then with each mechanism off in turn, once a seed.
 *
 * @param seeds at least two, for a spread
 * @param incidents what happens in each run; nothing by default
 * @param settings what all runs share; `functions` sets the time that this takes
 */
export function ablation(
	seeds: readonly number[],
	incidents: readonly Incident[] = [],
	settings: Parameters = defaults,
): AblationRow[] {
	const everything = Object.fromEntries(mechanisms.map((mechanism) => [mechanism, 0]));
	const row = (off: AblationRow["off"], changes: Partial<Parameters>): AblationRow => ({
		off,
		measures: overRuns(seeds.map((seed) => measured({ ...settings, ...changes }, seed, incidents))),
	});
	return [
		row("nothing", {}),
		...mechanisms.map((mechanism) => row(mechanism, { [mechanism]: 0 })),
		row("everything", everything),
	];
}

type Measured = Record<Measure, number>;

/** One run of the setting's days, judged. */
function measured(settings: Parameters, seed: number, incidents: readonly Incident[]): Measured {
	const state = start(settings, seed, incidents);
	advance(state, settings.days * day);
	const { series } = state;
	const compared = agreement(series);
	const received = total(series.received);
	return {
		executedPeakOverTrough: compared.executedPeakOverTrough,
		executedError: compared.executedError,
		cpuPeakOverTrough: compared.cpuPeakOverTrough,
		meanUtilization: compared.meanUtilization,
		full: series.unserved.reduce((minutes, share) => minutes + (share > 0 ? 1 : 0), 0) / regions,
		held: extent(series.held).largest,
		missed: (1e6 * total(series.missed)) / received,
		criticalAge: oldestCritical(series),
		exceptions: (1e6 * total(series.exceptions)) / total(series.load),
		wasted: total(series.wasted) / total(series.cpu),
		crowdedOut: (1e6 * total(series.crowdedOut)) / (received + total(series.crowdedOut)),
		running: extent(series.running).largest,
	};
}

function oldestCritical({ oldest }: Series): number {
	let age = 0;
	for (let at = 0; at < oldest.length; at += levels) age = Math.max(age, oldest[at] ?? 0);
	return age;
}

function overRuns(runs: readonly Measured[]): AblationRow["measures"] {
	const over = (key: Measure) => {
		const values = runs.map((run) => run[key]);
		return { mean: mean(values), deviation: deviation(values) };
	};
	return {
		executedPeakOverTrough: over("executedPeakOverTrough"),
		executedError: over("executedError"),
		cpuPeakOverTrough: over("cpuPeakOverTrough"),
		meanUtilization: over("meanUtilization"),
		full: over("full"),
		held: over("held"),
		missed: over("missed"),
		criticalAge: over("criticalAge"),
		exceptions: over("exceptions"),
		wasted: over("wasted"),
		crowdedOut: over("crowdedOut"),
		running: over("running"),
	};
}

function total(values: Float64Array | Float32Array): number {
	let sum = 0;
	for (const value of values) sum += value;
	return sum;
}
