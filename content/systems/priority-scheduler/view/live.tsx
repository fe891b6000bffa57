"use client";

import { DataTable, type ReadOut, ReadOuts } from "@/components/system/frame";
import { Instrument } from "@/components/system/instrument";
import { useModel } from "@/components/system/use-model";
import { advance, change, parameters, presets, type State, snapshot, step, type TierReading } from "../model";
import { DecisionTime } from "./decision-time";
import { Drawing } from "./drawing";
import { FIRST_LOOK, MS, opening, runOf } from "./run";
import { wordsOf } from "./waits";

const drive = {
	parameters,
	presets,
	opening,
	firstLook: FIRST_LOOK,
	runOf,
	kept: {},
	advance,
	step,
	change,
	unitsInMs: MS,
	speeds: [
		{ factor: 0.02, label: "1/50" },
		{ factor: 0.1, label: "1/10" },
		{ factor: 1, label: "real time" },
		{ factor: 4, label: "× 4" },
	],
	speed: 0.1,
};

/** The scheduler, running: a visitor plays it, turns its dials and picks its stories. */
export default function Live() {
	const model = useModel(drive);
	return (
		<Instrument
			of={model}
			drawing={(run) => <Drawing state={run} />}
			readouts={(run) => <ReadOuts of={readOuts(run)} />}
			table={(run) => <Table state={run} />}
			caption="Seven tiers and the provisioned requests wait in queues; smooth weighted round-robin picks the next, within each variant’s limit. A model built for this page: weights, load and limits are examples, not Amazon’s."
			below={() => <DecisionTime />}
		/>
	);
}

function readOuts(state: State): ReadOut[] {
	const { seconds, totals, engine, tiers } = snapshot(state);
	const throttled = tiers.reduce((sum, { shed }) => sum + shed.throttled, 0);
	return [
		{ label: "Time in the model", value: seconds.toFixed(2), unit: "s" },
		{ label: "Came in", value: String(totals.in), unit: "requests" },
		{ label: "Served", value: String(totals.served), unit: "requests" },
		{ label: "Running", value: String(totals.running), unit: "requests" },
		{ label: "Waiting", value: String(totals.waiting), unit: "requests" },
		{ label: "Shed", value: String(totals.shed), unit: "requests" },
		{ label: "Of them, throttled", value: String(throttled), unit: "requests" },
		{ label: "Engine busy", value: (engine.busyShare * 100).toFixed(1), unit: "%" },
	];
}

const percent = (share: number | undefined) => (share === undefined ? "–" : `${(share * 100).toFixed(1)}%`);

/** Requests shed, and what part of those that came that is. */
function shedOf({ arrived, shed, preempted }: TierReading): string {
	const all = shed.throttled + shed["queue full"] + shed["too late"] + preempted;
	return arrived > 0 ? `${all}, ${percent(all / arrived)}` : "0";
}

function Table({ state }: { state: State }) {
	const { tiers } = snapshot(state);
	return (
		<DataTable
			caption="Each tier since the start of the run"
			columns={[
				"Tier",
				"Weight",
				"Class",
				"Waiting",
				"Served",
				"Shed",
				"Share",
				"Its weight’s share",
				"P50 wait",
				"P95 wait",
			]}
			rows={tiers.map((tier) => [
				tier.name,
				String(tier.weight ?? "–"),
				String(tier.qos),
				String(tier.waiting),
				String(tier.served),
				shedOf(tier),
				percent(tier.share),
				percent(tier.fairShare),
				wordsOf(tier.waitP50, tier),
				wordsOf(tier.waitP95, tier),
			])}
		/>
	);
}
