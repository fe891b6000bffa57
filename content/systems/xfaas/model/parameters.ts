import { createDialHelpers, type Parameter } from "@/lib/simulation/parameters";
import { paperValues, results } from "./paper";

/** The setting for which the comparison with the paper is stated. 1 is on and 0 is off; shares are fractions. */
export const defaults = {
	timeShifting: 1,
	utilizationControl: 1,
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
	evenStream: 0,
	meanUtilization: results.meanUtilization,
	quotaHeadroom: 1.04,
	opportunisticShare: results.opportunisticShare,
	targetUtilization: 0.62,
	steering: 0.04,
	conductorPeriod: 10,
	overload: 0.66,
	exceptionThreshold: paperValues.exceptionThreshold,
	decrease: 0.5,
	increase: 0.02,
	slowStartCalls: paperValues.slowStartCalls,
	slowStartGrowth: paperValues.slowStartGrowth,
	concurrencyHeadroom: 3,
	lease: 10,
	failures: 0.001,
};

/** The model's setting: a number for every key. */
export type Parameters = Record<Key, number>;

/** The name of a parameter. */
export type Key = keyof typeof defaults;

/** The mechanisms that a visitor may turn off. */
export const mechanisms = [
	"timeShifting",
	"utilizationControl",
	"conductor",
	"backPressure",
	"slowStart",
	"concurrencyCap",
	"criticalityOrder",
	"flowControl",
	"submitterLimit",
] as const satisfies readonly Key[];

/** The key of a mechanism. */
export type Mechanism = (typeof mechanisms)[number];

const offOn = ["off", "on"];
const { dial, choice } = createDialHelpers(defaults);

/** Every parameter with its range. Values that the paper does not give are listed in the assumptions. */
export const parameters: readonly Parameter<Key>[] = [
	choice("Mechanisms", "timeShifting", "Time shifting", offOn),
	choice("Mechanisms", "utilizationControl", "Utilization Controller", offOn),
	choice("Mechanisms", "conductor", "Global Traffic Conductor", offOn),
	choice("Mechanisms", "backPressure", "Back-pressure", offOn),
	choice("Mechanisms", "slowStart", "Slow start", offOn),
	choice("Mechanisms", "concurrencyCap", "Concurrency cap", offOn),
	choice("Mechanisms", "criticalityOrder", "Order by criticality and deadline", offOn),
	choice("Mechanisms", "flowControl", "Flow control of the run queue", offOn),
	choice("Mechanisms", "submitterLimit", "Rate limit at the submitter", offOn),
	dial("Load", "days", "Days shown", "days", [1, 7]),
	dial("Load", "functions", "Functions", "functions", [100, 4000, 100]),
	dial("Load", "load", "Load, relative to what the fleet was sized for", "×", [0.5, 1.6, 0.01]),
	choice("Load", "evenStream", "Calls of the data stream", ["with the received curve", "evenly all day"]),
	dial("Load", "meanUtilization", "CPU needed on the mean day", "share", [0.4, 0.9, 0.01]),
	dial("Quota", "quotaHeadroom", "Quota of a patient function, relative to its mean", "×", [1.01, 3, 0.01]),
	dial("Quota", "opportunisticShare", "Opportunistic work, share of CPU", "share", [0.01, 0.25, 0.01]),
	dial("Quota", "targetUtilization", "Target CPU utilization of S", "share", [0.4, 0.95, 0.01]),
	dial("Quota", "steering", "Change of S per minute and 1% of CPU off target", "", [0.001, 0.1, 0.001]),
	dial("Regions", "conductorPeriod", "Planning interval of the conductor", "min", [1, 60]),
	dial("Regions", "overload", "CPU above which a region is overloaded", "share", [0.4, 1, 0.01]),
	dial(
		"Back-pressure",
		"exceptionThreshold",
		"Exceptions that trigger back-pressure",
		"a minute",
		[500, 50_000, 500],
	),
	dial("Back-pressure", "decrease", "M: rate factor above the threshold", "×", [0.1, 0.95, 0.05]),
	dial("Back-pressure", "increase", "I: rate step below it, of quota", "share", [0.01, 0.2, 0.01]),
	dial("Slow start", "slowStartCalls", "T: calls per minute exempt from slow start", "calls", [10, 1000, 10]),
	dial("Slow start", "slowStartGrowth", "α: growth per minute", "share", [0.05, 1, 0.05]),
	dial("Slow start", "concurrencyHeadroom", "Cap on running calls, relative to quota", "×", [1, 10, 0.5]),
	dial("Leases and failures", "lease", "Lease of an offered call", "min", [1, 60]),
	dial("Leases and failures", "failures", "Calls that fail on their own", "share", [0, 0.05, 0.001]),
];
