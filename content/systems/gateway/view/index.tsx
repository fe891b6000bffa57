import { defineView } from "@/components/system/define-view";
import { toggle } from "@/components/system/run/toggle";
import { advance, assumptions, change, deploy, LOST_AT, lose, parameters, presets, start } from "../model";
import { Drawing, Glyph, PresentDrawing } from "./drawing";
import { Policies } from "./policies";
import { formatTime, Log, measures, readOuts, Tables } from "./readings";

/** Time before the event at which a scenario opens, ms. */
const LEAD = 600;

const example = "A model built for this page: all numbers are examples, not an employer’s.";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	ownControls: ["reconnect", "reject"],
	restartOn: ["connections", "hosts"],
	actions: {
		lose: {
			label: (host) => `Host ${Number(host) + 1} is lost`,
			perform: (run, host) => lose(run, Number(host)),
		},
		deploy: { label: () => "A deployment starts", perform: deploy },
	},
	scenarios: presets,
	assumptions,
	// All hosts have failed. Host 3, the first, is back in half a second. Times are in ms.
	opening: { scenario: "Backoff without jitter", time: LOST_AT + 9500 },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.25, label: "1/4" },
		{ factor: 1, label: "real time" },
		{ factor: 3, label: "× 3" },
		{ factor: 10, label: "× 10" },
	],
	speed: 1,
	initialTime: ({ script }) => {
		const event = script.find(({ opens }) => opens) ?? script[0];
		return event ? Math.max(0, event.at - LEAD) : 0;
	},
	end: ({ script, deployment, record }) =>
		deployment || record.total.closed > 0 || script.some(({ deploy }) => deploy) ? 600_000 : 120_000,
	formatTime,
	mainAction: (handle, scenario) => {
		if (scenario === "Backoff without jitter" || scenario === "Jitter over 1 s")
			return { label: "Add jitter: spread over 10 s", scenario: "Jitter over 10 s" };
		if (scenario === "Jitter over 10 s")
			return { label: "Remove the jitter", scenario: "Backoff without jitter" };
		return toggle(
			"reject",
			[
				{ value: 0, label: "Queue all handshakes", scenario: "A cold start" },
				{ value: 1, label: "Have busy hosts reject", scenario: "A cold start, busy hosts reject" },
			],
			handle,
			scenario,
		);
	},
	controls: (handle) => <Policies {...handle} />,
	drawing: (run, handle, before) => <Drawing state={run} handle={handle} before={before} />,
	answers: ["hosts lost", "time offline per client", "reconnects per client by deployments"],
	measures,
	readouts: readOuts,
	log: (run) => <Log state={run} />,
	table: (run) => <Tables state={run} />,
	caption: `A column is a host. Above the black line, the queue of handshakes is longer than the health check’s timeout, and the host fails. ${example}`,
	still: {
		// Every host has a queue, and fails a second and a half later.
		time: 7500,
		drawing: (run) => <PresentDrawing state={run} />,
		caption: () =>
			`Host 3 was lost, and its clients came back in one instant. Every other host now has more handshakes than it can do before its health check fails. ${example}`,
	},
	glyph: (run) => <Glyph state={run} />,
});
