import { expect, test } from "vitest";
import { importBundled } from "@/lib/bench/experiments/import-bundled";
import recorded from "./experiments.json";

/** Checks experiments.json against the model. All experiments take fifteen minutes, so each is run with one seed. */

const { experiments, measureRun, seeds } = await importBundled<typeof import("./experiments")>(
	"content/systems/xfaas/model/experiments.ts",
);

const byName: Readonly<Record<string, Readonly<Record<string, number[]>>>> = recorded;

test("records every experiment, with a value for every seed", () => {
	expect(Object.keys(byName)).toEqual([...experiments.keys()]);
	expect(seeds.length).toBeGreaterThanOrEqual(20);
	for (const [name, { measures }] of experiments) {
		expect(Object.keys(byName[name] ?? {})).toEqual([...measures]);
		for (const key of measures) expect(byName[name]?.[key]).toHaveLength(seeds.length);
	}
});

test.each(
	[...experiments].map(([name, experiment], place) => ({ name, experiment, place: place % seeds.length })),
)("$name gives the recorded values", ({ name, experiment, place }) => {
	const run = measureRun(experiment, seeds[place] ?? 1);
	const again = Object.fromEntries(experiment.measures.map((key) => [key, run[key]]));
	const before = Object.fromEntries(experiment.measures.map((key) => [key, byName[name]?.[key]?.[place]]));
	expect(
		again,
		`seed ${seeds[place]}; content/systems/xfaas/record-experiments.ts writes experiments.json anew`,
	).toEqual(before);
});
