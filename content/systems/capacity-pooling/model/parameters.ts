import { createDialHelpers, type Parameter, type Preset } from "@/lib/simulation/parameters";

/** Initial settings. Textbook values, not any company's. */
export const defaults = {
	teams: 20,
	/** Mean and standard deviation of each team's demand, in servers. */
	mean: 10,
	deviation: 3,
	/** Correlation of the teams' demands, %: 0 if independent, 100 if identical. */
	correlation: 0,
	/** Length of a swing of demand, in minutes. */
	memory: 5,
	/** Rise of demand over the mean at a team's busiest hour, % of the mean. */
	swing: 0,
	/** Hours over which the teams' busiest times are spread. */
	spread: 0,
	/** Bursts per team and day; each adds a multiple of the mean for a number of minutes. */
	bursts: 0,
	burstSize: 2,
	burstLength: 10,
	/** % of minutes in which a team, or the pool, may be short of servers. */
	risk: 1,
	/** Largest average utilization of the servers, %. */
	utilization: 95,
	/** Servers of the three arrangements: 0 as each needs, 1 all as the pool needs. */
	provision: 0,
	/** % of the work that is deferrable, and for how many minutes. */
	deferrable: 30,
	patience: 60,
	/** Token bucket for a team's urgent work: rate as % of its quota, and burst in minutes' worth. */
	shapeRate: 150,
	shapeBurst: 5,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	dial("Demand", "teams", "Teams", "teams", [2, 40]),
	dial("Demand", "correlation", "Correlation", "%", [0, 100]),
	dial("Demand", "mean", "Mean demand per team", "servers", [2, 40]),
	dial("Demand", "deviation", "Standard deviation per team", "servers", [0, 10, 0.5]),
	dial("Demand", "memory", "Correlation time", "minutes", [0, 30]),
	dial("Provisioning", "risk", "Risk: minutes short", "%", [0.5, 10, 0.5]),
	dial("Provisioning", "utilization", "Utilization limit", "%", [70, 100]),
	choice("Provisioning", "provision", "Servers", ["each team’s need", "the pool’s need"]),
	dial("Days and bursts", "swing", "Daily peak over the mean", "%", [0, 90, 5]),
	dial("Days and bursts", "spread", "Peaks spread over", "hours", [0, 24]),
	dial("Days and bursts", "bursts", "Bursts per team", "a day", [0, 24]),
	dial("Days and bursts", "burstSize", "Burst size", "× the mean", [1, 8]),
	dial("Days and bursts", "burstLength", "Burst length", "minutes", [1, 60]),
	dial("Traffic shaping", "deferrable", "Deferrable work", "%", [0, 90, 5]),
	dial("Traffic shaping", "patience", "Longest delay", "minutes", [1, 720]),
	dial("Traffic shaping", "shapeRate", "Token rate", "% of quota", [50, 400, 10]),
	dial("Traffic shaping", "shapeBurst", "Bucket size", "minutes of quota", [0, 60]),
];

const hour = 60;

/** The scenarios, the initial one first. Script times are in minutes. */
export const presets: readonly Preset<Key>[] = [
	{
		name: "Independent teams",
		watch:
			"Twenty teams each hold servers for their own peak. Sharing one pool they need far fewer, because they rarely peak at once.",
		parameters: {},
		script: [],
	},
	{
		name: "The same servers, apart",
		watch:
			"Every arrangement gets what the pool needs. Shared, it is enough; split into twenty, some team is always short.",
		parameters: { provision: 1 },
		script: [],
	},
	{
		name: "All move together",
		watch: "At full correlation every team peaks in the same minute: pooling saves nothing.",
		parameters: { correlation: 100 },
		script: [],
	},
	{
		name: "Half together",
		watch: "At 50% the common part remains, and most of the saving is already gone.",
		parameters: { correlation: 50 },
		script: [],
	},
	{
		name: "Bursts",
		watch:
			"Each team triples for ten minutes, six times a day. Apart, each must hold servers for that; together they take turns.",
		parameters: { bursts: 6, deviation: 1.5 },
		script: [],
	},
	{
		name: "Around the clock",
		watch:
			"Daily peaks are spread over 24 hours: when one team is busiest, another is quietest, and the sum is nearly flat.",
		parameters: { swing: 60, spread: 24, deviation: 1.5 },
		script: [],
	},
	{
		name: "One peak, shaped",
		watch:
			"Everyone peaks at the same hour, so pooling saves little. Work that can wait twelve hours moves off the peak, which does save.",
		parameters: { swing: 60, deviation: 1, deferrable: 60, patience: 720 },
		script: [],
	},
	{
		name: "A surge on a full pool",
		watch:
			"All teams surge to over twice their mean for an hour. Unshaped, everyone waits about an hour. Shaped, urgent work waits a minute or is dropped (about a tenth of all by the end); the rest runs later.",
		parameters: { provision: 1, patience: 240, shapeRate: 100, shapeBurst: 1 },
		script: [
			{ at: hour, label: "All teams surge", set: { mean: 22 } },
			{ at: 2 * hour, label: "The surge ends", set: { mean: 10 } },
		],
	},
];

/** Assumptions that no source supports, as sentences for the page. */
export const assumptions = [
	"A server handles 100 requests a minute, so servers are counted to the hundredth; time runs in whole minutes. Rounding each team’s servers up to whole ones would make a pool save more.",
	"A team’s demand is normally distributed, never below zero, partly its own and partly common to all; it follows a first-order autoregressive process.",
	"Teams differ only in when they peak and burst, so each owns an equal part, or has it as its quota.",
	"Servers are sized on ten samples of demand, five days each, with other seeds than the run: the smallest number at which none of the ten is short in more minutes than the risk allows.",
	"A minute is short if urgent work, or work at its deadline, is still waiting when it ends, even if that work arrived earlier.",
	"Average utilization never exceeds the limit, 95% by default.",
	"The pool never gets more servers than the teams apart: at that size, each team’s quota is what it would own, so none is worse off.",
	"In the pool each team gets its quota first. Idle parts are lent for one minute, to priority 1 first, then 2, then 3, evenly within each.",
	"A third of the teams has each priority. Without shaping, all work is urgent and waits in one queue per team.",
	"With shaping, work that can wait runs when servers are idle and becomes urgent at its deadline. Urgent work beyond a team’s token bucket runs if there is room in its minute and is dropped if there is none.",
	"The shaped pool is sized on the sum of all teams, as if the oldest deferred work always ran first; sizing ignores the bucket.",
] as const;
