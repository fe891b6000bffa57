import { formatThousands } from "@/components/system/drawing/format-thousands";
import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { type Bin, binLength, type State, snapshot } from "../model";
import { formatShare } from "./caches";

/** Formats a share as a percentage with one decimal. */
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/** Returns the current read-outs. Rates are over the last five seconds. */
export function readOuts(state: State): ReadOut[] {
	const { hitRate, predicted, rates, servers, elsewhere, distinct, entries, busiest, inFlight, peak } =
		snapshot(state);
	return [
		{ label: "Elapsed", value: (state.now / 1000).toFixed(2), unit: "s" },
		{ label: "Hit rate, last 5 s", value: hitRate === undefined ? "no request" : percent(hitRate) },
		{ label: "Hit rate by theory", value: predicted === undefined ? "no formula" : percent(predicted) },
		{
			label: "Misses that another host has",
			value: elsewhere === undefined ? "no miss" : percent(elsewhere),
		},
		{ label: "Backend fetches", value: formatThousands(Math.round(rates.fetches)), unit: "/s" },
		{ label: "Backend servers", value: formatThousands(servers) },
		{ label: "Requests that wait", value: formatThousands(Math.round(rates.misses)), unit: "/s" },
		{
			label: "Different items",
			value: formatThousands(distinct),
			unit: `in ${formatThousands(entries)} entries`,
		},
		{ label: "Busiest host", value: busiest === undefined ? "none" : percent(busiest), unit: "of lookups" },
		{ label: "Fetches in flight", value: formatThousands(inFlight) },
		{ label: "Most in flight, last 5 s", value: formatThousands(peak) },
		{ label: "Early refreshes", value: formatThousands(Math.round(rates.refreshes)), unit: "/s" },
	];
}

/** Returns the measures of a run. Few, so that the hit rate is among the largest changes. */
export function measures(state: State): Measure[] {
	const { hitRate, servers, peak, busiest } = snapshot(state);
	return [
		{ what: "hit rate", value: hitRate, format: percent, none: "no request", better: "more" },
		{ what: "backend servers", value: servers, format: formatThousands, better: "less" },
		{ what: "most fetches in flight", value: peak, format: formatThousands, better: "less" },
		{ what: "lookups at the busiest host", value: busiest, format: percent, better: "less" },
	];
}

/** Renders the hosts at present, and the run in steps of five seconds. */
export function Tables({ state }: { state: State }) {
	const { hosts } = snapshot(state);
	const { bins } = state.record;
	const step = 5000 / binLength;
	const rows = Array.from({ length: Math.ceil(bins.length / step) }, (_, index) => {
		const part = bins.slice(index * step, (index + 1) * step);
		const sum = (what: "requests" | "misses" | "fetches" | "refreshes") =>
			part.reduce((all: number, bin: Bin) => all + bin[what], 0);
		return [
			`${(index * step * binLength) / 1000} s`,
			...(["requests", "misses", "fetches", "refreshes"] as const).map((what) => String(sum(what))),
			String(Math.max(...part.map(({ inFlight }) => inFlight))),
		];
	});
	return (
		<div className="grid gap-6">
			<DataTable
				caption="Each host, over the last five seconds"
				columns={["Host", "Lookups per second", "Hit rate", "Entries", "Of them, other hosts have"]}
				rows={hosts.map(({ isUp, lookups, hitRate, entries, bands }, index) => [
					String(index + 1),
					isUp ? String(Math.round(lookups)) : "lost",
					formatShare(hitRate),
					String(entries),
					String(bands.reduce((sum, { copied }) => sum + copied, 0)),
				])}
			/>
			<DataTable
				caption="Counts per five seconds"
				columns={["From", "Requests", "Waiting", "Fetches", "Early refreshes", "Most in flight"]}
				rows={rows}
			/>
		</div>
	);
}
