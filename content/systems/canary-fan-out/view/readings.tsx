import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { type State, snapshot } from "../model";

const min = (minutes: number) => `${minutes.toFixed(1)} min`;

/** Formats a share as a percentage with one decimal. */
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/** Returns the results of the run, with units. */
export function readOuts(state: State): ReadOut[] {
	const { minutes, end, share, speedup, limit, tenfold, busy, idle, redChance, failedSoFar } =
		snapshot(state);
	const isOver = minutes >= end;
	return [
		{ label: "Elapsed", value: minutes.toFixed(1), unit: "min" },
		{ label: "Whole run", value: end.toFixed(1), unit: "min" },
		{ label: "If no worker were idle", value: share.toFixed(1), unit: "min" },
		{ label: "Speedup over one worker", value: speedup.toFixed(1), unit: "×" },
		{ label: "With any number of workers", value: limit.toFixed(1), unit: "× at most" },
		tenfold === undefined
			? { label: "Tenfold speedup", value: "not with 40 workers" }
			: { label: "Tenfold speedup from", value: String(tenfold), unit: "workers" },
		{ label: "Busy now", value: String(busy), unit: busy === 1 ? "worker" : "workers" },
		{ label: "Worker time without a test", value: percent(idle) },
		{ label: "Red runs by chance", value: percent(redChance) },
		{
			label: "This run",
			value: failedSoFar > 0 ? `red, ${failedSoFar} failed` : isOver ? "green" : "green so far",
		},
	];
}

/** Returns the measures of a run. Most are of the whole run, whatever the time. */
export function measures(state: State): Measure[] {
	const { end, tenfold, idle, redChance } = snapshot(state);
	return [
		{ what: "run time", value: end, format: min, better: "less" },
		{
			what: "tenfold speedup",
			value: tenfold,
			format: (workers) => `from ${workers} workers`,
			none: "never",
			better: "less",
		},
		{ what: "worker time without a test", value: idle, format: percent, better: "less" },
		{ what: "chance of a red run", value: redChance, format: percent, better: "less" },
	];
}

/** Renders the drawing's data: the workers, then the speedups. */
export function Tables({ state }: { state: State }) {
	const { workers, alone, minutes } = snapshot(state);
	const counts = state.plan.ends.map((end, index) => ({ count: index + 1, end: end / 60_000 }));
	return (
		<div className="grid gap-6">
			<DataTable
				caption={`Each worker, after ${min(minutes)}`}
				columns={["Worker", "Tests and parts", "Done so far", "Time with tests", "Free from"]}
				rows={workers.map(({ tests, done, minutes: time, end }, worker) => [
					String(worker + 1),
					String(tests),
					String(done),
					min(time),
					min(end),
				])}
			/>
			<DataTable
				caption="The whole run, by number of workers"
				columns={["Workers", "Run time", "Speedup"]}
				rows={counts
					.filter(({ count }) => count <= 12 || count % 4 === 0)
					.map(({ count, end }) => [String(count), min(end), `${(alone / end).toFixed(1)} ×`])}
			/>
		</div>
	);
}
