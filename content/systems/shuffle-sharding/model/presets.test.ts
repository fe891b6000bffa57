import { describe, expect, test } from "vitest";
import { advance, defaults, presets, type Snapshot, snapshot, start } from "../model";

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);

/** Returns the readings of a preset's run after `seconds`. Its script begins at second 3. */
function play(name: string, seed: number, seconds = 10): Snapshot {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No preset is called ${name}.`);
	const state = start({ ...defaults, ...preset.parameters }, seed, preset.script);
	advance(state, seconds * 1_000_000);
	return snapshot(state);
}

/** Returns the good tenants with a shard, and those of them that are cut off: at least four in five requests fail. */
function goodOf({ tenants }: Snapshot) {
	const good = tenants.filter(({ bad, shard }) => !bad && shard);
	return { good, cutOff: good.filter(({ success }) => (success ?? 1) <= 0.2) };
}

describe.each(seeds)("seed %d", (seed) => {
	test("shuffle shards: only tenants that share both workers are cut off", () => {
		for (const { overlap } of goodOf(play("One bad tenant, shuffle shards", seed)).cutOff)
			expect(overlap).toBe(2);
	});

	test("plain shards: every tenant in one of four shards is cut off, and the rest are unaffected", () => {
		const { good, cutOff } = goodOf(play("One bad tenant, plain shards", seed));
		expect(new Set(good.map(({ shard }) => String(shard))).size).toBe(4);
		expect(new Set(cutOff.map(({ shard }) => String(shard))).size).toBe(1);
		for (const { overlap, tally } of good) expect(tally.failed > 0).toBe(overlap === 2);
		expect(cutOff).toEqual(good.filter(({ overlap }) => overlap === 2));
	});

	test("no shards: all eight workers go down, for every tenant", () => {
		const reading = play("One bad tenant, no shards", seed);
		const { good, cutOff } = goodOf(reading);
		expect(reading.workers.filter(({ down }) => down).length).toBeGreaterThanOrEqual(7);
		expect(cutOff).toEqual(good);
	});

	test("at most one in common: all 28 shards are in use, and no tenant is cut off", () => {
		const { good, cutOff } = goodOf(play("At most one in common", seed));
		expect(new Set(good.map(({ shard }) => String(shard))).size).toBe(27);
		expect(cutOff).toEqual([]);
	});

	test("a bound too tight: four tenants get a shard and 24 none", () => {
		const { tenants } = play("A bound too tight", seed);
		expect(tenants.filter(({ shard }) => shard)).toHaveLength(4);
		expect(tenants.filter(({ shard }) => !shard)).toHaveLength(24);
	});

	test("a flood: the other worker serves tenants that share one worker", () => {
		const { parameters } = presets.find(({ name }) => name === "A flood") ?? {};
		expect(parameters?.badRate).toBeGreaterThan((2 * 1000) / defaults.service);
		const sharing = goodOf(play("A flood", seed)).good.filter(({ overlap }) => overlap === 1);
		expect(sharing.length).toBeGreaterThan(0);
		for (const { tally } of sharing) expect(tally.failed).toBe(0);
	});

	test("without retries: tenants that share one of two workers lose about half of their requests", () => {
		const [before, after] = [4, 20].map((seconds) => play("Nobody retries", seed, seconds).tenants);
		let sent = 0;
		let failed = 0;
		for (const [index, { bad, overlap, tally }] of (after ?? []).entries()) {
			if (bad || overlap !== 1) continue;
			sent += tally.sent - (before?.[index]?.tally.sent ?? 0);
			failed += tally.failed - (before?.[index]?.tally.failed ?? 0);
		}
		expect(sent).toBeGreaterThan(1000);
		expect(Math.abs(failed / sent - 0.5)).toBeLessThan(0.05);
	});
});

test("with the page's initial seed, shuffle shards cut off at least one tenant", () => {
	expect(goodOf(play("One bad tenant, shuffle shards", 1)).cutOff.length).toBeGreaterThan(0);
});

test("a larger fleet: only tenants that share all four workers with the three bad ones are cut off, whatever the seed", () => {
	const cutOff = seeds.flatMap((seed) => goodOf(play("A larger fleet, three bad tenants", seed)).cutOff);
	for (const { overlap } of cutOff) expect(overlap).toBe(4);
	expect(cutOff.length).toBeLessThan(seeds.length);
});
