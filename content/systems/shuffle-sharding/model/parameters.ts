import { createDialHelpers, type Parameter, type Preset } from "@/lib/simulation/parameters";
import { schemes } from "./assign";

/** Initial settings. Textbook values, not any company's. */
export const defaults = {
	/** The scheme that the grid shows, as an index into `schemes`. All of them run. */
	scheme: 2,
	workers: 8,
	/** Workers per shard. */
	size: 2,
	tenants: 40,
	/** Largest number of workers that two shards may share under the bounded scheme. */
	bound: 1,
	/** Number of bad tenants. */
	bad: 0,
	/** The fault of a bad tenant's requests, as an index into `troubles`. */
	trouble: 0,
	/** Requests per second of each bad tenant. */
	badRate: 100,
	/** Requests per second of each other tenant. */
	rate: 10,
	/** Whether a client retries a failed request at the other workers of its shard. */
	retry: 1,
	/** Service time in ms. A worker serves one request at a time. */
	service: 5,
	/** Longest wait at a worker in ms. A request that would wait longer is refused. */
	patience: 100,
	/** ms until a crashed worker restarts. */
	restart: 2000,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const troubles = ["crash the worker", "flood the worker"] as const;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	choice("Shards", "scheme", "Scheme shown", schemes),
	choice("Shards", "retry", "Retry within the shard", ["off", "on"]),
	dial("Shards", "workers", "Workers", "workers", [2, 32]),
	dial("Shards", "size", "Workers per shard", "workers", [1, 6]),
	dial("Shards", "tenants", "Tenants", "tenants", [2, 80]),
	dial("Shards", "bound", "Bounded overlap: most in common", "workers", [0, 6]),
	dial("Failure", "bad", "Bad tenants", "tenants", [0, 5]),
	choice("Failure", "trouble", "Bad requests", troubles),
	dial("Failure", "badRate", "Load per bad tenant", "requests/s", [0, 2000, 10]),
	dial("Failure", "restart", "Restart time", "ms", [100, 10_000, 100]),
	dial("Load", "rate", "Load per other tenant", "requests/s", [1, 50]),
	dial("Load", "service", "Service time", "ms", [1, 20]),
	dial("Load", "patience", "Longest wait", "ms", [5, 1000, 5]),
];

const second = 1_000_000;
const oneTurnsBad = [{ at: 3 * second, label: "One tenant turns bad", set: { bad: 1 } }] as const;

/** The scenarios, the initial one first. Script times are in µs. */
export const presets: readonly Preset<Key>[] = [
	{
		name: "One bad tenant, shuffle shards",
		watch:
			"From second 3 one tenant’s requests crash its two workers. Only tenants that share both are cut off.",
		parameters: {},
		script: oneTurnsBad,
	},
	{
		name: "One bad tenant, plain shards",
		watch:
			"The same tenant in one of four fixed shards: everyone in that shard is cut off, and the rest never notice.",
		parameters: { scheme: 1 },
		script: oneTurnsBad,
	},
	{
		name: "One bad tenant, no shards",
		watch:
			"40 customers (tenants) share eight servers (workers), and one tenant’s requests crash whatever worker takes them. So everybody’s requests fail.",
		parameters: { scheme: 0 },
		script: oneTurnsBad,
	},
	{
		name: "Nobody retries",
		watch: "Without retries, a tenant that shares one of its two workers loses about half of its requests.",
		parameters: { retry: 0 },
		script: oneTurnsBad,
	},
	{
		name: "At most one in common",
		watch:
			"The assignment remembers earlier ones: no two tenants share both workers. All 28 shards are in use, and nobody is cut off.",
		parameters: { scheme: 3, tenants: 28 },
		script: oneTurnsBad,
	},
	{
		name: "A bound too tight",
		watch: "With nothing in common allowed there are only four shards, so 24 of 28 tenants get none.",
		parameters: { scheme: 3, tenants: 28, bound: 0 },
		script: oneTurnsBad,
	},
	{
		name: "A flood",
		watch:
			"One tenant sends 1,000 requests a second, more than two workers can serve. Tenants that share one worker retry on the other.",
		parameters: { trouble: 1, badRate: 1000 },
		script: oneTurnsBad,
	},
	{
		name: "A larger fleet, three bad tenants",
		watch: "32 workers in shards of four, three tenants bad at once: with retries, is anyone cut off?",
		parameters: { workers: 32, size: 4, tenants: 80 },
		script: [{ at: 3 * second, label: "Three tenants turn bad", set: { bad: 3 } }],
	},
];

/** Assumptions that no source supports, as sentences for the page. */
export const assumptions = [
	"Good tenants all send at one rate, bad tenants at another. Arrivals are Poisson, and all schemes get the same ones.",
	"A client picks a worker of its shard at random and sees a failure at once. If it retries, it tries each other worker of its shard once, immediately; without shards it makes as many tries as a shard has workers.",
	"When a request crashes its worker, everything waiting there fails too; clients that retry send it elsewhere.",
	"Bad tenants retry as well, so one bad request can take down a whole shard.",
	"A worker serves one request at a time, all take equally long, and a request that would wait too long is refused.",
	"A crashed worker restarts empty after a fixed time.",
	"Shards are assigned by rendezvous hashing; the bounded scheme takes the first shard in a tenant’s ranking that keeps the bound.",
	"Workers, rates and times are examples; eight workers in shards of two is the textbook’s.",
] as const;
