import { defineView } from "@/components/system/define-view";
import {
	advance,
	assumptions,
	change,
	dropScript,
	type Flight,
	parameters,
	presets,
	type State,
	send,
	start,
} from "../model";
import { Drawing, Glyph, NarrowDrawing } from "./drawing";
import { decodeRequest, encodeRequest, Inspector } from "./inspector";
import { OPENING, RIGHT_ORDER, WRONG_ORDER } from "./opening";
import { PhaseSwitch } from "./phase-switch";
import { measures, readOuts, Tables } from "./readings";
import { stillRun } from "./still-run";

/** The last request that a visitor sent, by run. */
const followed = new WeakMap<State, Flight>();

export default defineView({
	model: {
		start,
		advance,
		change: (run, values) => {
			dropScript(run);
			change(run, values);
		},
	},
	dials: parameters,
	scenarios: presets,
	assumptions,
	// New gateways write tiers, and old readers misread them. Times are in ms.
	opening: { scenario: WRONG_ORDER, time: OPENING },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.1, label: "1/10 speed" },
		{ factor: 0.5, label: "half speed" },
		{ factor: 1, label: "real time" },
		{ factor: 4, label: "× 4" },
	],
	speed: 0.5,
	formatTime: (now) => `${(now / 1000).toFixed(2)} s`,
	actions: {
		send: {
			label: (request) => `You send ${request.replaceAll("-", ", ")}`,
			perform: (run, argument) => {
				const request = decodeRequest(argument);
				if (request) followed.set(run, send(run, request));
			},
		},
	},
	mainAction: (_, scenario) =>
		scenario === WRONG_ORDER
			? { label: "Update the readers first", scenario: RIGHT_ORDER }
			: { label: "Update the writers first", scenario: WRONG_ORDER },
	controls: ({ run, turn, perform }) => (
		<>
			<PhaseSwitch state={run} onMove={(phase) => turn("phase", phase)} />
			<div className="border-t border-rule pt-3">
				<Inspector
					state={run}
					followed={followed.get(run)}
					onSend={(request) => perform("send", encodeRequest(request))}
				/>
			</div>
		</>
	),
	drawing: (run) => <Drawing state={run} followed={followed.get(run)} />,
	answers: ["readings misread"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption:
		"Requests pass a gateway, a router and a scheduler. A box is the eight machines of a kind, filled as far as they are upgraded. A request has the color of the tier that its writer meant and ends in the row of the tier that the scheduler read. A model built for this page: fleet, rules and numbers are examples, not Amazon’s.",
	still: {
		run: stillRun,
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: () =>
			"The middle of phase two in a run of the model: new gateways write tier numbers, old ones write levels, and readers of both versions read both correctly. Color is the tier that the writer meant; numbers, rules and fleet are examples, not Amazon’s.",
	},
	glyph: (run) => <Glyph state={run} />,
});
