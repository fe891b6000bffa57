/**
 * Data from the paper: "XFaaS: Hyperscale and Low Cost Serverless Functions at Meta", SOSP 2023, doi
 * 10.1145/3600006.3613155. Values marked "chart" were read off its vector charts, about ±0.5% of the axis.
 */

/** Capacity of 12 regions relative to the largest: Fig. 5, chart. */
export const regionCapacity: readonly number[] = [
	1, 0.926, 0.917, 0.827, 0.664, 0.591, 0.577, 0.492, 0.411, 0.396, 0.244, 0.145,
];

/** Calls received in each hour of the mean day, as a share of the busiest quarter hour: Fig. 2, chart. */
export const receivedByHour: readonly number[] = [
	0.24, 0.69, 0.81, 0.76, 0.73, 0.69, 0.7, 0.67, 0.6, 0.54, 0.49, 0.45, 0.43, 0.37, 0.33, 0.3, 0.29, 0.28,
	0.27, 0.27, 0.26, 0.25, 0.24, 0.24,
];

/** Calls executed in each hour of the mean day, as a share of the same: Fig. 2, chart. */
export const executedByHour: readonly number[] = [
	0.41, 0.42, 0.4, 0.42, 0.44, 0.46, 0.48, 0.49, 0.48, 0.47, 0.46, 0.45, 0.43, 0.41, 0.4, 0.4, 0.4, 0.4, 0.41,
	0.41, 0.4, 0.39, 0.39, 0.41,
];

/** Results to compare with the model's output. */
export const results = {
	/** Calls received, peak over trough (§2.2). */
	receivedPeakOverTrough: 4.3,
	/** Calls executed, largest over smallest sample: Fig. 2, chart. */
	executedPeakOverTrough: 1.4,
	/** CPU, peak over trough, over 12 regions (§5.1). */
	cpuPeakOverTrough: 1.4,
	/** CPU averaged over the regions, peak over trough: Fig. 7, chart. */
	meanCpuPeakOverTrough: 1.23,
	/** Mean CPU over the day (§5.1). */
	meanUtilization: 0.66,
	/** The busiest and the idlest hour of any region: Fig. 7, chart. */
	busiestRegionHour: 0.788,
	idlestRegionHour: 0.561,
	/** Opportunistic work's share of CPU, and its correlation with reserved work: Fig. 11, chart. */
	opportunisticShare: 0.11,
	opportunisticCorrelation: -0.88,
	/** Most calls that the function of Fig. 4 executed in a quarter hour: chart. */
	burstExecutedPerQuarter: 300_000,
} as const;

/** Shares of functions, calls, and compute by trigger (Table 1). */
export const triggerShares = {
	queue: { functions: 0.89, calls: 0.15, compute: 0.86 },
	event: { functions: 0.08, calls: 0.85, compute: 0.14 },
	/** The paper gives its calls and compute as less than 1%. */
	timer: { functions: 0.03, calls: 0.01, compute: 0.01 },
} as const;

/** A trigger of calls. */
export type Trigger = keyof typeof triggerShares;

/** The percentiles in the columns of Table 3. */
export const percentiles: readonly number[] = [0.1, 0.5, 0.9, 0.95, 0.99];

/** Millions of instructions per call, at those percentiles (Table 3). */
export const instructions: Record<Trigger, readonly number[]> = {
	queue: [20.4, 221.8, 7611, 31_421, 1_064_280],
	event: [0.54, 11.36, 189, 441, 2981],
	timer: [0.37, 576, 44_839, 144_020, 369_282],
};

/** Milliseconds per call, at those percentiles (Table 3). */
export const milliseconds: Record<Trigger, readonly number[]> = {
	queue: [219.2, 2652, 23_060, 76_711, 266_446],
	event: [3.96, 97.2, 1270, 2817, 11_232],
	timer: [23.74, 3625, 96_352, 150_998, 659_162],
};

/**
 * Mean calls per minute over the day. Derived: Table 2 gives 25 M calls per second as 22.4% of all, so about 112 M
 * per second; the table's other rows give up to 125 M.
 */
export const callsPerMinute = 112e6 * 60;

/** Share of all calls from the largest workload of Table 2, a data stream. */
export const dataStreamShare = 0.224;

/** The paper's numbers of the mechanisms. */
export const paperValues = {
	/** Exceptions per minute above which a downstream service's callers are slowed (§4.6.3). */
	exceptionThreshold: 5000,
	/** Slow start: calls per window that are always allowed, and the growth per window above them (§4.6.3). */
	slowStartCalls: 100,
	slowStartGrowth: 0.2,
	/** The objective of opportunistic calls, in minutes: 24 hours (§4.6.2). */
	opportunisticDeadline: 1440,
} as const;
