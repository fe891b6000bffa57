import type { Parameter } from "../parameters";
import { given, results } from "./paper";

/** The setting that the agreement with the paper is stated for: 1 is on and 0 is off; shares are fractions. */
export const defaults = {
	timeShifting: 1,
	utilisationControl: 1,
	conductor: 1,
	backPressure: 1,
	slowStart: 1,
	concurrencyCap: 1,
	criticalityOrder: 1,
	flowControl: 1,
	submitterLimit: 1,
	days: 1,
	functions: 1000,
	load: 1,
	meanUtilisation: results.meanUtilisation,
	quotaHeadroom: 1.04,
	opportunisticShare: results.opportunisticShare,
	targetUtilisation: 0.64,
	steering: 0.04,
	conductorPeriod: 10,
	overload: 0.66,
	exceptionThreshold: given.exceptionThreshold,
	decrease: 0.5,
	increase: 0.02,
	slowStartCalls: given.slowStartCalls,
	slowStartGrowth: given.slowStartGrowth,
	concurrencyHeadroom: 3,
	lease: 10,
	failures: 0.001,
};

/** The model's setting: a number for every key. */
export type Parameters = Record<Key, number>;

/** The name of a parameter. */
export type Key = keyof typeof defaults;

/** The switches: what a visitor may turn off. */
export const mechanisms = [
	"timeShifting",
	"utilisationControl",
	"conductor",
	"backPressure",
	"slowStart",
	"concurrencyCap",
	"criticalityOrder",
	"flowControl",
	"submitterLimit",
] as const satisfies readonly Key[];

/** The name of a switch. */
export type Mechanism = (typeof mechanisms)[number];

/** Every parameter with its range. Those whose value the paper doesn't give are among the assumptions. */
export const parameters: readonly Parameter<Key>[] = [
	toggle("timeShifting", "Time shifting: quota and S"),
	toggle("utilisationControl", "Utilization Controller"),
	toggle("conductor", "Global Traffic Conductor"),
	toggle("backPressure", "Back-pressure"),
	toggle("slowStart", "Slow start"),
	toggle("concurrencyCap", "Concurrency cap"),
	toggle("criticalityOrder", "Order by criticality and deadline"),
	toggle("flowControl", "Flow control of the run queue"),
	toggle("submitterLimit", "Rate limit at the submitter"),
	...dials("Load", [
		["days", "Days shown", "days", 1, 7, 1],
		["functions", "Functions", "functions", 100, 4000, 100],
		["load", "Load, of what the fleet was sized for", "×", 0.5, 1.6, 0.01],
		["meanUtilisation", "CPU that the mean day needs", "share", 0.4, 0.9, 0.01],
	]),
	...dials("Quota", [
		["quotaHeadroom", "Quota of a patient function, of its mean", "×", 1.01, 3, 0.01],
		["opportunisticShare", "Opportunistic work, of CPU", "share", 0.01, 0.25, 0.01],
		["targetUtilisation", "CPU that S is steered to", "share", 0.4, 0.95, 0.01],
		["steering", "Change of S a minute, for 1% of CPU off target", "", 0.001, 0.1, 0.001],
	]),
	...dials("Regions", [
		["conductorPeriod", "Time between plans of the conductor", "min", 1, 60, 1],
		["overload", "CPU above which a region counts as overloaded", "share", 0.4, 1, 0.01],
	]),
	...dials("Downstream", [
		["exceptionThreshold", "Exceptions that trigger back-pressure", "a minute", 500, 50_000, 500],
		["decrease", "M: factor of the rate over the threshold", "×", 0.1, 0.95, 0.05],
		["increase", "I: step of the rate under it, of quota", "share", 0.01, 0.2, 0.01],
	]),
	...dials("Starting", [
		["slowStartCalls", "T: calls a minute without slow start", "calls", 10, 1000, 10],
		["slowStartGrowth", "α: growth a minute", "share", 0.05, 1, 0.05],
		["concurrencyHeadroom", "Cap on running calls, of what quota needs", "×", 1, 10, 0.5],
	]),
	...dials("Delivery", [
		["lease", "Lease of an offered call", "min", 1, 60, 1],
		["failures", "Calls that fail for reasons of their own", "share", 0, 0.05, 0.001],
	]),
];

function toggle(key: Mechanism, label: string): Parameter<Key> {
	return {
		key,
		label,
		group: "Mechanisms",
		unit: "",
		min: 0,
		max: 1,
		step: 1,
		default: 1,
		choices: ["off", "on"],
	};
}

type Dial = readonly [key: Key, label: string, unit: string, min: number, max: number, step: number];

function dials(group: string, rows: readonly Dial[]): Parameter<Key>[] {
	return rows.map(([key, label, unit, min, max, step]) => ({
		key,
		label,
		group,
		unit,
		min,
		max,
		step,
		default: defaults[key],
	}));
}
