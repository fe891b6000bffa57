import type { Preset } from "@/lib/simulation/parameters";
import { type Key, type Layout, layouts, type Protection, protections } from "./parameters";
import type { Step } from "./state";

/** Returns the value of the dial that selects a layout. */
export const toLayoutValue = (layout: Layout): number => layouts.indexOf(layout);

/** Returns the value of the dial that selects a protection. */
export const toProtectionValue = (protection: Protection): number => protections.indexOf(protection);

const scenario = (
	group: string,
	name: string,
	watch: string,
	parameters: Partial<Record<Key, number>> = {},
	script: readonly Step[] = [],
): Preset<Key, Step> => ({ group, name, watch, parameters, script });

const partitioned = { layout: toLayoutValue("partitioned") };

/** One item gets 600 of 2,000 requests a second. Everything fits, so a miss is an entry that has expired. */
const hotKey = { ...partitioned, items: 1000, hot: 25, ttl: 20, fetch: 500 };

/** When the hot key first expires, in ms: after a quarter of its time to live. */
export const EXPIRY_AT = 5000;
const expiry: Step = { at: EXPIRY_AT, label: "The top item’s time is up" };

const protect = (protection: Protection) => ({ protection: toProtectionValue(protection) });

const memory = "Ten caches or one";
const stampede = "The hot key expires";
const failures = "Hosts come and go";

/** The scenarios, the initial one first. */
export const presets: readonly Preset<Key, Step>[] = [
	scenario(
		memory,
		"Ten private caches",
		"An aggregator gathers the items of a page. Its ten hosts cache them, with room for 5,000 together, half of all there are. Yet two of three requests miss.",
	),
	scenario(
		memory,
		"One partitioned cache",
		"The same hosts and the same memory. Each item has one owner, and requests go there. Four of five hit.",
		partitioned,
	),
	scenario(
		memory,
		"One host alone",
		"One host with its tenth of the requests. Nine more hosts like this one serve more requests, but do not hit more often.",
		{ hosts: 1, rate: 200 },
	),
	scenario(
		memory,
		"Four times the memory",
		"Private caches with room for 2,000 items each, as much as two copies of everything. They hit less than one partitioned cache with a quarter of that.",
		{ capacity: 2000 },
	),
	scenario(
		memory,
		"One point per host",
		"With a single point each on the hash ring, hosts own very different shares of the items. One of them gets four requests of ten, and its cache is too small for that.",
		{ ...partitioned, points: 1 },
	),
	scenario(
		stampede,
		"A hot key expires",
		"At 5 s an item with 600 requests a second expires. A fetch takes half a second, and until it is back every request for the item misses and fetches it again.",
		hotKey,
		[expiry],
	),
	scenario(
		stampede,
		"With request coalescing",
		"The first miss fetches, the others wait for it: one fetch instead of 300. But they all wait.",
		{ ...hotKey, ...protect("coalescing") },
		[expiry],
	),
	scenario(
		stampede,
		"With early refresh",
		"Before an entry expires, requests refresh it at random, in the background. The hot key never expires, nobody waits for it, and it costs about three fetches a time.",
		{ ...hotKey, ...protect("early refresh") },
		[expiry],
	),
	scenario(
		stampede,
		"With both",
		"Early refresh with coalescing: one fetch, and nobody waits.",
		{ ...hotKey, ...protect("early refresh, coalesced") },
		[expiry],
	),
	scenario(
		stampede,
		"A hot key in private caches",
		"With private caches each host has its own copy, and fetches it itself. Coalescing leaves ten fetches, one per host.",
		{ ...hotKey, layout: toLayoutValue("private"), ...protect("coalescing") },
		[expiry],
	),
	scenario(
		failures,
		"A host is lost",
		"At 5 s host 3 is lost. Its items belong to the other hosts now, which do not have them yet; all other items stay where they are.",
		{ ...partitioned, capacity: 1300 },
		[{ at: 5000, label: "Host 3 is lost", act: "lose", host: 2 }],
	),
	scenario(
		failures,
		"All hosts restart",
		"At 5 s a deployment empties all caches. Every popular item is fetched again, by many requests at once, and all entries expire together from then on.",
		{ ...hotKey, hot: 0 },
		[{ at: 5000, label: "All caches are emptied", act: "empty" }],
	),
];

/** The names of the opening scenario and its counterpart. */
export const OPENING = { private: "Ten private caches", partitioned: "One partitioned cache" } as const;
