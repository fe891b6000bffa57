import { defineView } from "@/components/system/define-view";
import { toggle } from "@/components/system/toggle";
import { advance, assumptions, change, parameters, presets, schemes, start } from "../model";
import { Details, Drawing, Glyph, NarrowDrawing } from "./drawing";
import { measures, readOuts, Tables } from "./readings";

const SIDES = [
	{
		value: schemes.indexOf("shuffle shards"),
		label: "Use shuffle shards",
		scenario: "One bad tenant, shuffle shards",
	},
	{ value: schemes.indexOf("no shards"), label: "Remove the shards", scenario: "One bad tenant, no shards" },
] as const;

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	restartOn: ["workers", "size", "tenants", "bound"],
	scenarios: presets,
	assumptions,
	// Four seconds after a tenant turns bad: the last requests of those that it cuts off have all failed. Times are in µs.
	opening: { scenario: "One bad tenant, shuffle shards", time: 7_000_000 },
	unitsPerMs: 1000,
	speeds: [
		{ factor: 0.1, label: "1/10" },
		{ factor: 1, label: "real time" },
		{ factor: 3, label: "× 3" },
	],
	speed: 1,
	formatTime: (now) => `${(now / 1_000_000).toFixed(2)} s`,
	drawing: (run) => <Drawing state={run} />,
	mainAction: (handle, scenario) => toggle("scheme", SIDES, handle, scenario),
	details: (run) => <Details state={run} />,
	answers: ["tenants hurt", "tenants cut off"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption:
		"Each row is a tenant and each box a worker of its shard, filled if a bad tenant can use it too. Hurt: any of the last 32 requests failed. Cut off: at least four in five failed. All four schemes get the same requests. Numbers are examples, not API Gateway’s.",
	still: {
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: ({ watch }) =>
			`${watch} Seven seconds into a run of the model, 40 tenants on eight workers in shards of two: the textbook’s example, not API Gateway’s.`,
	},
	glyph: (run) => <Glyph state={run} />,
});
