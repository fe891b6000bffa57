"use client";

import { useRef, useState } from "react";
import {
	advance,
	change,
	type Key,
	parameters,
	presets,
	type State,
	snapshot,
	step,
} from "@/lib/systems/priority-scheduler";
import { Dials, PresetPicker, Transport } from "../parts/controls";
import { DataTable, Frame, type ReadOut, ReadOuts } from "../parts/frame";
import { useClock } from "../parts/use-clock";
import { useParameters } from "../parts/use-parameters";
import { DecisionTime } from "./decision-time";
import { Drawing } from "./drawing";
import { MS, opening, openingRun, runOf } from "./run";

const speeds = [
	{ factor: 0.02, label: "1/50" },
	{ factor: 0.1, label: "1/10" },
	{ factor: 1, label: "real time" },
	{ factor: 4, label: "× 4" },
] as const;

/** The scheduler, running: a visitor plays it, turns its dials and picks its stories. */
export default function Live() {
	const state = useRef<State>(undefined);
	state.current ??= openingRun();
	const run = state.current;
	const [, redraw] = useState(0);
	const [speed, setSpeed] = useState(0.1);
	// A model moves less than a whole µs in a slow frame's rounding; what is left over is kept for the next.
	const owed = useRef(0);

	const { running, setRunning } = useClock((elapsed) => {
		owed.current += elapsed * speed * MS;
		const whole = Math.floor(owed.current);
		owed.current -= whole;
		advance(run, run.now + whole);
		redraw((count) => count + 1);
	});

	const setting = useParameters<Key>(parameters, presets, opening, {
		onTurn: (key, value) => {
			change(run, { [key]: value });
			redraw((count) => count + 1);
		},
		onRestart: (next) => {
			state.current = runOf(next);
			redraw((count) => count + 1);
		},
	});

	return (
		<div className="grid gap-6">
			<Frame
				controls={
					<>
						<PresetPicker presets={presets} chosen={setting.preset} onChoose={setting.choose} />
						<Transport
							running={running}
							onPlay={setRunning}
							onStep={() => {
								step(run);
								redraw((count) => count + 1);
							}}
							onReset={() => {
								state.current = runOf(setting);
								redraw((count) => count + 1);
							}}
							speed={speed}
							speeds={speeds}
							onSpeed={setSpeed}
						/>
					</>
				}
				readouts={<ReadOuts of={readOuts(run)} />}
				table={<Table state={run} />}
				caption="Seven tiers and the provisioned requests wait in queues; smooth weighted round-robin picks the next, within each variant’s limit. A model built for this page: weights, load and limits are examples, not Amazon’s."
			>
				<Drawing state={run} />
			</Frame>
			<DecisionTime />
			<Dials table={parameters} values={setting.values} onSet={setting.turn} />
		</div>
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

function Table({ state }: { state: State }) {
	const { tiers } = snapshot(state);
	const percent = (share: number | undefined) => (share === undefined ? "–" : `${(share * 100).toFixed(1)}%`);
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
				String(tier.shed.throttled + tier.shed["queue full"] + tier.shed["too late"] + tier.preempted),
				percent(tier.share),
				percent(tier.fairShare),
				`${Math.round(tier.waitP50)} ms`,
				`${Math.round(tier.waitP95)} ms`,
			])}
		/>
	);
}
