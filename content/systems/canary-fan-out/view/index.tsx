import { defineView } from "@/components/system/define-view";
import { advance, assumptions, change, MOST_SPLITS, parameters, presets, start } from "../model";
import { Drawing, Glyph, NarrowDrawing, Speedups } from "./drawing";
import { measures, readOuts, Tables } from "./readings";

const MINUTE = 60_000;

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	restartOn: parameters.map(({ key }) => key),
	scenarios: presets,
	assumptions,
	// Nine of ten workers have run out of tests. Times are in ms.
	opening: { scenario: "Ten workers", time: 6 * MINUTE },
	unitsPerMs: 1,
	speeds: [
		{ factor: 20, label: "20 s a second" },
		{ factor: 60, label: "a minute a second" },
		{ factor: 240, label: "4 minutes a second" },
	],
	speed: 60,
	end: ({ plan }) => plan.end,
	// Before the middle of the run, so that Play shows how it ends.
	initialTime: ({ plan }) => Math.round(0.4 * plan.end),
	formatTime: (now) => `${(now / MINUTE).toFixed(1)} min`,
	mainAction: ({ run, turn }) => ({
		label: "Split the longest test",
		perform: () => turn("splits", Math.min(run.parameters.splits + 1, MOST_SPLITS)),
	}),
	drawing: (run, { turn }, before) => <Drawing state={run} onTurn={turn} before={before} />,
	details: (run, { turn }, before) => <Speedups state={run} onTurn={turn} before={before} />,
	answers: ["run time", "chance of a red run"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption:
		"A row is a worker, a bar a test. Press the longest bar to split it; drag the point on the curve below the numbers to change the number of workers. A model of the general technique, built for this page: its tests are made up.",
	still: {
		// The end of the run.
		time: Number.MAX_SAFE_INTEGER,
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: ({ watch }) =>
			`${watch} A row is a worker, a bar a test. A model of the general technique: its tests are made up.`,
	},
	glyph: (run) => <Glyph state={run} />,
});
