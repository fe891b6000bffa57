import { defineView } from "@/components/system/define-view";
import { toggle } from "@/components/system/run/toggle";
import { advance, assumptions, change, parameters, presets, start } from "../model";
import { Details, Drawing, Glyph, NarrowDrawing } from "./drawing";
import { measures, readOuts, Tables } from "./readings";

const SIDES = [
	{ value: 0, label: "Let teams peak independently", scenario: "Independent teams" },
	{ value: 100, label: "Make all teams peak together", scenario: "All move together" },
] as const;

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	scenarios: presets,
	assumptions,
	// Times are in minutes.
	opening: { scenario: "Independent teams", time: 240 },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.002, label: "2 minutes a second" },
		{ factor: 0.01, label: "10 minutes a second" },
		{ factor: 0.06, label: "an hour a second" },
	],
	speed: 0.01,
	preparation: {
		compute: async (values) => (await import("./prepare")).prepare(values),
		createWorker: () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
	},
	formatTime: (now) => `${now} min`,
	mainAction: (handle, scenario) => toggle("correlation", SIDES, handle, scenario),
	drawing: (run, { turn }, before) => <Drawing state={run} onTurn={turn} before={before} />,
	details: (run) => <Details state={run} />,
	answers: ["servers needed apart", "servers needed pooled", "servers needed pooled and shaped"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption:
		"Teams with the same demand: apart, in one pool with quotas and priorities, and in a pool with shaped traffic. In the rows of teams, a box is a team’s demand. Apart, the line is what it has; in a pool it may borrow what others leave idle. A model built for this page: its numbers are examples, not Meta’s.",
	still: {
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: ({ watch }) =>
			`${watch} Four hours into a run of the model with a mean of 10 servers, a deviation of 3, a risk of 1% and a utilization limit of 95%: textbook values, not Meta’s.`,
	},
	glyph: (run) => <Glyph state={run} />,
});
