import { expect, test } from "vitest";
import { advance, defaults, presets, type Snapshot, snapshot, start } from "../model";

/** What a preset's run reads ten seconds in, seven after its script. */
function played(name: string): Snapshot {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No preset is called ${name}.`);
	const state = start({ ...defaults, ...preset.parameters }, 1, preset.script);
	advance(state, 10_000_000);
	return snapshot(state);
}

/** The tenants that are not bad and have a place, and which of them are cut off: four in five requests fail, or more. */
function goodOf({ tenants }: Snapshot) {
	const good = tenants.filter(({ bad, shard }) => !bad && shard);
	return { good, cutOff: good.filter(({ success }) => (success ?? 1) <= 0.2) };
}

test("shuffle shards: only tenants that share both workers are cut off, and there are such", () => {
	const { cutOff } = goodOf(played("One bad tenant, shuffle shards"));
	expect(cutOff.length).toBeGreaterThan(0);
	for (const { overlap } of cutOff) expect(overlap).toBe(2);
});

test("plain shards: everybody in one of four shards is cut off, and the rest never notice", () => {
	const { good, cutOff } = goodOf(played("One bad tenant, plain shards"));
	expect(new Set(good.map(({ shard }) => String(shard))).size).toBe(4);
	expect(new Set(cutOff.map(({ shard }) => String(shard))).size).toBe(1);
	for (const { overlap, tally } of good) expect(tally.failed > 0).toBe(overlap === 2);
	expect(cutOff).toEqual(good.filter(({ overlap }) => overlap === 2));
});

test("no shards: all eight workers go down, for everybody", () => {
	const reading = played("One bad tenant, no shards");
	const { good, cutOff } = goodOf(reading);
	expect(reading.workers.map(({ down }) => down)).toEqual(Array(8).fill(true));
	expect(cutOff).toEqual(good);
});

test("at most one in common: all 28 shards are given away, and nobody is cut off", () => {
	const { good, cutOff } = goodOf(played("At most one in common"));
	expect(new Set(good.map(({ shard }) => String(shard))).size).toBe(27);
	expect(cutOff).toEqual([]);
});

test("a bound too tight: four find a place and 24 none", () => {
	const { tenants } = played("A bound too tight");
	expect(tenants.filter(({ shard }) => shard)).toHaveLength(4);
	expect(tenants.filter(({ shard }) => !shard)).toHaveLength(24);
});

test("a flood: more than two workers can do; those who share one are served by the other", () => {
	const { parameters } = presets.find(({ name }) => name === "A flood") ?? {};
	expect(parameters?.badRate).toBeGreaterThan((2 * 1000) / defaults.service);
	const { good } = goodOf(played("A flood"));
	const sharing = good.filter(({ overlap }) => overlap === 1);
	expect(sharing.length).toBeGreaterThan(0);
	for (const { tally } of sharing) expect(tally.failed).toBe(0);
});

test("a larger fleet: three bad tenants cut nobody off", () => {
	expect(goodOf(played("A larger fleet, three bad tenants")).cutOff).toEqual([]);
});
