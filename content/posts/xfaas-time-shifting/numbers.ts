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

/** What the post says of the model, made from the recorded experiments: its tables' rows and its sentences' numbers. */

const experiments: Readonly<Record<string, Partial<Record<Measure, number[]>>>> = recorded;

/** One value a seed. */
export function valuesOf(experiment: string, measure: Measure): number[] {
	const values = experiments[experiment]?.[measure];
	if (!values) throw new Error(`${experiment} has no record of ${measure}.`);
	return values;
}

interface Format {
	digits: number;
	/** What a value is multiplied by before it is written. */
	by?: number;
	unit?: string;
}

const ratio: Format = { digits: 2 };
const percent: Format = { digits: 1, by: 100, unit: "%" };

function write(value: number, { digits, by = 1 }: Format): string {
	const text = (value * by).toFixed(digits);
	return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", "−");
}

/** "1.43 (1.39–1.61)": the median and the range, or the median alone where all round to the same. */
function spread(experiment: string, measure: Measure, format: Format): string {
	const { median, least, largest }: Spread = spreadOf(valuesOf(experiment, measure));
	const [low, high] = [write(least, format), write(largest, format)];
	const middle = `${write(median, format)}${format.unit ?? ""}`;
	return low === high ? middle : `${middle} (${low}${low.startsWith("−") ? " to " : "–"}${high})`;
}

const median = (experiment: string, measure: Measure, format: Format) =>
	`${write(spreadOf(valuesOf(experiment, measure)).median, format)}${format.unit ?? ""}`;

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

function agreementLines(): string[] {
	return agreementColumns.map(({ name, key, unit, source, kind, paper }) => {
		const format = unit === "share" ? percent : ratio;
		const theirs =
			unit === "share" ? `${Number((paper * 100).toFixed(1))}%` : String(paper).replace("-", "−");
		return row([name, kind, spread("default", key, format), theirs, source]);
	});
}

function normalLine(name: string, experiment: string): string {
	return row([
		name,
		spread(experiment, "executedPeakOverTrough", ratio),
		spread(experiment, "executedError", percent),
		spread(experiment, "cpuPeakOverTrough", ratio),
		spread(experiment, "full", { digits: 0 }),
	]);
}

function hardLine(name: string, off: Mechanism, of: string, measure: Measure, format: Format): string {
	return row([
		name,
		of,
		spread("hard day", measure, format),
		spread(`hard day, ${off} off`, measure, format),
	]);
}

const hours: Format = { digits: 1, by: 1 / 60 };

/** The rows of each table that the model fills. */
export const lines = {
	agreement: agreementLines(),
	baselines: [
		row([
			"Model",
			spread("default", "executedError", percent),
			spread("default", "executedShapeError", percent),
			spread("default", "executedCorrelation", ratio),
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
		normalLine("Utilization Controller", "utilisationControl off"),
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

const waits = valuesOf("hard day", "criticalAge");
const short = waits.filter((minutes) => minutes < 90);
const long = waits.filter((minutes) => minutes >= 90);
const whole: Format = { digits: 0, by: 100, unit: "%" };
const wasted = [...valuesOf("hard day, flowControl off", "wasted")].sort((a, b) => a - b);

const middle = (experiment: string) => spreadOf(valuesOf(experiment, "executedPeakOverTrough")).median;

/** What sentences say, by the name of what they speak of. */
export const words = {
	lossless: `${write(baselines.lossless, percent)}%`,
	peak: spread("default", "executedPeakHour", { digits: 0 }),
	withReceived: spread("default", "executedWithReceived", ratio),
	paperWith: write(baselines.executedWithReceived, ratio),
	even: spread("even stream", "executedCorrelation", ratio),
	swingUc: median("utilisationControl off", "executedPeakOverTrough", ratio),
	quotaFactor: write(middle("timeShifting off") / middle("utilisationControl off"), ratio),
	controllerFactor: write(middle("utilisationControl off") / middle("default"), ratio),
	cpuOn: median("default", "cpuPeakOverTrough", ratio),
	cpuOff: median("conductor off", "cpuPeakOverTrough", ratio),
	miss60: median("targetUtilisation 0.6", "missed", percent),
	missWeek: median("week", "missed", percent),
	h3: median("quotaHeadroom 3", "executedPeakOverTrough", ratio),
	bimodal: `${write(spreadOf(short).median, hours)} hours for ${short.length} seeds and ${write(spreadOf(long).median, hours)} hours for ${long.length}`,
	wasteMed: median("hard day, flowControl off", "wasted", percent),
	wasteMax: `${write(wasted.at(-1) ?? 0, percent)}%`,
	disturb: `${write(Math.max(...valuesOf("no controllers", "disturbance")), whole)}%`,
} as const;

const titles = {
	targetUtilisation: "Target CPU utilization",
	quotaHeadroom: "Quota of a patient function, × mean",
	opportunisticShare: "Opportunistic work, share of CPU",
} as const;

/** The points of the sensitivity figure. */
export const dialRows = (Object.keys(sweeps) as (keyof typeof sweeps)[]).map((key) => ({
	key,
	title: titles[key],
	standard: defaults[key],
	points: sweeps[key].map((value) => {
		const { median, least, largest } = spreadOf(valuesOf(sweepName(key, value), "executedPeakOverTrough"));
		return [value, ...[median, least, largest].map((ratio) => Number(ratio.toFixed(2)))];
	}),
}));
