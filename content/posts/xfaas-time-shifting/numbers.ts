import { agreementColumns, baselines } from "../../systems/xfaas/model/agreement";
import {
	type Measure,
	type Spread,
	spreadOf,
	sweepName,
	sweeps,
} from "../../systems/xfaas/model/experiments";
import recorded from "../../systems/xfaas/model/experiments.json";
import { defaults, type Mechanism } from "../../systems/xfaas/model/parameters";

/** The post's numbers of the model, computed from the recorded experiments: rows of tables and numbers of sentences. */

const experiments: Readonly<Record<string, Partial<Record<Measure, number[]>>>> = recorded;

/** Returns one value per seed. */
export function getValues(experiment: string, measure: Measure): number[] {
	const values = experiments[experiment]?.[measure];
	if (!values) throw new Error(`${experiment} has no record of ${measure}.`);
	return values;
}

interface Format {
	digits: number;
	/** Factor for printing a value. */
	by?: number;
	unit?: string;
}

const ratio: Format = { digits: 2 };
const percent: Format = { digits: 1, by: 100, unit: "%" };

function write(value: number, { digits, by = 1 }: Format): string {
	const text = (value * by).toFixed(digits);
	return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", "−");
}

/** Formats the median and the range, "1.43 (1.39–1.61)", or only the median if all values print alike. */
function formatSpread(experiment: string, measure: Measure, format: Format): string {
	return writeSpread(getValues(experiment, measure), format);
}

function writeSpread(values: readonly number[], format: Format): string {
	const { median, least, largest }: Spread = spreadOf(values);
	const [low, high] = [write(least, format), write(largest, format)];
	const middle = `${write(median, format)}${format.unit ?? ""}`;
	return low === high ? middle : `${middle} (${low}${low.startsWith("−") ? " to " : "–"}${high})`;
}

const median = (experiment: string, measure: Measure, format: Format) =>
	`${write(spreadOf(getValues(experiment, measure)).median, format)}${format.unit ?? ""}`;

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

function agreementLines(): string[] {
	return agreementColumns.map(({ name, key, unit, source, kind, paper }) => {
		const format = unit === "share" ? percent : ratio;
		const theirs =
			unit === "share" ? `${Number((paper * 100).toFixed(1))}%` : String(paper).replace("-", "−");
		return row([name, kind, formatSpread("default", key, format), theirs, source]);
	});
}

function normalLine(name: string, experiment: string): string {
	return row([
		name,
		formatSpread(experiment, "executedPeakOverTrough", ratio),
		formatSpread(experiment, "executedError", percent),
		formatSpread(experiment, "cpuPeakOverTrough", ratio),
		formatSpread(experiment, "full", { digits: 0 }),
	]);
}

function hardLine(name: string, off: Mechanism, of: string, measure: Measure, format: Format): string {
	return row([
		name,
		of,
		formatSpread("hard day", measure, format),
		formatSpread(`hard day, ${off} off`, measure, format),
	]);
}

const hours: Format = { digits: 1, by: 1 / 60 };

/** The rows of each table with the model's numbers. */
export const lines = {
	agreement: agreementLines(),
	baselines: [
		row([
			"Model",
			formatSpread("default", "executedError", percent),
			formatSpread("default", "executedShapeError", percent),
			formatSpread("default", "executedCorrelation", ratio),
		]),
		row([
			"Constant at the mean of calls received",
			`${write(baselines.receivedMean, percent)}%`,
			`${write(baselines.executedMean, percent)}%`,
			"–",
		]),
		row([
			"Constant at the mean of calls executed",
			`${write(baselines.executedMean, percent)}%`,
			`${write(baselines.executedMean, percent)}%`,
			"–",
		]),
	],
	normal: [
		normalLine("Nothing", "default"),
		normalLine("Time shifting", "timeShifting off"),
		normalLine("Utilization Controller", "utilizationControl off"),
		normalLine("Global Traffic Conductor", "conductor off"),
		normalLine("All nine", "everything off"),
	],
	hard: [
		hardLine("Back-pressure", "backPressure", "Exceptions, of calls to services", "exceptions", percent),
		hardLine(
			"Back-pressure",
			"backPressure",
			"Longest wait of a most critical call, hours",
			"criticalAge",
			hours,
		),
		hardLine("Slow start", "slowStart", "Exceptions, of calls to services", "exceptions", percent),
		hardLine(
			"Concurrency cap",
			"concurrencyCap",
			"Running calls of the hanging function, over its cap",
			"running",
			ratio,
		),
		hardLine("Criticality order", "criticalityOrder", "Deadlines missed, of calls", "missed", percent),
		hardLine("Flow control", "flowControl", "CPU spent on calls run twice", "wasted", percent),
		hardLine("Flow control", "flowControl", "Deadlines missed, of calls", "missed", percent),
		hardLine(
			"Submitters’ limit",
			"submitterLimit",
			"Refused because others sent too many, of calls",
			"crowdedOut",
			percent,
		),
		hardLine("Submitters’ limit", "submitterLimit", "Deadlines missed, of calls", "missed", percent),
	],
} as const;

/**
 * Difference of the mean of the model's executed curve from the paper's, one value per seed. The squared error is the
 * squared error in shape plus the square of this.
 */
export const meanOffsets: readonly number[] = getValues("default", "executedError").map((error, index) =>
	Math.sqrt(error ** 2 - (getValues("default", "executedShapeError")[index] ?? Number.NaN) ** 2),
);

const waits = getValues("hard day", "criticalAge");
const shortWaits = waits.filter((minutes) => minutes < 90);
const longWaits = waits.filter((minutes) => minutes >= 90);
const whole: Format = { digits: 0, by: 100, unit: "%" };

const swing = (experiment: string) => spreadOf(getValues(experiment, "executedPeakOverTrough")).median;

/** Numbers of sentences, by subject. */
export const words = {
	lossless: `${write(baselines.lossless, percent)}%`,
	meanOffset: writeSpread(meanOffsets, percent),
	missedWithoutAll: formatSpread("everything off", "missed", percent),
	peak: formatSpread("default", "executedPeakHour", { digits: 0 }),
	withReceived: formatSpread("default", "executedWithReceived", ratio),
	paperWith: write(baselines.executedWithReceived, ratio),
	correlation: formatSpread("default", "executedCorrelation", ratio),
	even: formatSpread("even stream", "executedCorrelation", ratio),
	swingQuota: median("utilizationControl off", "executedPeakOverTrough", ratio),
	quotaFactor: write(swing("timeShifting off") / swing("utilizationControl off"), ratio),
	controllerFactor: write(swing("utilizationControl off") / swing("default"), ratio),
	cpuOn: median("default", "cpuPeakOverTrough", ratio),
	cpuOff: median("conductor off", "cpuPeakOverTrough", ratio),
	target64: median("targetUtilization 0.64", "executedPeakOverTrough", ratio),
	target66: median("targetUtilization 0.66", "executedPeakOverTrough", ratio),
	headroom112: median("quotaHeadroom 1.12", "executedPeakOverTrough", ratio),
	headroom120: median("quotaHeadroom 1.2", "executedPeakOverTrough", ratio),
	headroom3: median("quotaHeadroom 3", "executedPeakOverTrough", ratio),
	share6: median("opportunisticShare 0.06", "executedPeakOverTrough", ratio),
	share2: median("opportunisticShare 0.02", "executedPeakOverTrough", ratio),
	share25Error: median("opportunisticShare 0.25", "executedError", percent),
	missedAt60: formatSpread("targetUtilization 0.6", "missed", percent),
	missedInWeek: formatSpread("week", "missed", percent),
	criticalWaits: `${write(spreadOf(shortWaits).median, hours)} hours for ${shortWaits.length} seeds and ${write(spreadOf(longWaits).median, hours)} hours for ${longWaits.length}`,
	frozen: formatSpread("no controllers", "executedPeakOverTrough", ratio),
	disturbance: `${write(Math.max(...getValues("no controllers", "disturbance")), whole)}%`,
} as const;

const titles = {
	targetUtilization: "Target CPU utilization of S",
	quotaHeadroom: "Quota of a patient function, × its mean",
	opportunisticShare: "Opportunistic work, share of CPU",
} as const;

/** One dial of the sensitivity figure: the swing of executed calls at each of its values. */
export interface DialRow {
	title: string;
	/** The model's default. */
	standard: number;
	/** Whether to write the values as percentages. */
	isShare: boolean;
	points: readonly (Spread & { value: number })[];
}

/** The dials of the sensitivity figure, with their points. */
export const dialRows: readonly DialRow[] = (Object.keys(sweeps) as (keyof typeof sweeps)[]).map((key) => ({
	title: titles[key],
	standard: defaults[key],
	isShare: key !== "quotaHeadroom",
	points: sweeps[key].map((value) => ({
		value,
		...spreadOf(getValues(sweepName(key, value), "executedPeakOverTrough")),
	})),
}));
