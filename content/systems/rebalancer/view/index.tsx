import { buttonStyle } from "@/components/system/controls";
import { defineView } from "@/components/system/define-view";
import { advance, assumptions, change, END, parameters, presets, refuseNext, start, WEEK } from "../model";
import { Choices } from "./curve";
import { Drawing, Glyph, NarrowDrawing } from "./drawing";
import { formatTime, measures, OrderLog, readOuts, Tables } from "./readings";

const note = "Ranks and money are made up: no real prices, and no advice.";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	restartOn: parameters.map(({ key }) => key),
	actions: {
		refuse: { label: () => "The broker refuses every order of the next run", perform: refuseNext },
	},
	scenarios: presets,
	assumptions,
	// Half a year is over, and the ranks of week 27 have just come in.
	opening: { scenario: "No slack", time: 26 * WEEK },
	// At factor 1, a week takes 100 s.
	unitsPerMs: 1 / 1000,
	speeds: [
		{ factor: 10, label: "a week in 10 s" },
		{ factor: 25, label: "a week in 4 s" },
		{ factor: 100, label: "a week a second" },
		{ factor: 400, label: "4 weeks a second" },
	],
	speed: 25,
	end: () => END,
	formatTime,
	mainAction: ({ turn }, scenario) => {
		if (scenario === "No slack") return { label: "Allow a slack of 20 ranks", scenario: "A slack of 20" };
		if (scenario === "A slack of 20") return { label: "Allow no slack", scenario: "No slack" };
		return { label: "Allow no slack", perform: () => turn("slack", 0) };
	},
	controls: ({ perform }) => (
		<button type="button" className={buttonStyle} onClick={() => perform("refuse")}>
			Refuse the next run’s orders
		</button>
	),
	drawing: (run, { turn }, before) => <Drawing state={run} onTurn={turn} before={before} />,
	details: (run) => <Choices state={run} />,
	answers: ["sold each week", "mean rank held"],
	measures,
	readouts: readOuts,
	log: (run) => <OrderLog state={run} />,
	table: (run) => <Tables state={run} />,
	caption: `Above, the ranks of this week: a bar is a stock that is held. Below, a row is a week. Drag the handle to sell later. ${note}`,
	still: {
		time: END,
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: () => `A row is a week: which ranks were held, sold and bought. ${note}`,
	},
	glyph: (run) => <Glyph state={run} />,
});
