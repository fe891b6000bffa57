import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import {
	lruHitRate,
	refreshFetches,
	refreshLead,
	stampedeFetches,
	ttlHitRate,
} from "@/content/systems/aggregator-cache/model/analysis";
import { playScenario, seeds } from "@/content/systems/aggregator-cache/model/experiments";
import { defaults } from "@/content/systems/aggregator-cache/model/parameters";
import { createPopularity } from "@/content/systems/aggregator-cache/model/popularity";
import { measures } from "@/content/systems/aggregator-cache/view/readings";
import { mean } from "@/lib/simulation/statistics";
import { alone, byRoom, layoutRows, missesIn, refreshes, stampede, writeSpread } from "./numbers";

/** Checks every number of the post: those of the model over 20 seeds, and derived ones. */

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const post = readFileSync(new URL("../ten-caches-hit-like-one.mdx", import.meta.url), "utf8");
const { items, zipf, rate, hosts, capacity, perServer, fetch } = defaults;
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const [, largest] = byRoom;
const { apart = [], together = [] } = largest ?? {};

test("the setting", () => {
	expect(seeds.length).toBeGreaterThanOrEqual(20);
	expect([hosts, capacity, hosts * capacity, items]).toEqual([10, 500, 5000, 10_000]);
	expect(post).toContain(`Results of the model are over ${seeds.length} seeds`);
	expect(post).toContain("2,000 a second, for 10,000 items");
	expect([rate, items]).toEqual([2000, 10_000]);
	expect(post).toContain(`Zipf’s law with exponent ${zipf}`);
	expect(post).toContain(`A backend server does ${perServer} fetches a second`);
	expect(post).toContain(`when a fetch takes ${fetch} ms`);
});

test("the table of layouts", () => {
	expect(layoutRows).toHaveLength(2);
	expect(post).toContain(layoutRows.join("\n"));
});

test("the servers and the hit rate of the largest caches", () => {
	for (const { servers } of together) expect(servers).toBe(9);
	for (const { servers } of apart) expect(servers).toBe(27);
	expect(post).toContain("the backend needs 9 servers instead of 27");
});

test("hit rates by theory, also at equal hit rates", () => {
	const popularity = createPopularity(items, zipf);
	expect(post).toContain(
		`*C* = 500 gives a hit rate of ${percent(lruHitRate(popularity, 500))}, and *C* = 5,000 gives ${percent(lruHitRate(popularity, 5000))}`,
	);
	expect(post).toContain(
		`private caches need room for 5,000 items on each host to reach ${percent(lruHitRate(popularity, 5000))}, which is 50,000 entries instead of 5,000`,
	);
	expect(post).toContain(`the top item alone is ${percent(popularity[0] ?? 0)} of the requests`);
});

test("what private caches hit, hold, and miss", () => {
	const hits = writeSpread(apart.map((result) => result.hits)).replace(" ", "% ");
	expect(post).toContain(`hits at the same rate, ${hits} of the time`);
	const [middle, low, high] = writeSpread(
		apart.map(({ distinct }) => distinct),
		0,
	)
		.split(/[^\d]+/)
		.map((number) => Number(number).toLocaleString("en-US"));
	expect(post).toContain(`${middle} different items (${low}–${high}) in 5,000 entries`);
	const elsewhere = writeSpread(apart.map((result) => result.elsewhere)).replace(" ", "% ");
	expect(post).toContain(`Of the requests that miss, ${elsewhere} ask for something that another host has`);
});

test("the guess about one host, and that it hits like ten", () => {
	const state = playScenario("One host alone", 1, 20_000);
	const hitRate = measures(state).find(({ what }) => what === "hit rate")?.value ?? 0;
	expect(post).toContain(
		`In this run, ${percent(hitRate)} over five seconds: about as many as with ten hosts`,
	);
	expect(Math.abs(mean(alone.map(({ hits }) => hits)) - mean(apart.map(({ hits }) => hits)))).toBeLessThan(1);
});

test("the busiest host", () => {
	const [private_, partitioned] = [apart, together].map((results) =>
		writeSpread(results.map(({ busiest }) => busiest)).replace(" ", "% "),
	);
	expect(post).toContain(
		`the busiest host gets ${private_} of the lookups. With owners it gets ${partitioned}.`,
	);
});

test("a lost host, and hash modulo hosts", () => {
	const [before = [], ...missed] = missesIn("A host is lost", [4, 5, 15]);
	const [at, later] = missed.map((shares) => writeSpread(shares).replace(" ", "% "));
	expect(Math.max(...before)).toBe(0);
	expect(post).toContain(`in the next second ${at} of the requests miss; ten seconds later it is ${later}`);
	const moved = Array.from({ length: 90 }, (_, item) => item).filter((item) => item % 10 !== item % 9);
	expect(post).toContain(`from ten hosts to nine moves ${(100 * moved.length) / 90}% of the items`);
});

test("a restart of all caches", () => {
	const [shares = []] = missesIn("All hosts restart", [5]);
	const missed = writeSpread(shares).replace(" ", "% ");
	expect(post).toContain(`makes ${missed} of the requests in the next second miss`);
});

test("expiry in one cache and in ten", () => {
	const one = createPopularity(1, 1);
	const [whole, tenth] = [1, 0.1].map((lambda) => ttlHitRate(one, { rate: lambda, ttl: 10 }));
	expect(post).toContain(`hits ${percent(whole ?? 0)} in one cache and ${100 * (tenth ?? 0)}% in ten`);
});

describe("the hot key", () => {
	const hot = { rate: rate * (createPopularity(1000, zipf, 0.25)[0] ?? 0), fetch: 0.5 };

	test("the stampede, by theory and in the model", () => {
		expect(Math.round(hot.rate / 10) * 10).toBe(600);
		expect(Math.round(stampedeFetches(hot))).toBe(299);
		expect(post).toContain(
			`1 + λ*D* fetches, about 299. The model counts ${writeSpread(stampede("A hot key expires"), 0)}.`,
		);
		expect(post).toContain(
			`the stampede would be ${Math.round(stampedeFetches({ ...hot, rate: 10 * hot.rate })).toLocaleString("en-US")}`,
		);
	});

	test("coalescing: one fetch, or one per host, and as many requests that wait for half of a fetch", () => {
		expect(new Set(stampede("With request coalescing"))).toEqual(new Set([1]));
		expect(new Set(stampede("A hot key in private caches"))).toEqual(new Set([10]));
		expect(post).toContain("one per host with private caches: ten");
		expect(post).toContain(`the same 299 requests still wait, ${(1000 * hot.fetch) / 2} ms on average`);
	});

	test("early refresh, by theory", () => {
		expect(post).toContain(`here ${refreshLead(hot, 1).toFixed(1)} s`);
		expect(post).toContain(`${refreshFetches(1).toFixed(2)} with β = 1`);
		expect(post).toContain(`lives ${refreshLead(hot, 1).toFixed(1)} of its 20 seconds less`);
		expect(post).toContain(
			`with β = 2 the mean falls only to ${refreshFetches(2).toFixed(2)} fetches, while refreshes come ${refreshLead(hot, 2).toFixed(1)} s early`,
		);
	});

	test("early refresh, in the model", () => {
		const results = refreshes("With early refresh");
		const fetches = results.map((result) => result.fetches);
		expect(results.filter(({ hasExpired }) => hasExpired)).toEqual([]);
		const [middle, range] = writeSpread(fetches, 0).split(" ");
		expect(post).toContain(
			`the first refresh takes ${middle} fetches ${range}, with a mean of ${mean(fetches).toFixed(2)}, and the key expires for none of ${seeds.length} seeds`,
		);
		expect(new Set(refreshes("With both").map((result) => result.fetches))).toEqual(new Set([1]));
		expect(refreshes("A hot key expires").every(({ hasExpired }) => hasExpired)).toBe(true);
	});
});

test("the length of the post", () => {
	const [, , text = ""] = post.split(/^---$/m);
	const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
	expect(words).toBeGreaterThanOrEqual(900);
	expect(words).toBeLessThanOrEqual(1500);
});
