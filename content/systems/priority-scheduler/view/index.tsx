import { defineView } from "@/components/system/define-view";
import { Folded } from "@/components/system/drawing/folded";
import { toggle } from "@/components/system/run/toggle";
import { advance, assumptions, change, disciplines, parameters, presets, start } from "../model";
import { DecisionTime } from "./decision-time";
import { Drawing, Glyph, NarrowDrawing } from "./drawing";
import { measures, readOuts, Table } from "./readings";
import { Running } from "./slots";

const SIDES = [
	{ value: disciplines.indexOf("smooth weighted"), label: "Share by weight again", scenario: "Overload" },
	{
		value: disciplines.indexOf("strict priority"),
		label: "Switch to strict priority",
		scenario: "Overload, strict priority",
	},
] as const;

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	scenarios: presets,
	assumptions,
	// Queues have formed by this time. Times are in µs.
	opening: { scenario: "Overload", time: 6_000_000 },
	unitsPerMs: 1000,
	speeds: [
		{ factor: 0.02, label: "1/50" },
		{ factor: 0.1, label: "1/10" },
		{ factor: 1, label: "real time" },
		{ factor: 4, label: "× 4" },
	],
	speed: 1,
	formatTime: (now) => `${(now / 1_000_000).toFixed(2)} s`,
	mainAction: (handle, scenario) => toggle("discipline", SIDES, handle, scenario),
	drawing: (run, { turn }) => <Drawing state={run} onTurn={turn} />,
	details: (run) => (
		<Folded summary="Requests running now, by model variant" isInUse={false}>
			<Running state={run} />
		</Folded>
	),
	answers: ["p95 wait of P100", "p95 wait of P5", "requests served", "requests rejected"],
	measures,
	readouts: readOuts,
	table: (run) => <Table state={run} />,
	caption:
		"Seven tiers and the provisioned requests wait in queues. Smooth weighted round-robin picks the next one, within each variant’s limit. A black mark is a tier’s share by weight; drag it to change the weight. On the right, the wait that 95% of the requests served recently did not exceed. Weights, load and limits are examples, not Amazon’s.",
	below: () => <DecisionTime />,
	still: {
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: ({ watch }) =>
			`${watch} Six seconds into a run; weights, load and limits are examples, not Amazon’s.`,
	},
	glyph: (run) => <Glyph state={run} />,
});
