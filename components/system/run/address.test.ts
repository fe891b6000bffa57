import fc from "fast-check";
import { expect, test } from "vitest";
import type { Parameter, Preset } from "@/lib/simulation/parameters";
import { readAddress, writeAddress } from "./address";
import { createSetting } from "./setting";

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

test("a link with a former name of a scenario opens it", () => {
	const renamed = { ...busy, name: "Loud", formerNames: [busy.name] };
	const limits = { opening, seed: SEED, latest: LATEST };
	const moment = readAddress(
		new URLSearchParams("preset=Busy+%26+loud"),
		{ dials, scenarios: [opening, renamed] },
		limits,
	);
	expect(moment?.setting).toEqual({ values: { load: 90, depth: 3 }, preset: renamed });
});

test("a moment is the same after it is written to the URL and read back", () => {
	const values = fc.record({
		load: fc.integer({ min: 0, max: 100 }),
		depth: fc.constantFrom(1, 3, 5, 7, 9),
	});
	const action = fc.record({
		at: fc.integer({ min: 0, max: LATEST }),
		name: fc.constantFrom("load", "kill", "take-down"),
		argument: fc.constantFrom("", "7", "leader", "0.5", "A_B-none"),
	});
	const actions = fc
		.array(action, { maxLength: 20 })
		.map((all) => all.sort((one, other) => one.at - other.at));
	fc.assert(
		fc.property(
			values,
			actions,
			fc.constantFrom(undefined, ...scenarios),
			fc.integer({ min: 0, max: LATEST }),
			fc.nat(),
			(values, actions, preset, now, seed) => {
				const moment = { setting: { values, preset }, actions, seed, now };
				expect(read(writeAddress(dials, moment, SEED).toString())).toEqual(moment);
			},
		),
	);
});

test("a scenario is named in the URL", () => {
	const moment = { setting: createSetting(dials, busy), actions: [], seed: SEED, now: undefined };
	expect(writeAddress(dials, moment, SEED).toString()).toBe("preset=Busy+%26+loud");
	expect(read("preset=Busy+%26+loud")).toEqual(moment);
});

test("a changed scenario keeps its name in the URL", () => {
	expect(read("preset=Busy+%26+loud&depth=9")?.setting).toEqual({
		values: { load: 90, depth: 9 },
		preset: busy,
	});
});

test("invalid and out-of-range values in the URL are corrected", () => {
	const moment = read("load=1e9&depth=none&other=1&t=1e99&do=nonsense*99999999.kill.leader*-1.kill.leader");
	expect(moment?.setting.values).toEqual({ load: 100, depth: 3 });
	expect(moment?.now).toBeUndefined();
	expect(moment?.actions).toEqual([{ at: LATEST, name: "kill", argument: "leader" }]);
});

test("a time without a scenario belongs to the opening scenario", () => {
	expect(read("t=70")).toEqual({ setting: createSetting(dials, opening), actions: [], seed: SEED, now: 70 });
});

test("a URL without a setting gives no moment", () => {
	expect(read("utm=1")).toBeUndefined();
});
