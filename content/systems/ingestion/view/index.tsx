import { defineView } from "@/components/system/define-view";
import { toggle } from "@/components/system/run/toggle";
import {
	advance,
	assumptions,
	change,
	changeDocument,
	delay,
	drop,
	duplicate,
	parameters,
	presets,
	redrive,
	start,
	sweep,
} from "../model";
import { Drawing, Glyph, PresentDrawing, WrongDocuments } from "./drawing";
import { MappingTable } from "./mapping-table";
import { formatTime, Log, measures, readOuts, Tables } from "./readings";
import { Switches } from "./switches";

/** Time before the event at which a scenario opens, and the initial time of a scenario without events, ms. */
const LEAD = 1500;
const WITHOUT_EVENT = 15_000;

const example = "A model built for this page: documents, rates and timeouts are examples, not Amazon’s.";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	ownControls: ["versions", "fetch", "sweep", "redrive"],
	actions: {
		drop: { label: () => "A message is dropped", perform: (run, id) => drop(run, Number(id)) },
		delay: { label: () => "A message is delayed", perform: (run, id) => delay(run, Number(id)) },
		duplicate: { label: () => "A message is duplicated", perform: (run, id) => duplicate(run, Number(id)) },
		edit: {
			label: () => "A document is edited",
			perform: (run, document) => changeDocument(run, Number(document), true),
		},
		remove: {
			label: () => "A document is deleted",
			perform: (run, document) => changeDocument(run, Number(document), false),
		},
		// Not the names of the dials, which a URL could not tell apart.
		"sweep-now": { label: () => "A sweep", perform: sweep },
		"redrive-now": { label: () => "Dead letters are redriven", perform: redrive },
	},
	scenarios: presets,
	assumptions,
	// The late update has arrived, and the deleted document is back. Times are in ms.
	opening: { scenario: "A late update", time: 11_600 },
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
		return event ? Math.max(0, event.at - LEAD) : WITHOUT_EVENT;
	},
	formatTime,
	mainAction: (handle, scenario) =>
		handle.run.parameters.mapping === 1
			? { label: "Add the missing mapping row", perform: () => handle.turn("mapping", 0) }
			: toggle(
					"versions",
					[
						{ value: 0, label: "Accept late updates again", scenario: "A late update" },
						{ value: 1, label: "Refuse late updates", scenario: "Versions and tombstones" },
					],
					handle,
					scenario,
				),
	controls: (handle) => <Switches {...handle} />,
	drawing: (run, handle) => <Drawing state={run} handle={handle} />,
	details: (run, _, before) => <WrongDocuments state={run} before={before} />,
	below: (handle) => <MappingTable {...handle} />,
	answers: ["documents wrong", "deleted documents that came back", "time wrong, over all documents"],
	measures,
	readouts: readOuts,
	log: (run) => <Log state={run} />,
	table: (run) => <Tables state={run} />,
	caption: `A row is a document. Press it in the source to edit or delete it; press a message to drop, delay or duplicate it. Red in the index: wrong, and nothing is on the way that could correct it. ${example}`,
	still: {
		// The late update has arrived.
		time: 12_500,
		drawing: (run) => <PresentDrawing state={run} />,
		caption: () =>
			`Salaries was deleted and gone from the index. Then an older update arrived late, and search finds the document again. ${example}`,
	},
	glyph: (run) => <Glyph state={run} />,
});
