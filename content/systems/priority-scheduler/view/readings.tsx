import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { type State, snapshot, type TierReading } from "../model";
import { countShed, formatWait } from "./waits";

/** Returns the results of the run so far, with units. */
export function readOuts(state: State): ReadOut[] {
	const { seconds, totals, engine, tiers } = snapshot(state);
	const throttled = tiers.reduce((sum, { shed }) => sum + shed.throttled, 0);
	return [
		{ label: "Elapsed", value: seconds.toFixed(2), unit: "s" },
		{ label: "Arrived", value: String(totals.in), unit: "requests" },
		{ label: "Served", value: String(totals.served), unit: "requests" },
		{ label: "Running", value: String(totals.running), unit: "requests" },
		{ label: "Waiting", value: String(totals.waiting), unit: "requests" },
		{ label: "Rejected", value: String(totals.shed), unit: "requests" },
		{ label: "Throttled", value: String(throttled), unit: "of the rejected" },
		{ label: "Engine busy", value: (engine.busyShare * 100).toFixed(1), unit: "%" },
	];
}

/** Returns the measures of a run: the wait of each tier, and the shed requests. */
export function measures(state: State): Measure[] {
	const { totals, tiers } = snapshot(state);
	const waits = tiers
		.filter(({ arrived }) => arrived > 0)
		.map(
			({ name, waitP95 }): Measure => ({
				what: `p95 wait of ${name}`,
				value: waitP95,
				format: (ms) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
				none: "“no request served”",
				better: "less",
			}),
		);
	const count = (what: string, value: number, better: Measure["better"]): Measure => ({
		what,
		value,
		format: String,
		better,
	});
	return [
		...waits,
		count("requests rejected", totals.shed, "less"),
		count("requests served", totals.served, "more"),
	];
}

const percent = (share: number | undefined) => (share === undefined ? "–" : `${(share * 100).toFixed(1)}%`);

/** Formats the number of shed requests and their share of arrivals. */
function formatShed(tier: TierReading): string {
	const all = countShed(tier);
	return tier.arrived > 0 ? `${all}, ${percent(all / tier.arrived)}` : "0";
}

/** Renders the drawing's data: one row per tier. */
export function Table({ state }: { state: State }) {
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
				"Rejected",
				"Share",
				"Share by weight",
				"p50 wait",
				"p95 wait",
			]}
			rows={tiers.map((tier) => [
				tier.name,
				String(tier.weight ?? "–"),
				String(tier.qos),
				String(tier.waiting),
				String(tier.served),
				formatShed(tier),
				percent(tier.share),
				percent(tier.fairShare),
				formatWait(tier.waitP50, tier),
				formatWait(tier.waitP95, tier),
			])}
		/>
	);
}
