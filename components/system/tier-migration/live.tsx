"use client";

import { useRef, useState } from "react";
import {
	advance,
	change,
	dropScript,
	type Flight,
	type Key,
	parameters,
	presets,
	type Request,
	type State,
	send,
	step,
} from "@/lib/systems/tier-migration";
import { Dials, PresetPicker, Transport } from "../parts/controls";
import { Frame, ReadOuts } from "../parts/frame";
import { useClock } from "../parts/use-clock";
import { useParameters } from "../parts/use-parameters";
import { Drawing } from "./drawing";
import { Inspector } from "./inspector";
import { PhaseSwitch } from "./phase-switch";
import { readOuts, Tables } from "./readings";
import { opening, openingRun, runOf } from "./run";

const speeds = [
	{ factor: 0.1, label: "1/10" },
	{ factor: 0.5, label: "1/2" },
	{ factor: 1, label: "real time" },
	{ factor: 4, label: "× 4" },
] as const;

/** The migration, running: a visitor moves its phases, replaces its machines, and sends requests through it. */
export default function Live() {
	const state = useRef<State>(undefined);
	state.current ??= openingRun();
	const run = state.current;
	const [, setDrawn] = useState(0);
	const redraw = () => setDrawn((count) => count + 1);
	const [speed, setSpeed] = useState(0.5);
	const [followed, setFollowed] = useState<Flight>();
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
		setFollowed(undefined);
		redraw();
	}

	const setting = useParameters<Key>(parameters, presets, opening, {
		onTurn: (key, value) => {
			dropScript(run);
			change(run, { [key]: value });
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
						<PhaseSwitch state={run} onMove={(phase) => setting.turn("phase", phase)} />
					</>
				}
				readouts={<ReadOuts of={readOuts(run)} />}
				table={<Tables state={run} />}
				caption="Requests pass a gateway, a router and a scheduler, each of either version. A request has the color of the tier that its writer meant, and ends in the row that the scheduler took it for. A model built for this page: fleet, rules and numbers are examples, not Amazon’s."
			>
				<Drawing state={run} followed={followed} />
			</Frame>
			<Inspector
				state={run}
				followed={followed}
				onSend={(request: Request) => {
					setFollowed(send(run, request));
					redraw();
				}}
			/>
			<Dials table={parameters} values={run.parameters} onSet={setting.turn} />
		</div>
	);
}
