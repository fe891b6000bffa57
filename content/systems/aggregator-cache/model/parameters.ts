import { createDialHelpers, type Parameter } from "@/lib/simulation/parameters";

/** How hosts cache. The values of the dial `layout` are the positions in this list. */
export const layouts = ["private", "partitioned"] as const;
export type Layout = (typeof layouts)[number];

/** What protects the backend when a popular item expires. The dial `protection` has the positions in this list. */
export const protections = ["none", "coalescing", "early refresh", "early refresh, coalesced"] as const;
export type Protection = (typeof protections)[number];

/** Initial settings. Example values, not any company's. */
export const defaults = {
	/** Position in `layouts`. */
	layout: 0,
	hosts: 10,
	/** Items that fit into a host's cache. */
	capacity: 500,
	/** Points of a host on the hash ring. */
	points: 100,
	/** Requests per second to all hosts together. */
	rate: 2000,
	items: 10_000,
	/** Exponent of Zipf's law. */
	zipf: 0.8,
	/** Extra share of the requests for the most popular item, %. */
	hot: 0,
	/** Position in `protections`. */
	protection: 0,
	/** How long an entry is valid after its fetch, s; 0 for always. */
	ttl: 0,
	/** β of early refresh: a larger one refreshes earlier. */
	beta: 1,
	/** How long a fetch from the backend takes, ms. */
	fetch: 100,
	/** Fetches per second that one backend server can do. */
	perServer: 50,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	choice("Cache", "layout", "Cache", ["Private to each host", "Partitioned over the hosts"]),
	dial("Cache", "hosts", "Hosts", "hosts", [1, 12]),
	dial("Cache", "capacity", "Room per host", "items", [50, 2000, 50]),
	dial("Cache", "points", "Points per host on the hash ring", "points", [1, 200]),
	dial("Requests", "rate", "Requests", "/s", [100, 4000, 100]),
	dial("Requests", "items", "Items", "items", [500, 20_000, 500]),
	dial("Requests", "zipf", "Zipf exponent", "", [0, 1.4, 0.1]),
	dial("Requests", "hot", "Extra share of the top item", "%", [0, 60, 5]),
	choice("Expiry", "protection", "Protection", [
		"None",
		"Request coalescing",
		"Early refresh",
		"Early refresh, coalesced",
	]),
	dial("Expiry", "ttl", "Time to live (0: no expiry)", "s", [0, 120, 5]),
	dial("Expiry", "beta", "Early refresh: β", "", [0.2, 4, 0.2]),
	dial("Backend", "fetch", "Time of a fetch", "ms", [10, 1000, 10]),
	dial("Backend", "perServer", "Fetches per backend server", "/s", [10, 200, 10]),
];

/** Assumptions that no source supports, one sentence each. */
export const assumptions: readonly string[] = [
	"Every number is an example: hosts, memory, items, requests, times, and what a backend server can do.",
	"Requests arrive at random (a Poisson process), each at a random host. Each asks for one item, independently of all others, with Zipf’s popularity. Real requests come in bursts and trends, and popularity drifts.",
	"All items take the same space, and a full cache drops the least recently used one. A run starts with the most popular items in each cache, of random ages.",
	"A fetch always takes the same time and never fails. A real backend gets slower in a stampede, which makes the stampede larger.",
	"In the partitioned cache, a request goes on to the host that owns its item. This hop takes no time here; in reality it adds a fraction of a millisecond or more, and work at both hosts.",
	"Every host knows at once which hosts are up. A host that was lost comes back with an empty cache.",
	"Coalescing is per host: while a host fetches an item, further requests for it wait for that fetch. Hosts do not coordinate.",
	"With early refresh, the request that triggers it gets the old entry, and the fetch runs in the background. An entry is valid for its time to live from the end of its fetch.",
	"The number of backend servers is the fetches per second over the last five seconds, divided by what one server can do.",
];
