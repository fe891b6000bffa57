import { defineView } from "@/components/system/define-view";
import { toggle } from "@/components/system/run/toggle";
import { SEED } from "@/components/system/view";
import {
	advance,
	assumptions,
	change,
	defaults,
	parameters,
	presets,
	type State,
	schemes,
	start,
} from "../model";
import { Details, Drawing, Glyph, NarrowDrawing } from "./drawing";
import { measures, readOuts, Tables } from "./readings";

/** In µs. */
const OPENING = 8_000_000;
const WITHOUT = "One bad tenant, no shards";

const SHUFFLED = "One bad tenant, shuffle shards";

const SIDES = [
	{ value: schemes.indexOf("no shards"), label: "Remove the shards", scenario: WITHOUT },
	{
		value: schemes.indexOf("shuffle shards"),
		label: "Give each tenant a pair of workers",
		scenario: SHUFFLED,
	},
] as const;

/** Returns the run for prose and cards, which shows the shards. */
function stillRun(): State {
	const scenario = presets.find(({ name }) => name === SHUFFLED);
	const run = start({ ...defaults, ...scenario?.parameters }, SEED, scenario?.script);
	advance(run, OPENING);
	return run;
}

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	restartOn: ["workers", "size", "tenants", "bound"],
	scenarios: presets,
	assumptions,
	// Five seconds after a tenant turns bad: nearly all recent requests of the others have failed. Times are in µs.
	opening: { scenario: WITHOUT, time: OPENING },
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
		"Each box is a tenant, red as far as its last 32 requests failed; the marks in it are the workers of its shard, red if a bad tenant can use them, too. Cut off: at least four in five failed. All four schemes get the same requests. Numbers are examples, not API Gateway’s.",
	still: {
		run: stillRun,
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: () =>
			"One tenant’s requests crash its two workers, and only tenants that share both are cut off. 40 tenants on eight workers in shards of two: the textbook’s example, not API Gateway’s.",
	},
	glyph: (run) => <Glyph state={run} />,
});
