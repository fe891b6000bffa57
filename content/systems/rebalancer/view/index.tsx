import { buttonStyle } from "@/components/system/controls";
import { defineView } from "@/components/system/define-view";
import { Folded } from "@/components/system/drawing/folded";
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
	opening: { scenario: "Sell below rank 50", time: 26 * WEEK },
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
		if (scenario === "Sell below rank 50")
			return { label: "Sell only below rank 70", scenario: "A slack of 20" };
		if (scenario === "A slack of 20")
			return { label: "Sell below rank 50 again", scenario: "Sell below rank 50" };
		return { label: "Allow no slack", perform: () => turn("slack", 0) };
	},
	controls: ({ perform }) => (
		<Folded summary="Broker failures" isInUse={false}>
			<button type="button" className={`${buttonStyle} mt-2`} onClick={() => perform("refuse")}>
				Refuse the next run’s orders
			</button>
		</Folded>
	),
	drawing: (run, { turn }) => <Drawing state={run} onTurn={turn} />,
	details: (run) => <Choices state={run} />,
	answers: ["sold each week", "mean rank held"],
	measures,
	readouts: readOuts,
	log: (run) => <OrderLog state={run} />,
	table: (run) => <Tables state={run} />,
	caption: `A column is a week, and a dot is a stock that was sold or bought at that rank. Those in full color were sold and bought back within four weeks. The blue dashes are the stocks that are held now. Drag the handle to sell later. ${note}`,
	still: {
		time: END,
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: () =>
			`The last weeks of a year. A dot is a stock that was sold or bought at that rank, in full color if it was bought back within four weeks. ${note}`,
	},
	glyph: (run) => <Glyph state={run} />,
});
