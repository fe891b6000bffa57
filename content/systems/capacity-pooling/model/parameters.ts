import { dialsOf, type Parameter, type Preset } from "@/lib/simulation/parameters";

/** The settings a run starts from. Textbook values, not any company's. */
export const defaults = {
	teams: 20,
	/** Servers' worth of demand of each team: its mean and its standard deviation. */
	mean: 10,
	deviation: 3,
	/** How far the teams' demands move together, %: 0 on their own, 100 as one. */
	correlation: 0,
	/** Minutes that a swing of demand lasts. */
	memory: 5,
	/** How far demand rises over the mean at a team's busiest hour, % of the mean. */
	swing: 0,
	/** Hours over which the teams' busiest moments are spread. */
	spread: 0,
	/** Bursts a team and day; each adds so many times the mean for so many minutes. */
	bursts: 0,
	burstSize: 2,
	burstLength: 10,
	/** % of minutes in which a team, or the pool, may be short of servers. */
	risk: 1,
	/** % of the servers that may work on average. */
	utilization: 95,
	/** Servers that the three get: 0 as each needs, 1 all as the pool needs. */
	provision: 0,
	/** % of the work that can wait, and for how many minutes. */
	deferrable: 30,
	patience: 60,
	/** What the token bucket lets through of a team's urgent work: % of its quota, and minutes' worth held. */
	shapeRate: 150,
	shapeBurst: 5,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = dialsOf(defaults);

/** Every dial, in the order to show them. */
export const parameters: readonly Parameter<Key>[] = [
	dial("Demand", "teams", "Teams", "teams", [2, 40]),
	dial("Demand", "correlation", "Teams move together", "%", [0, 100]),
	dial("Demand", "mean", "Mean demand, each team", "servers", [2, 40]),
	dial("Demand", "deviation", "Standard deviation, each team", "servers", [0, 10, 0.5]),
	dial("Demand", "memory", "A swing of demand lasts", "minutes", [0, 30]),
	dial("Provisioning", "risk", "Minutes that may be short", "%", [0.5, 10, 0.5]),
	dial("Provisioning", "utilization", "Average utilization, at most", "%", [70, 100]),
	choice("Provisioning", "provision", "Servers", ["each as it needs", "all as the pool needs"]),
	dial("Days and bursts", "swing", "Busiest hour over the mean", "%", [0, 90, 5]),
	dial("Days and bursts", "spread", "Busiest hours spread over", "hours", [0, 24]),
	dial("Days and bursts", "bursts", "Bursts, each team", "a day", [0, 24]),
	dial("Days and bursts", "burstSize", "A burst adds", "× the mean", [1, 8]),
	dial("Days and bursts", "burstLength", "It lasts", "minutes", [1, 60]),
	dial("Traffic shaping", "deferrable", "Work that can wait", "%", [0, 90, 5]),
	dial("Traffic shaping", "patience", "It can wait for", "minutes", [1, 720]),
	dial("Traffic shaping", "shapeRate", "Urgent work let through", "% of quota", [50, 400, 10]),
	dial("Traffic shaping", "shapeBurst", "Burst held", "minutes of quota", [0, 60]),
];

const hour = 60;

/** Settings that tell a story, the first one where the page starts. Times of the script are minutes. */
export const presets: readonly Preset<Key>[] = [
	{
		name: "Independent teams",
		watch:
			"Twenty teams go up and down on their own. Together they need far fewer servers than apart, and the pool is short no more often.",
		parameters: {},
		script: [],
	},
	{
		name: "The same servers, apart",
		watch:
			"Everybody gets what the pool needs. Shared, it is enough; cut into twenty, somebody is always short.",
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
		watch: "At 50% the common part stays, and most of the saving is gone already.",
		parameters: { correlation: 50 },
		script: [],
	},
	{
		name: "Bursts",
		watch:
			"Each team triples for ten minutes, six times a day. Apart, each must hold that; together they take turns.",
		parameters: { bursts: 6, deviation: 1.5 },
		script: [],
	},
	{
		name: "Around the clock",
		watch:
			"Daily peaks spread over 24 hours: when one team is busiest another is quietest, and the sum is nearly flat.",
		parameters: { swing: 60, spread: 24, deviation: 1.5 },
		script: [],
	},
	{
		name: "One peak, shaped",
		watch:
			"All peak at the same hour, so pooling saves little. Work that can wait twelve hours moves off the peak, and that does save.",
		parameters: { swing: 60, deviation: 1, deferrable: 60, patience: 720 },
		script: [],
	},
	{
		name: "A surge on a full pool",
		watch:
			"After an hour all teams surge to over twice their mean, for an hour. Unshaped, everybody waits for about an hour. Shaped, urgent work waits a minute or is dropped, about a tenth of all by the end, and work that can wait piles up and runs afterwards.",
		parameters: { provision: 1, patience: 240, shapeRate: 100, shapeBurst: 1 },
		script: [
			{ at: hour, says: "All surge", set: { mean: 22 } },
			{ at: 2 * hour, says: "The surge ends", set: { mean: 10 } },
		],
	},
];

/** What no source gives, in sentences for the page. */
export const assumptions = [
	"A server does 100 requests a minute; work is counted in whole requests, so servers to the hundredth, and time in whole minutes. Rounding each team’s servers up to whole ones would make a pool save more.",
	"A team’s demand is normal around its mean, never below zero, partly its own and partly common to all; it drifts as a first-order autoregressive process.",
	"All teams are alike but for the hour of their peak and their bursts, so each owns, or has as its quota, an equal part.",
	"Servers are sized on ten samples of demand, each of five days and drawn with another seed than the run: the smallest number with which none of the ten is short in more minutes than the risk allows.",
	"A minute is short when urgent work, or work at its deadline, is left waiting at its end, even if that work queued up before.",
	"No arrangement is busier on average than the utilization limit, 95% unless you change it.",
	"The pool is never given more than the teams apart: at that size, with what each would own as its quota, nobody is worse off.",
	"In the pool each team gets its quota first; idle parts are lent for one minute, first to priority 1, then 2, then 3, evenly within one.",
	"A third of the teams has each priority. Without shaping all work is urgent and waits in one line a team.",
	"With shaping, work that can wait runs when servers are idle and becomes urgent at its deadline. Urgent work beyond a team’s token bucket runs if there is room in its minute and is dropped if there is none.",
	"Shaping is sized on the sum of all teams, as if the oldest deferred work always ran first; the bucket is left out of that.",
] as const;
