import { defineView } from "@/components/system/define-view";
import { toggle } from "@/components/system/run/toggle";
import { advance, assumptions, change, parameters, presets, rules, start, WEEK } from "../model";
import { Details, Drawing, Glyph, NarrowDrawing } from "./drawing";
import { formatTime, measures, readOuts, Tables } from "./readings";
import { Rules } from "./rules";

const SIDES = [
	{ value: rules.indexOf("both"), label: "Require both alarms again", scenario: "Both must agree" },
	{
		value: rules.indexOf("burn rate"),
		label: "Page on an hour’s sum of errors",
		scenario: "Burn rate",
	},
] as const;

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	ownControls: ["rule"],
	restartOn: parameters.map(({ key }) => key),
	scenarios: presets,
	assumptions,
	// Saturday evening: most of the week's pages have come. Times are in minutes.
	opening: { scenario: "Both must agree", time: 8310 },
	unitsPerMs: 1 / 60_000,
	speeds: [
		{ factor: 3600, label: "an hour a second" },
		{ factor: 6 * 3600, label: "6 hours a second" },
		{ factor: 24 * 3600, label: "a day a second" },
	],
	speed: 6 * 3600,
	end: () => WEEK,
	formatTime,
	mainAction: (handle, scenario) => toggle("rule", SIDES, handle, scenario),
	controls: ({ run, turn }) => <Rules chosen={run.parameters.rule} onTurn={turn} />,
	drawing: (run) => <Drawing state={run} />,
	details: (run, { turn }, before) => <Details state={run} onTurn={turn} before={before} />,
	answers: ["false pages", "time to detect", "faults found"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption:
		"A row of the week is a day. The five alarms below the numbers watch the same two signals; press one to be paged by it. Drag the handle to move the threshold. A model of the general technique, built for this page: its signals and faults are made up.",
	still: {
		time: WEEK,
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: () =>
			"A week on call, a row a day, paged by two alarms that must agree. Below, five alarms on the same two signals. A model of the general technique: signals and faults are made up.",
	},
	glyph: (run) => <Glyph state={run} />,
});
