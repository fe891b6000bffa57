import { defineView } from "@/components/system/define-view";
import {
	advance,
	assumptions,
	change,
	parameters,
	presets,
	REMEDY_AT,
	remedies,
	start,
	startBlip,
} from "../model";
import { Drawing, Glyph, PresentDrawing } from "./drawing";
import { measures, readOuts, Tables } from "./readings";
import { Remedies } from "./remedies";

const example =
	"A model built for this page: load, capacity, timeouts and remedies are examples, not Meta’s.";

const OPENING = "Still down";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	ownControls: ["remedy"],
	actions: {
		blip: { label: () => "A blip: the service slows down", perform: startBlip },
	},
	scenarios: presets,
	assumptions,
	// The blip ended seven seconds ago. Times are in ms.
	opening: { scenario: OPENING, time: REMEDY_AT },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.1, label: "1/10" },
		{ factor: 1, label: "real time" },
		{ factor: 3, label: "× 3" },
		{ factor: 10, label: "× 10" },
	],
	speed: 3,
	// Just before the remedy, or else before the trigger.
	initialTime: ({ script }) => {
		const event = script.find(({ at }) => at >= REMEDY_AT) ?? script[0];
		return Math.max(0, (event?.at ?? 0) - 1000);
	},
	formatTime: (now) => `${(now / 1000).toFixed(2)} s`,
	mainAction: ({ run, turn }, scenario) => {
		if (run.parameters.remedy !== 0)
			return { label: "Turn the remedy off", perform: () => turn("remedy", 0) };
		const label = "Keep the queue short";
		return scenario === OPENING
			? { label, scenario: "Load shedding" }
			: { label, perform: () => turn("remedy", remedies.indexOf("load shedding")) };
	},
	controls: (handle) => <Remedies {...handle} />,
	drawing: (run, handle, before) => <Drawing state={run} handle={handle} before={before} />,
	answers: ["calls failed", "time to recovery", "attempts per call"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption: `A cell of the queue is a request: blue while its client waits, red once the client has given up. The next request is at the right. ${example}`,
	still: {
		drawing: (run) => <PresentDrawing state={run} />,
		caption: () =>
			"Seven seconds after the service was slow for eight. All numbers are examples, not Meta’s.",
	},
	glyph: (run) => <Glyph state={run} />,
});
