import { extent, median, sum } from "@/lib/simulation/statistics";
import { advance, start } from "./advance";
import { compareWithPaper } from "./agreement";
import { levels } from "./catalog";
import { regions } from "./fleet";
import type { Incident } from "./incidents";
import { defaults, mechanisms, type Parameters } from "./parameters";
import { hardDay, presets } from "./presets";
import type { Series } from "./series";
import { day } from "./shape";

/** The seeds of every published median. */
export const seeds: readonly number[] = Array.from({ length: 20 }, (_, i) => i + 1);

const ofTable = ["executedPeakOverTrough", "executedError", "cpuPeakOverTrough", "full", "missed"] as const;
const ofHardDay = ["exceptions", "criticalAge", "missed", "wasted", "crowdedOut", "running"] as const;
const ofAgreement = [
	"receivedPeakOverTrough",
	"receivedError",
	"executedPeakOverTrough",
	"executedError",
	"executedShapeError",
	"executedCorrelation",
	"executedWithReceived",
	"executedPeakHour",
	"cpuPeakOverTrough",
	"meanCpuPeakOverTrough",
	"meanUtilization",
	"busiestRegionHour",
	"idlestRegionHour",
	"opportunisticShare",
	"opportunisticCorrelation",
	"full",
	"missed",
] as const;

/** A measure of a run. Shares are fractions of 1; ages are in minutes. */
export type Measure =
	| (typeof ofAgreement)[number]
	| (typeof ofTable)[number]
	| (typeof ofHardDay)[number]
	| "disturbance";

/** A setting that is run once per seed. Unset parameters have their defaults. */
export interface Experiment {
	settings: Partial<Parameters>;
	incidents: readonly Incident[];
	/** The recorded measures. */
	measures: readonly Measure[];
}

/** Values of one dial to try, with all others at their defaults. */
export const sweeps = {
	targetUtilization: [0.56, 0.58, 0.6, 0.62, 0.63, 0.64, 0.65, 0.66, 0.68],
	quotaHeadroom: [1.01, 1.02, 1.04, 1.06, 1.08, 1.1, 1.12, 1.15, 1.2, 1.5, 3],
	opportunisticShare: [0.02, 0.04, 0.06, 0.08, 0.11, 0.14, 0.17, 0.2, 0.25],
} as const satisfies Partial<Record<keyof Parameters, readonly number[]>>;

const everything = Object.fromEntries(mechanisms.map((mechanism) => [mechanism, 0]));
const withoutControllers = presets.find(({ name }) => name === "Half an hour without controllers");

/** Every experiment behind a published number, by name. */
export const experiments: ReadonlyMap<string, Experiment> = new Map<string, Experiment>([
	["default", { settings: {}, incidents: [], measures: ofAgreement }],
	...mechanisms.map(
		(key) => [`${key} off`, { settings: { [key]: 0 }, incidents: [], measures: ofTable }] as const,
	),
	["everything off", { settings: everything, incidents: [], measures: ofTable }],
	["hard day", { settings: {}, incidents: hardDay, measures: ofHardDay }],
	...mechanisms
		.slice(3)
		.map(
			(key) =>
				[
					`hard day, ${key} off`,
					{ settings: { [key]: 0 }, incidents: hardDay, measures: ofHardDay },
				] as const,
		),
	...Object.entries(sweeps).flatMap(([key, values]) =>
		values
			.filter((value) => value !== defaults[key as keyof typeof sweeps])
			.map(
				(value) =>
					[`${key} ${value}`, { settings: { [key]: value }, incidents: [], measures: ofTable }] as const,
			),
	),
	["even stream", { settings: { evenStream: 1 }, incidents: [], measures: ofAgreement }],
	[
		"no controllers",
		{
			settings: {},
			incidents: withoutControllers?.incidents ?? [],
			measures: ["disturbance", "executedPeakOverTrough", "missed"],
		},
	],
	["week", { settings: { days: 7 }, incidents: [], measures: ofTable }],
]);

/** Returns the name of the experiment that sets one dial of a sweep. */
export function sweepName(key: keyof typeof sweeps, value: number): string {
	return value === defaults[key] ? "default" : `${key} ${value}`;
}

/**
 * Runs an experiment with one seed and returns its measures, to six digits. The disturbance is 0 if it is not
 * recorded.
 */
export function measureRun(
	{ settings, incidents, measures: wanted }: Experiment,
	seed: number,
): Record<Measure, number> {
	const chosen = { ...defaults, ...settings };
	const series = runSeries(chosen, seed, incidents);
	const compared = compareWithPaper(series);
	const received = sum(series.received);
	const measures: Record<Measure, number> = {
		receivedPeakOverTrough: compared.receivedPeakOverTrough,
		receivedError: compared.receivedError,
		executedPeakOverTrough: compared.executedPeakOverTrough,
		executedError: compared.executedError,
		executedShapeError: compared.executedShapeError,
		executedCorrelation: compared.executedCorrelation,
		executedWithReceived: compared.executedWithReceived,
		executedPeakHour: compared.executedPeakHour,
		cpuPeakOverTrough: compared.cpuPeakOverTrough,
		meanCpuPeakOverTrough: compared.meanCpuPeakOverTrough,
		meanUtilization: compared.meanUtilization,
		busiestRegionHour: compared.busiestRegionHour,
		idlestRegionHour: compared.idlestRegionHour,
		opportunisticShare: compared.opportunisticShare,
		opportunisticCorrelation: compared.opportunisticCorrelation,
		/** Minutes in which a region was full, averaged over the regions. */
		full: series.unserved.reduce((minutes, share) => minutes + (share > 0 ? 1 : 0), 0) / regions,
		missed: sum(series.missed) / received,
		/** Wait of the oldest call of the most critical level, in minutes. */
		criticalAge: oldestCritical(series),
		exceptions: sum(series.exceptions) / sum(series.load),
		/** CPU spent on calls that ran twice. */
		wasted: sum(series.wasted) / sum(series.cpu),
		/** Calls refused because other clients sent too many. */
		crowdedOut: sum(series.crowdedOut) / (received + sum(series.crowdedOut)),
		/** Running calls of a hanging function, relative to its cap. */
		running: extent(series.running).largest,
		/** Largest change of a minute's executed calls due to the incidents. */
		disturbance: wanted.includes("disturbance") ? disturbance(series, runSeries(chosen, seed, [])) : 0,
	};
	for (const key of Object.keys(measures) as Measure[]) measures[key] = Number(measures[key].toPrecision(6));
	return measures;
}

function runSeries(settings: Parameters, seed: number, incidents: readonly Incident[]): Series {
	const state = start(settings, seed, incidents);
	advance(state, settings.days * day);
	return state.series;
}

function disturbance(series: Series, calm: Series): number {
	let most = 0;
	for (const [minute, calls] of calm.executed.entries())
		most = Math.max(most, Math.abs((series.executed[minute] ?? 0) / calls - 1));
	return most;
}

function oldestCritical({ oldest }: Series): number {
	let age = 0;
	for (let at = 0; at < oldest.length; at += levels) age = Math.max(age, oldest[at] ?? 0);
	return age;
}

/** Median and range of a measure over the seeds. */
export interface Spread {
	median: number;
	least: number;
	largest: number;
}

export function spreadOf(values: readonly number[]): Spread {
	return { median: median(values), ...extent(values) };
}
