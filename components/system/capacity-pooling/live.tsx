"use client";

import { memo, useRef, useState } from "react";
import {
	advance,
	change,
	type Key,
	parameters,
	presets,
	type State,
	snapshot,
	step,
} from "@/lib/systems/capacity-pooling";
import { Dials, PresetPicker, Transport } from "../parts/controls";
import { DataTable, Frame, type ReadOut, ReadOuts } from "../parts/frame";
import { useClock } from "../parts/use-clock";
import { useParameters } from "../parts/use-parameters";
import { Drawing } from "./drawing";
import { opening, openingRun, runOf } from "./run";

/** Minutes of the model in a ms. */
const speeds = [
	{ factor: 0.002, label: "2 minutes a second" },
	{ factor: 0.01, label: "10 minutes a second" },
	{ factor: 0.06, label: "an hour a second" },
] as const;

/** Minutes of the model between two drawings of the tables while it runs. */
const BETWEEN_TABLES = 10;

/** Teams and servers, running: a visitor plays it, turns its dials and picks its stories. */
export default function Live() {
	const state = useRef<State>(undefined);
	state.current ??= openingRun();
	const run = state.current;
	const [drawn, redraw] = useState(0);
	const [speed, setSpeed] = useState(0.01);
	// A frame is less than a minute of the model; what is left over is kept for the next.
	const owed = useRef(0);

	const { running, setRunning } = useClock((elapsed) => {
		owed.current += elapsed * speed;
		const whole = Math.floor(owed.current);
		if (whole === 0) return;
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
				table={
					<Tables state={run} look={running ? `${Math.floor(run.now / BETWEEN_TABLES)}` : `still ${drawn}`} />
				}
				caption="Teams with the same demand apart, in one pool with quotas and priorities, and in a pool whose traffic is shaped. A column is a team, the line across its quota. P99 waits are for priority 1 / 2 / 3. A model built for this page: its numbers are examples, not Meta’s."
			>
				<Drawing state={run} />
			</Frame>
			<Dials table={parameters} values={setting.values} onSet={setting.turn} />
		</div>
	);
}

const percent = (share: number, digits = 1) => (share * 100).toFixed(digits);

function readOuts(state: State): ReadOut[] {
	const { minute, needs, saving } = snapshot(state);
	return [
		{ label: "Time in the model", value: String(minute), unit: "minutes" },
		{ label: "Needed apart", value: needs.apart.toFixed(1), unit: "servers" },
		{ label: "Needed pooled", value: needs.pooled.toFixed(1), unit: "servers" },
		{ label: "Needed pooled and shaped", value: needs.shaped.toFixed(1), unit: "servers" },
		{ label: "Pooling saves", value: percent(saving.pooled), unit: "%" },
		{
			label: "By the closed form",
			value: saving.closed === undefined ? "not normal" : percent(saving.closed),
			...(saving.closed === undefined ? {} : { unit: "%" }),
		},
		{ label: "With shaping", value: percent(saving.shaped), unit: "%" },
		{ label: "Happened", value: state.told.at(-1)?.says ?? "nothing yet" },
	];
}

/** Drawn anew when `look` changes: a table that changed with every frame would cost more than the drawing. */
const Tables = memo(function Tables({ state }: { state: State; look: string }) {
	const { worlds } = snapshot(state);
	return (
		<div className="grid gap-6">
			<DataTable
				caption="Each arrangement on the same demand, since the start"
				columns={[
					"Arrangement",
					"Servers",
					"Arrived",
					"Served",
					"Waiting",
					"Dropped",
					"Team-minutes short",
					"Busy now",
				]}
				rows={worlds.map(({ name, servers, totals, short, busy }) => [
					name,
					servers.toFixed(1),
					String(totals.arrived),
					String(totals.served),
					String(totals.waiting),
					String(totals.shed),
					`${percent(short, 2)}%`,
					`${percent(busy, 0)}%`,
				])}
			/>
			<DataTable
				caption="Who waits: requests done in a later minute than they came, and the wait that 99% don’t exceed"
				columns={[
					"Arrangement",
					...[1, 2, 3].flatMap((priority) => [`Priority ${priority}: waited`, `Priority ${priority}: P99`]),
				]}
				rows={worlds.map(({ name, waits }) => [
					name,
					...waits.flatMap(({ waited, p99 }) => [`${percent(waited, 2)}%`, `${p99} min`]),
				])}
			/>
			<DataTable
				caption="Each team’s last minute, in servers: demand, then what waits"
				columns={["Team", "Priority", "Demand", ...worlds.map(({ name }) => `Waiting, ${name}`)]}
				rows={(worlds[0]?.teams ?? []).map(({ priority, demand }, team) => [
					String(team + 1),
					String(priority),
					demand.toFixed(1),
					...worlds.map(({ teams }) => ((teams[team]?.late ?? 0) + (teams[team]?.deferred ?? 0)).toFixed(1)),
				])}
			/>
		</div>
	);
});
