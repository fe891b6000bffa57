import fc from "fast-check";
import { expect, test } from "vitest";
import type { Parameter, Preset } from "@/lib/simulation/parameters";
import { queryOf, settingFrom, settingOf } from "./setting";

type Key = "load" | "depth";
const table: Parameter<Key>[] = [
	{ key: "load", label: "Load", unit: "/s", min: 0, max: 100, step: 1, default: 50 },
	{ key: "depth", label: "Depth", unit: "", min: 1, max: 9, step: 2, default: 3 },
];
const busy: Preset<Key> = { name: "Busy & loud", watch: "", parameters: { load: 90 }, script: [] };

test("a setting survives the way through the address", () => {
	const load = fc.integer({ min: 0, max: 100 });
	const depth = fc.constantFrom(1, 3, 5, 7, 9);
	fc.assert(
		fc.property(fc.record({ load, depth }), (values) => {
			const query = new URLSearchParams(queryOf(table, { values, preset: undefined }).toString());
			expect(settingFrom(query, table, [busy])).toEqual({ values, preset: undefined });
		}),
	);
});

test("a preset goes by its name", () => {
	const query = queryOf(table, settingOf(table, busy));
	expect(settingFrom(query, table, [busy])).toEqual({ values: { load: 90, depth: 3 }, preset: busy });
});

test("what an address holds out of range, or out of sense, is put right", () => {
	const query = new URLSearchParams("load=1e9&depth=none&other=1");
	expect(settingFrom(query, table, [busy])?.values).toEqual({ load: 100, depth: 3 });
});

test("an address without a setting holds none", () => {
	expect(settingFrom(new URLSearchParams("utm=1"), table, [busy])).toBeUndefined();
});
