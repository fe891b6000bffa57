import { defineView } from "@/components/system/define-view";
import { advance, assumptions, change, defaults, parameters, presets, start, WEEK } from "../model";
import { Drawing, Glyph, NarrowDrawing } from "./drawing";
import { formatTime, measures, readOuts, Tables } from "./readings";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
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
	mainAction: ({ run: { parameters: values }, turn }) => {
		const isShared = values.shared > 0;
		const label = isShared ? "Give each signal its own noise" : "Give the noise a common cause";
		const shared = isShared ? 0 : defaults.shared;
		// Between these two scenarios the text changes with the noise.
		const isScenario = parameters.every(({ key }) => key === "shared" || values[key] === defaults[key]);
		return isScenario
			? { label, scenario: isShared ? "Independent noise" : "Both must agree" }
			: { label, perform: () => turn("shared", shared) };
	},
	drawing: (run, { turn }, before) => <Drawing state={run} onTurn={turn} before={before} />,
	answers: ["false pages", "time to detect", "faults found"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption:
		"A row of the week is a day. All five alarms watch the same two signals; press one to be paged by it. Drag the handle to move the threshold. A model of the general technique, built for this page: its signals and faults are made up.",
	still: {
		time: WEEK,
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: () =>
			"A week on call, a row a day, paged by two alarms that must agree. Below, five alarms on the same two signals. A model of the general technique: signals and faults are made up.",
	},
	glyph: (run) => <Glyph state={run} />,
});
