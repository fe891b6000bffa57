import { defineView } from "@/components/system/define-view";
import {
	advance,
	assumptions,
	change,
	decide,
	END,
	parameters,
	presets,
	STAGE_TIME,
	stages,
	start,
} from "../model";
import { Drawing, Glyph, StillDrawing } from "./drawing";
import { formatTime, measures, readOuts, Tables } from "./readings";

const note = "Types and status codes are from AWS’s documentation; the request is made up.";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	scenarios: presets,
	assumptions,
	// The fourth stage has just answered. Times are in ms.
	opening: { scenario: "A typo in the path", time: 4.5 * STAGE_TIME, playFrom: 2 * STAGE_TIME },
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
	mainAction: ({ run, turn }) => {
		const stage = stages[decide(run.parameters).stage];
		if (!stage) return { label: "Misspell the path", scenario: "A typo in the path" };
		return { label: `Fix the ${stage.name.toLowerCase()}`, perform: () => turn(stage.key, 0) };
	},
	drawing: (run, { turn }) => <Drawing state={run} turn={turn} />,
	answers: ["status"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption: `A request passes the stages from top to bottom, and the first one that finds a fault answers. Dashed stages never see it. Press a stage to break it, and again for its next fault. ${note}`,
	still: {
		time: END,
		drawing: (run) => <StillDrawing state={run} />,
		caption: () => `The path is misspelled, and the client reads 403. ${note}`,
	},
	glyph: (run) => <Glyph state={run} />,
});
