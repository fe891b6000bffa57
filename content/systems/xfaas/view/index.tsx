import { memo } from "react";
import { defineView } from "@/components/system/define-view";
import { toggle } from "@/components/system/run/toggle";
import { type Account, assumptions, mechanisms } from "../model";
import { type Day, eventsOf, INITIAL_SAMPLE, initialSampleOf, parameters, presets } from "./day";
import { Drawing, Glyph, Panels, Still } from "./drawing";
import { Agreement, formatClock, Hours, measures, RegionsNow, readOuts } from "./readings";
import { Switches } from "./switches";

/** Returns a day that the worker has computed, at its first sample. */
function start(values: Day["parameters"], _seed: number, _script: unknown, account: Account): Day {
	return { now: 0, parameters: values, account };
}

const lastSample = ({ account }: Day) => account.samples.count - 1;

function advance(day: Day, until: number): void {
	day.now = Math.min(until, lastSample(day));
}

// While a dial is dragged, the drawing does not change until the worker answers.
const Picture = memo(Drawing);
const More = memo(Panels);

const SIDES = [
	{ value: 1, label: "Turn time shifting on", scenario: "Normal day" },
	{ value: 0, label: "Turn time shifting off", scenario: "Everything runs as it comes" },
] as const;

export default defineView({
	model: {
		start,
		advance,
		change: (day, values, account) => {
			Object.assign(day, { parameters: values, account });
			advance(day, day.now);
		},
	},
	dials: parameters,
	ownControls: mechanisms,
	scenarios: presets,
	assumptions,
	// Calls of the midnight spike have waited, and now they run. Times are samples of 15 minutes.
	opening: { scenario: "Normal day", time: INITIAL_SAMPLE },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.002, label: "half an hour a second" },
		{ factor: 0.008, label: "2 hours a second" },
		{ factor: 0.032, label: "8 hours a second" },
	],
	speed: 0.008,
	end: lastSample,
	initialTime: initialSampleOf,
	preparation: {
		compute: async (values) => (await import("./prepare")).prepare(values),
		createWorker: () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
	},
	formatTime: (now) => `${formatClock(now)} h`,
	mainAction: (handle, scenario) => toggle("timeShifting", SIDES, handle, scenario),
	controls: ({ run, turn }) => <Switches values={run.parameters} onSet={turn} />,
	drawing: ({ account, now, parameters }, { turn }, before) => (
		<Picture
			account={account}
			at={now}
			events={eventsOf(parameters)}
			before={before?.account}
			isLive
			load={parameters.load}
			onTurn={turn}
		/>
	),
	details: ({ account, now, parameters }) => (
		<More account={account} at={now} events={eventsOf(parameters)} />
	),
	answers: ["peak of executed calls over their trough", "hours in which a region was full"],
	measures: ({ account }) => measures(account),
	readouts: ({ account, now }) => readOuts(account.samples, now),
	table: ({ account: { samples }, now }) => (
		<div className="grid gap-6">
			<Hours samples={samples} />
			<RegionsNow samples={samples} at={now} />
		</div>
	),
	caption:
		"A day with the settings above. Hours count from the left edge of the paper’s chart, an hour before the midnight spike. “Beside the paper’s curves” adds the paper’s mean day as broad pale lines, scaled to the model’s busiest quarter hour; the model does not reproduce its hourly shape of executed calls. Everything else is computed. Where the paper gives no value, the model assumes one.",
	findings: ({ account }) => <Agreement account={account} />,
	still: {
		isWide: true,
		// The midnight spike.
		time: 9,
		drawing: ({ account, now }) => <Still account={account} at={now} />,
		caption: ({ watch }) =>
			`${watch} One simulated day with twelve regions and a thousand functions, built from the paper’s text. The broad pale lines are the paper’s Fig. 2. Where the paper gives no value, the model assumes one.`,
	},
	glyph: ({ account }) => <Glyph account={account} />,
});
