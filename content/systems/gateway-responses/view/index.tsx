import { defineView } from "@/components/system/define-view";
import { toggle } from "@/components/system/toggle";
import { advance, assumptions, change, END, parameters, presets, STAGE_TIME, start } from "../model";
import { Drawing, Glyph, StillDrawing } from "./drawing";
import { formatTime, measures, readOuts, Tables } from "./readings";

const note = "Types and status codes are from AWS’s documentation; the request is made up.";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	scenarios: presets,
	assumptions,
	// The request is at the route, which answers. Times are in ms.
	opening: { scenario: "A typo in the path", time: 3 * STAGE_TIME },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.25, label: "1/4" },
		{ factor: 1, label: "a stage in 0.4 s" },
		{ factor: 4, label: "× 4" },
	],
	speed: 1,
	initialTime: () => 3 * STAGE_TIME,
	end: () => END,
	formatTime,
	mainAction: (handle, scenario) =>
		toggle(
			"route",
			[
				{ value: 1, label: "Correct the path", scenario: "A typo in the path" },
				{ value: 0, label: "Misspell the path", scenario: "A request without a fault" },
			],
			handle,
			scenario,
		),
	drawing: (run, { turn }) => <Drawing state={run} turn={turn} />,
	answers: ["status"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption: `A request passes the stages from top to bottom, and the first one that finds a fault answers. Dashed stages never see it. ${note}`,
	still: {
		time: END,
		drawing: (run) => <StillDrawing state={run} />,
		caption: () => `The path is misspelled, and the client reads 403. ${note}`,
	},
	glyph: (run) => <Glyph state={run} />,
});
