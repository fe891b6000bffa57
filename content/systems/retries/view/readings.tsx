import { formatThousands } from "@/components/system/drawing/format-thousands";
import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { type Bin, binLength, countStale, getRegion, remedyLabels, type State, snapshot } from "../model";
import { describeStatus } from "./chart";

const inSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const percent = (share: number) => `${(100 * share).toFixed(0)}%`;

/** Returns the current read-outs. */
export function readOuts(state: State): ReadOut[] {
	const { parameters } = state;
	const reading = snapshot(state);
	const { rates, answered, wasted, total, remedy } = reading;
	return [
		{ label: "Elapsed", value: (state.now / 1000).toFixed(2), unit: "s" },
		{ label: "Service", value: describeStatus(reading) },
		{ label: "Calls answered, last 2 s", value: answered === undefined ? "none ended" : percent(answered) },
		{
			label: "Work done for clients that left",
			value: wasted === undefined ? "nothing done" : percent(wasted),
		},
		{
			label: "Attempts per call, last second",
			value: rates.calls > 0 ? (rates.attempts / rates.calls).toFixed(1) : "no calls",
		},
		{ label: "Calls failed so far", value: String(total.failed), unit: `of ${total.calls}` },
		{ label: "Remedy", value: remedyLabels[remedy] },
		{ label: "This load without a remedy", value: getRegion(parameters) },
	];
}

/** Returns the measures of a run. */
export function measures(state: State): Measure[] {
	const { total, recovery, requests } = snapshot(state);
	const stale = countStale({ requests });
	return [
		{ what: "calls failed", value: total.failed, format: formatThousands, better: "less" },
		{
			what: "time to recovery",
			value: recovery.at === undefined ? undefined : recovery.at - recovery.since,
			format: inSeconds,
			none: "not recovered",
			better: "less",
		},
		{
			what: "attempts per call",
			value: total.calls > 0 ? total.attempts / total.calls : undefined,
			format: (attempts) => attempts.toFixed(2),
			better: "less",
		},
		{
			what: "requests whose client left, in the queue",
			value: stale,
			format: formatThousands,
			better: "less",
		},
	];
}

/** Renders the run in steps of five seconds, and its totals. */
export function Tables({ state }: { state: State }) {
	const { bins, total } = state.record;
	const step = 5000 / binLength;
	const rows = Array.from({ length: Math.ceil(bins.length / step) }, (_, index) => {
		const part = bins.slice(index * step, (index + 1) * step);
		const sum = (what: keyof Bin) => String(part.reduce((all, bin) => all + bin[what], 0));
		return [
			`${(index * step * binLength) / 1000} s`,
			...(["calls", "attempts", "rejected", "wasted", "answered", "failed"] as const).map(sum),
		];
	});
	return (
		<DataTable
			caption={`Counts per five seconds. So far: ${total.calls} calls, ${total.answered} answered, ${total.failed} failed, ${total.throttled} of them rejected by their own client.`}
			columns={["From", "Calls", "Attempts", "Rejected or dropped", "Done too late", "Answered", "Failed"]}
			rows={rows}
		/>
	);
}
