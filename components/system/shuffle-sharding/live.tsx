"use client";

import { memo, useRef, useState } from "react";
import {
	advance,
	change,
	choose,
	type Key,
	parameters,
	plainShardCount,
	presets,
	type State,
	snapshot,
	step,
} from "@/lib/systems/shuffle-sharding";
import { Dials, PresetPicker, Transport } from "../parts/controls";
import { DataTable, Frame, type ReadOut, ReadOuts } from "../parts/frame";
import { useClock } from "../parts/use-clock";
import { useParameters } from "../parts/use-parameters";
import { Drawing } from "./drawing";
import { MS, opening, openingRun, runOf } from "./run";

const speeds = [
	{ factor: 0.1, label: "1/10" },
	{ factor: 1, label: "real time" },
	{ factor: 3, label: "× 3" },
] as const;

/** µs of the model between two drawings of the tables while it runs. */
const BETWEEN_TABLES = 1_000_000;

/** Tenants and workers, running: a visitor plays it, turns its dials and picks its stories. */
export default function Live() {
	const state = useRef<State>(undefined);
	state.current ??= openingRun();
	const run = state.current;
	const [drawn, redraw] = useState(0);
	const [speed, setSpeed] = useState(1);

	const { running, setRunning } = useClock((elapsed) => {
		advance(run, run.now + Math.round(elapsed * speed * MS));
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
				caption="A row is a tenant, a box a worker of its shard, filled where a bad tenant may use that worker too. Hurt: any of the last 32 requests failed. Cut off: four in five or more. All four schemes get the same requests. Numbers are examples, not API Gateway’s."
			>
				<Drawing state={run} />
			</Frame>
			<Dials table={parameters} values={setting.values} onSet={setting.turn} />
		</div>
	);
}

function readOuts(state: State): ReadOut[] {
	const { seconds, totals } = snapshot(state);
	const { workers, size } = state.parameters;
	return [
		{ label: "Time in the model", value: seconds.toFixed(2), unit: "s" },
		{ label: "Sent, scheme shown", value: String(totals.sent), unit: "requests" },
		{ label: "Served", value: String(totals.served), unit: "requests" },
		{ label: "Failed, bad tenants’ too", value: String(totals.failed), unit: "requests" },
		{ label: "At the workers", value: String(totals.inProgress), unit: "requests" },
		{ label: "Plain shards there are", value: String(plainShardCount(workers, size)), unit: "shards" },
		{ label: "Shuffle shards there are", value: choose(workers, size).toLocaleString("en"), unit: "shards" },
		{ label: "Happened", value: state.told.at(-1)?.says ?? "nothing yet" },
	];
}

/** Drawn anew when `look` changes: a table that changed with every frame would cost more than the drawing. */
const Tables = memo(function Tables({ state }: { state: State; look: string }) {
	const { schemes, tenants } = snapshot(state);
	const percent = (share: number | undefined) => (share === undefined ? "–" : `${Math.round(share * 100)}%`);
	return (
		<div className="grid gap-6">
			<DataTable
				caption="Each scheme on the same requests, bad tenants left out"
				columns={["Scheme", "Tenants", "Share a worker", "Hurt", "Cut off", "Requests failing, last 2 s"]}
				rows={schemes.map(({ name, good, sharing, hurt, cutOff, failingNow }) => [
					name,
					String(good),
					String(sharing),
					String(hurt),
					String(cutOff),
					percent(failingNow),
				])}
			/>
			<DataTable
				caption="Each tenant under the scheme shown"
				columns={["Tenant", "Bad", "Workers", "Shared with a bad one", "Sent", "Served, last 32"]}
				rows={tenants.map(({ tenant, bad, shard, overlap, success, tally }) => [
					String(tenant + 1),
					bad ? "yes" : "no",
					shard ? shard.map((worker) => worker + 1).join(", ") : "no place",
					String(overlap),
					String(tally.sent),
					percent(success),
				])}
			/>
		</div>
	);
});
