"use client";

import { useRef, useState } from "react";
import {
	act,
	advance,
	broken,
	change,
	type Key,
	parameters,
	presets,
	type State,
	step,
	type TimedAction,
} from "@/lib/systems/leader-failover";
import { Dials, PresetPicker, Transport } from "../parts/controls";
import { Frame, ReadOuts } from "../parts/frame";
import { useClock } from "../parts/use-clock";
import { useParameters } from "../parts/use-parameters";
import { Drawing } from "./drawing";
import { Faults } from "./faults";
import { Log, readOuts, Tables } from "./readings";
import { opening, openingRun, runOf } from "./run";

const speeds = [
	{ factor: 0.1, label: "1/10" },
	{ factor: 1, label: "real time" },
	{ factor: 2, label: "× 2" },
	{ factor: 10, label: "× 10" },
] as const;

/** The laws are looked at as often as this, ms of the model: they read the whole history. */
const LAWS_EVERY = 500;

/** The cluster, running: a visitor kills its leader, cuts its links, skews its clocks, and sees it recover. */
export default function Live() {
	const state = useRef<State>(undefined);
	state.current ??= openingRun();
	const run = state.current;
	const [, setDrawn] = useState(0);
	const redraw = () => setDrawn((count) => count + 1);
	const [speed, setSpeed] = useState(1);
	const laws = useRef<{ run: State; at: number; faults: string[] }>(undefined);
	const looked = Math.floor(run.now / LAWS_EVERY);
	if (laws.current?.run !== run || laws.current.at !== looked)
		laws.current = { run, at: looked, faults: broken(run) };
	// What a frame owes to the model's whole ms is kept for the next.
	const owed = useRef(0);

	const { running, setRunning } = useClock((elapsed) => {
		owed.current += elapsed * speed;
		const whole = Math.floor(owed.current);
		owed.current -= whole;
		advance(run, run.now + whole);
		redraw();
	});

	function restart(next: State) {
		state.current = next;
		redraw();
	}

	const setting = useParameters<Key, TimedAction>(parameters, presets, opening, {
		onTurn: (key, value) => {
			// The number of nodes is what a cluster starts with.
			if (key === "nodes") restart(runOf({ values: { ...run.parameters, nodes: value }, preset: undefined }));
			else change(run, { [key]: value });
			redraw();
		},
		now: () => run.parameters,
		onRestart: (next) => restart(runOf(next)),
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
								redraw();
							}}
							onReset={() => restart(runOf(setting))}
							speed={speed}
							speeds={speeds}
							onSpeed={setSpeed}
						/>
						<Faults
							state={run}
							onAct={(action) => {
								act(run, action);
								redraw();
							}}
						/>
					</>
				}
				readouts={
					<>
						<ReadOuts of={readOuts(run, laws.current.faults)} />
						<Log state={run} faults={laws.current.faults} />
					</>
				}
				table={<Tables state={run} />}
				caption="The latest half minute: who led by which term of the lease, who was gone, and what callers met with in every quarter of a second. A model built for this page: lease, load and delays are examples, not Amazon’s."
			>
				<Drawing state={run} />
			</Frame>
			<Dials table={parameters} values={run.parameters} onSet={setting.turn} />
		</div>
	);
}
