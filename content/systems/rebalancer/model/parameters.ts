import { createDialHelpers, type Parameter, type Preset } from "@/lib/simulation/parameters";

/** The indices, each with its nominal number of stocks. Values of the dial `index` are positions in this list. */
export const indices = [
	{ name: "S&P 500", size: 500 },
	{ name: "S&P 400", size: 400 },
	{ name: "S&P 600", size: 600 },
	{ name: "NASDAQ 100", size: 100 },
] as const;

/** Initial settings. All of them are assumed. */
export const defaults = {
	/** Number of stocks to hold. */
	count: 50,
	/** Ranks that a stock may slip below the count before it is sold. */
	slack: 0,
	/** Position in `indices`. */
	index: 0,
	/** Correlation of a stock's score with its score a week earlier. */
	correlation: 0.98,
	/** % of orders that the broker does not fill: half are refused, half are filled in part. */
	faults: 0,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

/** Largest rank that a setting can hold, and that drawings show. */
export const MOST_RANK = 150;
export const MOST_SLACK = 70;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	dial("Portfolio", "count", "Stock count", "stocks", [10, MOST_RANK - MOST_SLACK]),
	dial("Portfolio", "slack", "Slack", "ranks", [0, MOST_SLACK]),
	choice(
		"Market and broker",
		"index",
		"Size of the index",
		indices.map(({ name, size }) => `${size}, like the ${name}`),
	),
	dial("Market and broker", "correlation", "Week-to-week correlation of scores", "", [0.8, 0.99, 0.01]),
	dial("Market and broker", "faults", "Orders refused or cut short", "%", [0, 60, 5]),
];

const scenario = (name: string, watch: string, parameters: Partial<Parameters>): Preset<Key> => ({
	name,
	watch,
	parameters,
	script: [],
});

/** The scenarios, the initial one first. */
export const presets: readonly Preset<Key>[] = [
	{
		...scenario(
			"Sell below rank 50",
			"A trading bot holds the 50 best-ranked stocks. One that slips to rank 51 is sold at once, and nearly half of those are soon bought back.",
			{},
		),
		formerNames: ["No slack"],
	},
	scenario(
		"A slack of 20",
		"The same year, but a holding is sold only below rank 70. More than half of the trading is gone, and the mean rank held is two ranks worse.",
		{ slack: 20 },
	),
	scenario(
		"Restless ranks",
		"Scores have a week-to-week correlation of 0.8. What is sold has fallen far below the line, so a slack of 20 saves only a quarter of the trading.",
		{ slack: 20, correlation: 0.8 },
	),
	scenario(
		"Orders that fail",
		"Two of five orders are refused or cut short. That leaves stocks below the line and money that is not invested, until a later run puts them right.",
		{ slack: 20, faults: 40 },
	),
];

/** Money in the account at the start of the year, in cents. */
export const STARTING_MONEY = 10_000_000;
/** Cost of a trade, as a share of its amount. */
export const COST = 0.001;

/** Assumptions that no source supports, as sentences for the page. */
export const assumptions = [
	"A stock’s score is random (a stationary AR(1) process) and independent of all other stocks. Real scores move together, and real rankings have industries and news.",
	"The week-to-week correlation is the same for all stocks and weeks. A default of 0.98 means that a score forgets half of itself in about eight months.",
	"Prices stand still: the ranks say nothing about returns, and all that the account loses is what trades cost. So this model cannot say whether any portfolio is a good one.",
	`Each trade costs ${100 * COST}% of its amount, for the spread and all else. The account starts with $100,000 in equal parts.`,
	"Each of the places for a stock has its own money. What a sale brings buys the stock that replaces it, and amounts are not made equal again.",
	"An index has as many stocks as its name says, and no stock enters or leaves it during the year.",
	"Of the orders that fail, half are refused and half are filled in part. The bot tries again a week later, never sooner.",
	"The year starts after 26 weeks of the same rule, so that the first purchase does not matter.",
	"All numbers are examples, and none is advice.",
] as const;
