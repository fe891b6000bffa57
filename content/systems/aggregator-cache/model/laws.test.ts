import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean } from "@/lib/simulation/statistics";
import {
	countDistinct,
	lruHitRate,
	refreshFetches,
	refreshLead,
	stampedeFetches,
	ttlHitRate,
} from "./analysis";
import { countStampede, measureHits, seeds } from "./experiments";
import { defaults, type Parameters } from "./parameters";
import { createPopularity } from "./popularity";
import { toLayoutValue, toProtectionValue } from "./presets";
import { advance } from "./simulation";
import { start } from "./start";

const percent = (share: number) => (100 * share).toFixed(2);
const partitioned = toLayoutValue("partitioned");

describe("Che's approximation", () => {
	const cases = [
		{ zipf: 0.8, capacity: 100, percentage: "15.66" },
		{ zipf: 0.8, capacity: 500, percentage: "33.12" },
		{ zipf: 0.8, capacity: 1000, percentage: "43.67" },
		{ zipf: 0.8, capacity: 5000, percentage: "79.16" },
		{ zipf: 1, capacity: 1000, percentage: "67.56" },
	];

	test.each(cases)("Zipf $zipf over 10,000, room for $capacity: $percentage%", (one) => {
		expect(percent(lruHitRate(createPopularity(10_000, one.zipf), one.capacity))).toBe(one.percentage);
	});

	test.each(cases)("simulated, Zipf $zipf and room for $capacity, it is within 1 point", (one) => {
		const { zipf, capacity } = one;
		const { hitRate } = measureHits({ hosts: 1, fetch: 10, zipf, capacity }, 1);
		expect(Math.abs(100 * hitRate - Number(one.percentage))).toBeLessThan(1);
	});

	test("for any popularity, more room hits more, and room for everything hits always", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 2000 }),
				fc.double({ min: 0, max: 1.5, noNaN: true }),
				fc.double({ min: 0, max: 0.9, noNaN: true }),
				fc.double({ min: 0.05, max: 1, noNaN: true }),
				(items, zipf, hot, part) => {
					const popularity = createPopularity(items, zipf, hot);
					const room = Math.max(1, Math.floor(part * items));
					const rate = lruHitRate(popularity, room);
					expect(rate).toBeGreaterThan(0);
					expect(rate).toBeLessThanOrEqual(1 + 1e-9);
					expect(lruHitRate(popularity, room + 1)).toBeGreaterThan(rate - 1e-9);
					expect(lruHitRate(popularity, items)).toBeCloseTo(1);
				},
			),
		);
	});

	test("if all items are alike, a cache hits by its share of the items", () => {
		for (const room of [1, 10, 50, 99])
			expect(lruHitRate(createPopularity(100, 0), room)).toBeCloseTo(room / 100, 6);
	});
});

describe("ten hosts", () => {
	const popularity = createPopularity(defaults.items, defaults.zipf);
	const { capacity } = defaults;

	test.each([
		{ hosts: 2, room: 250 },
		{ hosts: 5, room: 1000 },
		{ hosts: 10, room: 100 },
		{ hosts: 10, room: 500 },
	])("$hosts private caches for $room items hit like one, within 1 point", ({ hosts, room }) => {
		const { hitRate } = measureHits({ hosts, capacity: room }, 1);
		expect(Math.abs(hitRate - lruHitRate(popularity, room))).toBeLessThan(0.01);
	});

	test.each([
		{ hosts: 5, room: 1000 },
		{ hosts: 10, room: 100 },
		{ hosts: 10, room: 500 },
	])("partitioned over $hosts hosts, they hit like one cache for all they hold, within 1 point", (one) => {
		const { hosts, room } = one;
		const { hitRate } = measureHits({ hosts, capacity: room, layout: partitioned }, 1);
		expect(Math.abs(hitRate - lruHitRate(popularity, hosts * room))).toBeLessThan(0.01);
	});

	test("private caches hold as many different items as independent ones", () => {
		const { state } = measureHits({}, 1);
		const distinct = state.copies.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
		const expected = countDistinct(popularity, capacity, 10);
		expect(Math.abs(distinct / expected - 1)).toBeLessThan(0.02);
	});
});

test.each([
	{ hosts: 1, ttl: 5, rate: 200 },
	{ hosts: 1, ttl: 15, rate: 1000 },
	{ hosts: 4, ttl: 5, rate: 1000 },
	{ hosts: 10, ttl: 10, rate: 4000 },
])("with a time to live of $ttl s, $hosts caches hit λT/(H + λT), within 1 point", ({ hosts, ttl, rate }) => {
	const values = { hosts, ttl, rate, items: 500, capacity: 500, fetch: 10 };
	const simulated = mean(seeds.slice(0, 5).map((seed) => measureHits(values, seed).hitRate));
	const expected = ttlHitRate(createPopularity(500, defaults.zipf), { rate: rate / hosts, ttl });
	expect(Math.abs(simulated - expected)).toBeLessThan(0.01);
});

test.each([
	{ protection: "none", coalesces: false },
	{ protection: "coalescing", coalesces: true },
] as const)("with slow fetches and protection $protection, within 1 point", ({ protection, coalesces }) => {
	const values = { hosts: 1, ttl: 5, rate: 1000, items: 500, capacity: 500, fetch: 500 };
	const set = { ...values, protection: toProtectionValue(protection) };
	const simulated = mean(seeds.slice(0, 5).map((seed) => measureHits(set, seed).hitRate));
	const expected = ttlHitRate(createPopularity(500, defaults.zipf), {
		rate: 1000,
		ttl: 5,
		fetch: 0.5,
		coalesces,
	});
	expect(Math.abs(simulated - expected)).toBeLessThan(0.01);
});

test("an item with λ requests a second hits λT/(1 + λT)", () => {
	const one = createPopularity(1, 1);
	for (const [rate, ttl] of [
		[1, 10],
		[0.1, 10],
		[3, 7],
	] as const)
		expect(ttlHitRate(one, { rate, ttl })).toBeCloseTo((rate * ttl) / (1 + rate * ttl), 12);
});

describe("a hot key expires", () => {
	const rate = 2000 * (createPopularity(1000, 0.8, 0.25)[0] ?? 0);

	test("all requests miss until a fetch is back: 1 + λ · fetch time", () => {
		const expected = stampedeFetches({ rate, fetch: 0.5 });
		expect(Math.round(expected)).toBe(299);
		const counts = seeds.map((seed) => countStampede("A hot key expires", seed));
		// Four standard errors of a Poisson number's mean.
		expect(Math.abs(mean(counts) - expected)).toBeLessThan(4 * Math.sqrt(expected / seeds.length));
	});

	test("with coalescing, one request fetches; in private caches, one per host", () => {
		for (const seed of seeds) {
			expect(countStampede("With request coalescing", seed)).toBe(1);
			expect(countStampede("A hot key in private caches", seed)).toBe(10);
		}
	});
});

describe("early refresh", () => {
	/** Follows the top item over its refreshes: fetches, and s from the first one to the expiry that it prevents. */
	function followTop(values: Partial<Parameters>, seconds: number) {
		const state = start({ ...defaults, hosts: 1, items: 500, capacity: 500, zipf: 0, ...values }, 1);
		const cycles: { fetches: number; lead: number }[] = [];
		const count = () => state.record.bins.reduce((sum, bin) => sum + bin.topFetches, 0);
		let [isFetching, before] = [false, 0];
		while (state.now < seconds * 1000) {
			const [host] = state.hosts;
			const expiry = host?.entries.expiryOf(0) ?? 0;
			advance(state, state.now + 10);
			const isNow = (host?.fetching[0] ?? 0) > 0;
			if (isNow && !isFetching) {
				const fetches = count();
				const last = cycles.at(-1);
				if (last) last.fetches = fetches - before - 1;
				before = fetches - 1;
				cycles.push({ fetches: Number.NaN, lead: (expiry - state.now + 5) / 1000 });
			}
			isFetching = isNow;
		}
		return cycles.slice(1, -1);
	}

	test.each([
		{ beta: 1, fetches: 2.72 },
		{ beta: 2, fetches: 1.65 },
	])("costs exp(1/β) fetches, $fetches for β = $beta, whatever the load", ({ beta, fetches }) => {
		expect(refreshFetches(beta)).toBeCloseTo(fetches, 2);
		for (const rate of [100, 1000]) {
			const values = {
				rate,
				hot: 60,
				ttl: 5,
				fetch: 200,
				beta,
				protection: toProtectionValue("early refresh"),
			};
			const cycles = followTop(values, rate === 100 ? 1200 : 400);
			expect(cycles.length).toBeGreaterThan(90);
			// The number after the first fetch is geometric: its deviation is at most e^(1/β).
			const error = (4 * Math.exp(1 / beta)) / Math.sqrt(cycles.length);
			expect(Math.abs(mean(cycles.map((cycle) => cycle.fetches)) - fetches)).toBeLessThan(error);
			const lead = refreshLead({ rate: rate * (0.6 + 0.4 / 500), fetch: 0.2 }, beta);
			// The deviation of a Gumbel distribution is πβ/√6 times the fetch time.
			const leadError = (4 * Math.PI * beta * 0.2) / Math.sqrt(6 * cycles.length);
			expect(Math.abs(mean(cycles.map((cycle) => cycle.lead)) - lead)).toBeLessThan(leadError + 0.01);
		}
	});

	test("with coalescing, costs one fetch, and hardly any request of the hot key waits", () => {
		const protection = toProtectionValue("early refresh, coalesced");
		const cycles = followTop({ rate: 1000, hot: 60, ttl: 5, fetch: 200, protection }, 200);
		expect(cycles.length).toBeGreaterThan(30);
		for (const { fetches, lead } of cycles) {
			expect(fetches).toBe(1);
			expect(lead).toBeGreaterThan(0.2);
		}
	});
});
