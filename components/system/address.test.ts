import fc from "fast-check";
import { expect, test } from "vitest";
import type { Parameter, Preset } from "@/lib/simulation/parameters";
import { readAddress, writeAddress } from "./address";
import { settingOf } from "./setting";

type Key = "load" | "depth";
const dials: Parameter<Key>[] = [
	{ key: "load", label: "Load", unit: "/s", min: 0, max: 100, step: 1, default: 50 },
	{ key: "depth", label: "Depth", unit: "", min: 1, max: 9, step: 2, default: 3 },
];
const opening: Preset<Key> = { name: "Calm", watch: "", parameters: {}, script: [] };
const busy: Preset<Key> = { name: "Busy & loud", watch: "", parameters: { load: 90 }, script: [] };
const scenarios = [opening, busy];
const SEED = 1;
const LATEST = 10_000;

const read = (query: string) =>
	readAddress(new URLSearchParams(query), { dials, scenarios }, { opening, seed: SEED, latest: LATEST });

test("a moment survives the way through the address", () => {
	const values = fc.record({
		load: fc.integer({ min: 0, max: 100 }),
		depth: fc.constantFrom(1, 3, 5, 7, 9),
	});
	const act = fc.record({
		at: fc.integer({ min: 0, max: LATEST }),
		name: fc.constantFrom("load", "kill", "take-down"),
		argument: fc.constantFrom("", "7", "leader", "0.5", "A_B-none"),
	});
	const acts = fc.array(act, { maxLength: 20 }).map((all) => all.sort((one, other) => one.at - other.at));
	fc.assert(
		fc.property(
			values,
			acts,
			fc.constantFrom(undefined, ...scenarios),
			fc.integer({ min: 0, max: LATEST }),
			fc.nat(),
			(values, acts, preset, now, seed) => {
				const moment = { setting: { values, preset }, acts, seed, now };
				expect(read(writeAddress(dials, moment, SEED).toString())).toEqual(moment);
			},
		),
	);
});

test("a story goes by its name", () => {
	const moment = { setting: settingOf(dials, busy), acts: [], seed: SEED, now: undefined };
	expect(writeAddress(dials, moment, SEED).toString()).toBe("preset=Busy+%26+loud");
	expect(read("preset=Busy+%26+loud")).toEqual(moment);
});

test("a story that was changed keeps its name", () => {
	expect(read("preset=Busy+%26+loud&depth=9")?.setting).toEqual({
		values: { load: 90, depth: 9 },
		preset: busy,
	});
});

test("what an address holds out of range, or out of sense, is put right", () => {
	const moment = read("load=1e9&depth=none&other=1&t=1e99&do=nonsense*99999999.kill.leader*-1.kill.leader");
	expect(moment?.setting.values).toEqual({ load: 100, depth: 3 });
	expect(moment?.now).toBeUndefined();
	expect(moment?.acts).toEqual([{ at: LATEST, name: "kill", argument: "leader" }]);
});

test("a moment alone is one of the opening story", () => {
	expect(read("t=70")).toEqual({ setting: settingOf(dials, opening), acts: [], seed: SEED, now: 70 });
});

test("an address without a setting holds none", () => {
	expect(read("utm=1")).toBeUndefined();
});
