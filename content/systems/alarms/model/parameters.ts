import { createDialHelpers, type Parameter, type Preset } from "@/lib/simulation/parameters";

/** The alarms that are compared. Values of the dial `rule` are positions in this list. */
export const rules = ["errors", "latency", "both", "either", "burn rate"] as const;
export type Rule = (typeof rules)[number];

const ruleLabels = [
	"Errors alone",
	"Latency alone",
	"Both (AND)",
	"Either (OR)",
	"Burn rate of the error budget",
] as const;

/** Data points over the threshold, of the latest ones, that trigger a threshold alarm: M out of N. */
export const counts = [
	{ over: 1, of: 1 },
	{ over: 2, of: 2 },
	{ over: 2, of: 3 },
	{ over: 3, of: 3 },
	{ over: 3, of: 5 },
	{ over: 5, of: 5 },
	{ over: 8, of: 10 },
] as const;

const [errors, , both, either, burnRate] = [0, 1, 2, 3, 4];
const [, , twoOfThree, , threeOfFive] = [0, 1, 2, 3, 4];

/** Initial settings. All of them are assumed. */
export const defaults = {
	/** Position in `rules`. */
	rule: both,
	/** Position in `counts`. */
	count: 0,
	/** A data point without a fault is over the threshold once in so many. */
	once: 100,
	/** Burn rate that triggers the burn-rate alarm, and the length of its window in minutes. */
	burn: 14.4,
	window: 60,
	/** % of the noise that has a cause in common: the correlation of the two signals, and of their breaches. */
	shared: 90,
	/** Minutes that noise lasts on average before it changes. */
	lasting: 1,
	/** Faults in the week. */
	faults: 6,
	/** Length of a fault, min. */
	length: 30,
	/** Mean error ratio during a fault, %. */
	ratio: 5,
	/** % of faults that show in both signals. The others show in one of the two. */
	visible: 70,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	choice("Alarm", "rule", "Alarm", ruleLabels),
	choice(
		"Alarm",
		"count",
		"Data points over the threshold",
		counts.map(({ over, of }) => `${over} of ${of}`),
	),
	dial("Alarm", "once", "Threshold: false once in", "data points", [10, 1000, 10]),
	dial("Noise", "shared", "Noise with a cause in common", "%", [0, 100, 5]),
	dial("Noise", "lasting", "Noise lasts, on average", "min", [1, 30]),
	dial("Faults", "faults", "Faults in the week", "faults", [0, 20]),
	dial("Faults", "length", "Length of a fault", "min", [5, 120, 5]),
	dial("Faults", "ratio", "Errors during a fault", "%", [0.1, 30, 0.1]),
	dial("Faults", "visible", "Faults that show in both signals", "%", [0, 100, 10]),
	dial("Burn rate", "burn", "Alarm from a burn rate of", "", [1, 36, 0.1]),
	dial("Burn rate", "window", "Window", "min", [5, 360, 5]),
];

const scenario = (name: string, watch: string, parameters: Partial<Parameters>): Preset<Key> => ({
	name,
	watch,
	parameters,
	script: [],
});

/** The scenarios, the initial one first. */
export const presets: readonly Preset<Key>[] = [
	scenario(
		"Both must agree",
		"You are on call. This alarm calls your phone only if errors and latency are both too high. Yet nearly every page is false: the same noise moves both.",
		{},
	),
	scenario(
		"Independent noise",
		"The same two alarms, but noise in one signal says nothing about the other. Now a false page takes a coincidence, about once a week.",
		{ shared: 0 },
	),
	scenario(
		"One alarm",
		"Errors alone. Without a fault, one data point in a hundred is over the threshold, and a week has 10,080 data points.",
		{ rule: errors },
	),
	scenario(
		"Either is enough",
		"It pages when errors or latency are over their threshold. No fault is missed, and one page comes where two separate alarms would send two.",
		{ rule: either },
	),
	scenario(
		"Two of three data points",
		"Two of the last three minutes must be over the threshold. Noise that is new every minute rarely manages that.",
		{ rule: errors, count: twoOfThree },
	),
	scenario(
		"Three of five data points",
		"Most weeks have no false page at all, and a fault is found two minutes later.",
		{ rule: errors, count: threeOfFive },
	),
	scenario(
		"Noise that lasts",
		"Still two of three, but noise now lasts ten minutes on average. Three data points say little more than one.",
		{ rule: errors, count: twoOfThree, lasting: 10 },
	),
	scenario(
		"Burn rate",
		"It pages when the last hour had 14.4 times the errors that the objective of 99.9% allows. Noise never does that. A fault is found after a quarter of an hour, and one that only slows requests down is missed.",
		{ rule: burnRate },
	),
	scenario(
		"Burn rate, small faults",
		"At 2% errors the burn-rate alarm needs three quarters of an hour. These faults are over sooner, and nearly all are missed.",
		{ rule: burnRate, ratio: 2 },
	),
	scenario(
		"A quiet week",
		"One fault in the week. The alarm is no worse than before, but there is so little to find that 99% of its pages are false.",
		{ rule: errors, faults: 1, visible: 100 },
	),
];

/** Service level objective of the burn-rate alarm: the share of requests that succeed. */
export const SLO = 0.999;
/** Mean error ratio without a fault. */
export const BASE_RATIO = 0.0002;
/** Standard deviation of the logarithm of the error ratio. */
export const SPREAD = 0.8;

/** Assumptions that no source supports, as sentences for the page. */
export const assumptions = [
	"A signal has one data point a minute. Without a fault it is noise, the same at any hour of the week.",
	"Noise with a cause in common is the same in both signals; the rest is independent. So the correlation of the signals is also that of the two alarms. Real metrics agree by degrees, and their alarms agree less often than the metrics do.",
	"Noise stays the same for a random number of minutes and then changes at once. Noise that lasts one minute on average is new every minute.",
	`The error ratio is random (log-normal, σ = ${SPREAD}) around ${100 * BASE_RATIO}% without a fault. A fault raises latency by as many standard deviations as errors.`,
	"Faults come at random times and never two at once. Each has the same length and the same error ratio, and ends on its own.",
	"A fault that does not show in both signals shows in errors or in latency, with equal chances.",
	"A page is sent when an alarm goes on, and counts as true if any minute that the alarm looks at belongs to a fault. Later pages for the same fault are not counted. An alarm that is already on finds a fault at once.",
	"The number of requests is constant, so the burn rate is the mean error ratio of the window divided by the error budget.",
	"All numbers are examples, not an employer’s.",
] as const;
