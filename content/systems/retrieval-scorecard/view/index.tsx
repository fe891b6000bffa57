import { defineView } from "@/components/system/define-view";
import {
	advance,
	assumptions,
	change,
	END,
	judge,
	PER_QUERY,
	parameters,
	presets,
	start,
	testAgain,
} from "../model";
import { Drawing, Glyph, isSimulated, NarrowDrawing } from "./drawing";
import { Cells, measures, readOuts, Tables } from "./readings";

/** Shortly before the end of the 43rd query: its answer is plainly right, and the scorecard holds still. */
const MIDDLE = 43 * PER_QUERY - 200;

const STEPS = END / PER_QUERY;

const REAL = "Try a real search (by keywords)";
const note = "The corpus is this site’s own text, recorded; BM25 runs in the page.";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	restartOn: parameters.map(({ key }) => key),
	actions: {
		judge: { label: () => "A label is changed", perform: judge },
		again: { label: () => "The test is run again", perform: testAgain },
	},
	scenarios: presets,
	assumptions,
	opening: { scenario: "A perfect search", time: MIDDLE },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.5, label: "a query in 2 s" },
		{ factor: 1, label: "a query a second" },
		{ factor: 4, label: "4 queries a second" },
	],
	speed: 1,
	end: () => END,
	// A simulated test is shown shortly before its end: its first queries say nothing yet.
	initialTime: (run) =>
		isSimulated(run) ? END - 5 * PER_QUERY : run.script[0] ? run.script[0].at - 500 : MIDDLE,
	// A query, or a part of a simulated test.
	formatTime: (now) => `step ${Math.min(STEPS, Math.floor(now / PER_QUERY) + 1)} of ${STEPS}`,
	mainAction: ({ run, perform, turn }, scenario) => {
		if (isSimulated(run)) return { label: "Run the test again", perform: () => perform("again") };
		if (run.parameters.ranker === 0)
			return { label: "Back to the perfect search", perform: () => turn("ranker", 1) };
		if (scenario === "A perfect search") return { label: REAL, scenario: "BM25" };
		return { label: REAL, perform: () => turn("ranker", 0) };
	},
	drawing: (run, handle, before) => <Drawing state={run} handle={handle} before={before} />,
	details: (run) => <Cells state={run} />,
	answers: ["recall@1", "precision@10", "tests in which A leads"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption: `Results of one query, best first; a tick marks those that a person labeled as right answers. Press a result to change its label. The bars are means over all queries so far, and dashed where no search can reach. All ten metrics are in the table. ${note}`,
	still: {
		time: END,
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: () =>
			`The scorecard of a perfect search: every answer is on top, and precision@10 still cannot be higher. ${note}`,
	},
	glyph: (run) => <Glyph state={run} />,
});
