import { defineView } from "@/components/system/define-view";
import { advance, assumptions, change, parameters, start } from "../model";
import { Drawing, Glyph, NarrowDrawing } from "./drawing";
import { actions, Faults } from "./faults";
import { Log, measures, readOuts, Tables } from "./readings";
import { Scenarios } from "./scenarios";
import { stories } from "./stories";

const opening = "The leader dies";
const graceful = "The leader shuts down gracefully";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	restartOn: ["nodes"],
	actions,
	scenarios: stories,
	assumptions,
	// The leader has been dead for four seconds, and followers still wait. Times are in ms.
	opening: { scenario: opening, time: 9000 },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.1, label: "1/10" },
		{ factor: 1, label: "real time" },
		{ factor: 2, label: "× 2" },
		{ factor: 10, label: "× 10" },
	],
	speed: 1,
	formatTime: (now) => `${(now / 1000).toFixed(2)} s`,
	mainAction: ({ perform }, scenario) => {
		if (scenario === opening) return { label: "Shut it down gracefully instead", scenario: graceful };
		if (scenario === graceful) return { label: "Kill it instead", scenario: opening };
		return { label: "Kill the leader", perform: () => perform("kill", "leader") };
	},
	controls: ({ run, perform }) => <Faults state={run} onAct={perform} />,
	drawing: (run, { perform }, before) => <Drawing state={run} onAct={perform} before={before} />,
	answers: ["time without a leader", "requests accepted", "errors"],
	measures,
	readouts: readOuts,
	log: (run) => <Log state={run} />,
	table: (run) => <Tables state={run} />,
	caption:
		"The last 30 seconds: which node led in which term, which nodes were down, and what callers saw in each quarter second. A model built for this page: lease, load and delays are examples, not Amazon’s.",
	still: {
		// The leader's death, the outage, the takeover, and the time after it.
		time: 17_500,
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: () =>
			"The leader dies at 5 s in a run of the model, with a lease of 6 s. Until a follower has seen no renewal for that long, no request is accepted and callers get errors; then the next term begins. Lease, load and delays are examples, not Amazon’s.",
	},
	glyph: (run) => <Glyph state={run} />,
	Results: Scenarios,
});
