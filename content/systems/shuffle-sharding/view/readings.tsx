import { formatThousands } from "@/components/system/drawing/format-thousands";
import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { choose, plainShardCount, type State, snapshot } from "../model";

/** Returns the results of the run so far, with units. */
export function readOuts(state: State): ReadOut[] {
	const { seconds, totals } = snapshot(state);
	const { workers, size } = state.parameters;
	return [
		{ label: "Elapsed", value: seconds.toFixed(2), unit: "s" },
		{ label: "Sent", value: String(totals.sent), unit: "requests" },
		{ label: "Served", value: String(totals.served), unit: "requests" },
		{ label: "Failed, with bad tenants", value: String(totals.failed), unit: "requests" },
		{ label: "In progress", value: String(totals.inProgress), unit: "requests" },
		{ label: "Plain shards", value: String(plainShardCount(workers, size)), unit: "shards" },
		{
			label: "Shuffle shards",
			value: formatThousands(Number(choose(workers, size))),
			unit: "shards",
		},
		{ label: "Last event", value: state.applied.at(-1)?.label ?? "none yet" },
	];
}

/** Returns the measures of a run: the harm of the bad tenants under the chosen scheme. */
export function measures(state: State): Measure[] {
	const { scheme, schemes } = snapshot(state);
	const shown = schemes.find(({ name }) => name === scheme);
	const tenants = (what: string, value = 0): Measure => ({
		what,
		value,
		format: String,
		better: "less",
	});
	return [
		tenants("tenants hurt", shown?.hurt),
		tenants("tenants cut off", shown?.cutOff),
		{
			what: "requests failing in the last 2 s",
			value: shown?.failingNow,
			format: (share) => `${Math.round(share * 100)}%`,
			better: "less",
		},
	];
}

/** Renders the drawing's data: the schemes and each tenant. */
export function Tables({ state }: { state: State }) {
	const { schemes, tenants, turnsBadAt } = snapshot(state);
	const percent = (share: number | undefined) => (share === undefined ? "–" : `${Math.round(share * 100)}%`);
	return (
		<div className="grid gap-6">
			<DataTable
				caption="Each scheme on the same requests, bad tenants left out"
				columns={["Scheme", "Tenants", "Share a worker", "Hurt", "Cut off", "Failing, last 2 s"]}
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
					bad ? (turnsBadAt === undefined ? "yes" : `from ${turnsBadAt} s`) : "no",
					shard ? shard.map((worker) => worker + 1).join(", ") : "none",
					String(overlap),
					String(tally.sent),
					percent(success),
				])}
			/>
		</div>
	);
}
