import { defineView } from "@/components/system/define-view";
import {
	advance,
	assumptions,
	change,
	OPENING,
	parameters,
	presets,
	start,
	toLayoutValue,
	toProtectionValue,
} from "../model";
import { Acts, actions } from "./acts";
import { Drawing, Glyph, NarrowDrawing } from "./drawing";
import { measures, readOuts, Tables } from "./readings";

const example = "A model built for this page: its numbers are examples, not Amazon’s.";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	// They make other hosts or other items.
	restartOn: ["hosts", "points", "items"],
	actions,
	scenarios: presets,
	assumptions,
	// The caches are full, and the chart no longer shows them filling. Times are in ms.
	opening: { scenario: OPENING.private, time: 40_000 },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.1, label: "1/10" },
		{ factor: 1, label: "real time" },
		{ factor: 3, label: "× 3" },
		{ factor: 10, label: "× 10" },
	],
	speed: 3,
	formatTime: (now) => `${(now / 1000).toFixed(2)} s`,
	mainAction: ({ run, turn }) => {
		const { layout, ttl, protection } = run.parameters;
		if (ttl > 0 && protection > 0)
			return { label: "Turn the protection off", perform: () => turn("protection", 0) };
		if (ttl > 0)
			return {
				label: "Let requests share a fetch",
				perform: () => turn("protection", toProtectionValue("coalescing")),
			};
		const isPrivate = layout === toLayoutValue("private");
		return {
			label: isPrivate ? "Cache each item on one host only" : "Give each host its own cache",
			perform: () => turn("layout", toLayoutValue(isPrivate ? "partitioned" : "private")),
		};
	},
	controls: ({ perform }) => <Acts perform={perform} />,
	drawing: (run, { perform }, before) => <Drawing state={run} perform={perform} before={before} />,
	answers: ["hit rate", "most fetches in flight"],
	measures,
	readouts: readOuts,
	table: (run) => <Tables state={run} />,
	caption: `A box is a host’s cache: what other hosts hold, too, and what only this one holds. Rates are of the last five seconds. Press a box to lose the host. ${example}`,
	still: {
		drawing: (run) => <NarrowDrawing state={run} />,
		caption: () =>
			"A box is a host’s cache. Ten hosts hold 5,000 entries, and hit like one with 500. All numbers are examples, not Amazon’s.",
	},
	glyph: (run) => <Glyph state={run} />,
});
