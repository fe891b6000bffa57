"use client";

import { formatThousands } from "@/components/system/format-thousands";
import { DataTable, type ReadOut, ReadOuts } from "@/components/system/frame";
import { Instrument } from "@/components/system/instrument";
import { useModel } from "@/components/system/use-model";
import {
	advance,
	change,
	choose,
	parameters,
	plainShardCount,
	presets,
	type State,
	snapshot,
	step,
} from "../model";
import { Drawing } from "./drawing";
import { FIRST_LOOK, MS, opening, runOf } from "./run";

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
		{ factor: 0.1, label: "1/10" },
		{ factor: 1, label: "real time" },
		{ factor: 3, label: "× 3" },
	],
	speed: 1,
};

/** Tenants and workers, running: a visitor plays it, turns its dials and picks its stories. */
export default function Live() {
	const model = useModel(drive);
	return (
		<Instrument
			of={model}
			drawing={(run) => <Drawing state={run} />}
			readouts={(run) => <ReadOuts of={readOuts(run)} />}
			table={(run) => <Tables state={run} />}
			caption="A row is a tenant, a box a worker of its shard, filled where a bad tenant may use that worker too. Hurt: any of the last 32 requests failed. Cut off: four in five or more. All four schemes get the same requests. Numbers are examples, not API Gateway’s."
		/>
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
		{
			label: "Shuffle shards there are",
			value: formatThousands(Number(choose(workers, size))),
			unit: "shards",
		},
		{ label: "Happened", value: state.told.at(-1)?.says ?? "nothing yet" },
	];
}

function Tables({ state }: { state: State }) {
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
}
