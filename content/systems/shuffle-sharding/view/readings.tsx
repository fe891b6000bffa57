import { formatThousands } from "@/components/system/format-thousands";
import { DataTable, type ReadOut } from "@/components/system/frame";
import { choose, plainShardCount, type State, snapshot } from "../model";

/** The run so far, with units. */
export function readOuts(state: State): ReadOut[] {
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

/** The drawing's data: the schemes and each tenant. */
export function Tables({ state }: { state: State }) {
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
